extension DeliveryPhrase {
    var indonesian: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Tidak terkirim: “\(quoted)”\n"
                + "Pesan tidak bisa dikirim selagi masih berguna. Sampaikan lagi kalau masih penting."
        case .notSent(let quoted, .window):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Orang itu sudah lebih dari 24 jam tidak menulis kepada kami. Pesan dikirim begitu ia menulis; minta ia menulis, atau telepon."
        case .notSent(let quoted, .template):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Orang itu sudah lebih dari 24 jam tidak menulis kepada kami, dan belum ada templat yang disetujui. Pesan dikirim setelah ada; beri tahu kantor."
        case .notSent(let quoted, .stopped):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Orang itu mengirim STOP. Sampaikan dengan cara lain."
        case .notSent(let quoted, .tier):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Akun sudah mencapai batas jumlah orang hari ini. Pesan dikirim nanti."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Orang itu mematikan pemberitahuan seperti ini. Sampaikan dengan cara lain."
        case .notSent(let quoted, .unverified):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Nomor orang itu belum terverifikasi. Pesan dikirim setelah terverifikasi; beri tahu kantor."
        case .notSent(let quoted, .quiet):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Ini jam tenang orang itu. Pesan dikirim setelah jam itu selesai."
        case .notSent(let quoted, .offShift):
            "⚠️ Belum terkirim: “\(quoted)”\n"
                + "Orang itu sedang tidak bertugas. Pesan dikirim saat giliran kerjanya mulai."
        }
    }
}
