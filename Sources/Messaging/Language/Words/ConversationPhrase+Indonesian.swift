extension ConversationPhrase {
    var indonesian: String {
        switch self {
        case .skipTitle: "Lewati"
        case .backTitle: "Kembali"
        case .cancelTitle: "Batal"
        case .confirmTitle: "Konfirmasi"
        case .continueTitle: "Lanjutkan"
        case .startOverTitle: "Ulang dari awal"
        case .chooseTitle: "Pilih"
        case .tooLong(let max): "Terlalu panjang. Kirim paling banyak \(max) karakter."
        case .wordsPlease: "Silakan jawab dengan kata-kata."
        case .chooseOne: "Silakan pilih salah satu."
        case .photoOrSkip: "Silakan kirim foto, atau ketuk Lewati."
        case .confirmOrCancel:
            "Silakan ketuk Konfirmasi, atau Batal kalau ada yang salah. Foto masih bisa ditambahkan."
        case .cancelled: "Dibatalkan. Tidak ada yang disimpan. Kirim *menu* untuk mulai lagi."
        case .nothingToCancel:
            "Tidak ada yang perlu dibatalkan. Kirim *menu* untuk melihat apa yang bisa saya bantu."
        case .nothingToUndo:
            "Tidak ada yang bisa diurungkan. Kirim *menu* untuk melihat apa yang bisa saya bantu."
        case .nothingBefore: "Ini pertanyaan pertama."
        case .oldButton: "Tombol itu dari pesan yang lama. Sekarang kita di sini:"
        case .sessionEnded: "Sesi terakhir Anda berakhir setelah 24 jam tanpa pesan."
        case .sessionEndedWithDraft:
            "Sesi Anda berakhir setelah 24 jam tanpa pesan. Laporan Anda yang belum selesai masih ada di "
                + "sini. Lanjutkan, atau ulang dari awal?"
        case .stopped:
            "🔕 Anda tidak akan menerima pemberitahuan lagi, kecuali keadaan darurat tingkat kritis. "
                + "Pertanyaan Anda tetap dijawab. Kirim *mulai* untuk menerima semua pemberitahuan lagi."
        case .startedAgain: "🔔 Selamat datang kembali. Anda akan menerima pemberitahuan kami lagi."
        case .cannotRead: "Saya tidak bisa membaca pesan jenis itu."
        case .somethingWentWrong:
            "Maaf, ada masalah di pihak kami dan pesan Anda tidak bisa diproses. Pesan itu disimpan, dan "
                + "kantor bisa melihatnya. Silakan kirim *menu* dan coba lagi."
        case .fileNotFetched: "Maaf, berkas yang Anda kirim tidak bisa diunduh dari WhatsApp. Silakan kirim lagi."
        case .photoKept(let count): "📷 \(count) foto diterima."
        case .askLanguage: "Bahasa mana yang Anda pilih?"
        case .languageSet(let language):
            "Mulai sekarang saya menulis dalam \(language.name). Kirim *menu* untuk melanjutkan."
        case .draftDropped: "Laporan Anda yang belum selesai tidak dikirim."
        }
    }
}
