import Messaging

extension LeadPhrase {
    var indonesian: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Setujui"
            case .decline: "Tolak"
            case .merge: "Gabungkan"
            case .assign: "Tugaskan"
            case .offer: "Tawarkan ke tim"
            case .accept: "Terima"
            case .sendBack: "Kembalikan"
            case .priority: "Prioritas"
            case .cancel: "Batalkan perintah"
            case .reopen: "Buka lagi"
            case .who: "Siapa diberi tahu?"
            case .more: "Lainnya"
            }
        case .detail(let action):
            switch action {
            case .approve: "Tim diberi tahu; yang pertama mengambil yang memegang"
            case .decline: "Tidak dikerjakan; pelapor diberi tahu alasannya"
            case .merge: "Sama dengan perintah kerja lain"
            case .assign: "Ke seseorang: yang bertugas dan paling sedikit kerja dulu"
            case .offer: "Yang pertama mengambil yang memegang"
            case .accept: "Pekerjaan sudah baik: tutup"
            case .sendBack: "Belum baik: sebutkan alasannya"
            case .priority: "Lebih atau kurang mendesak"
            case .cancel: "Tidak diperlukan lagi: sebutkan alasannya"
            case .reopen: "Kerusakan muncul lagi: pekerjaan berlanjut"
            case .who: "Tersampaikan, dibaca, atau dijawab"
            case .more: "Semua yang bisa Anda putuskan"
            }
        case .undoTitle: "Urungkan"
        case .other: "Orang lain…"
        case .otherDetail: "Kirim nama atau nomor karyawan"
        case .usualTeam: "Sesuai mesinnya"
        case .choose(let number): "\(number): apa keputusan Anda?"
        case .askPerson(let number): "\(number): untuk siapa? Kirim nama atau nomor karyawan."
        case .noSuchPerson(let said): "Tidak ada karyawan bernama “\(said)” di sini. Kirim nama atau nomor karyawan."
        case .whichPerson(let number): "\(number): siapa yang Anda maksud?"
        case .askAssignee(let number): "\(number): untuk siapa?"
        case .noCandidates(let number):
            "\(number): belum ada teknisi di sini. Pilih *\(LeadPhrase.other.indonesian)* lalu kirim nama."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "sedang bertugas" : "tidak bertugas") + " · "
                + (jobs == 0 ? "tanpa pekerjaan" : jobs == 1 ? "1 pekerjaan" : "\(jobs) pekerjaan")
        case .askTeam(let number): "\(number): ke tim mana?"
        case .askLevel(let number, let level): "\(number): seberapa mendesak? Sekarang: \(level.text(in: .indonesian))."
        case .askMerge(let number): "\(number): sama dengan perintah kerja mana dari mesin ini?"
        case .nothingToMerge: "Tidak ada perintah kerja lain yang terbuka untuk mesin ini."
        case .askReason(let number): "\(number): mengapa? Kirim alasannya dengan singkat."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .indonesian)). Mengapa? Kirim beberapa kata, atau "
                + "*\(ConversationPhrase.skipTitle.text(in: .indonesian))*."
        case .offered: "✅ Ditawarkan ke tim: yang pertama mengambil yang memegang."
        case .assigned(let name): "✅ Sekarang untuk \(name), dan sudah diberi tahu."
        case .declined: "✅ Ditolak. Pelapor diberi tahu."
        case .merged(let number): "✅ Dilanjutkan sebagai \(number). Pelapor diberi tahu."
        case .accepted: "✅ Diterima dan ditutup. Pelapor diberi tahu."
        case .sentBack: "↩️ Dikembalikan. Yang mengerjakan diberi tahu."
        case .prioritised(let before, let after):
            "✅ Prioritas: \(before.text(in: .indonesian)) → \(after.text(in: .indonesian))."
        case .cancelled: "✅ Dibatalkan. Yang memegang diberi tahu."
        case .reopened: "✅ Terbuka lagi. Yang memegang diberi tahu."
        case .leadDecides: "Ini diputuskan oleh supervisor. Silakan tanyakan kepada supervisor Anda."
        case .notNow(let state):
            "Sekarang tidak bisa: perintah kerja ini \(WorkTitle.state(state).text(in: .indonesian))."
        case .ownWork: "Anda sendiri yang mengerjakannya: orang lain yang harus memeriksa."
        case .noSuchOrder(let said): "Tidak ada perintah kerja terbuka \(said)."
        case .severalOrders(let said): "Beberapa perintah kerja berakhiran \(said). Yang mana?"
        case .tooLate: "Sudah ditutup lebih dari 14 hari. Mohon laporkan lagi."
        case .tooLong(let max): "Mohon paling banyak \(max) karakter."
        case .changed: "Sudah ada perubahan. Keadaan hari ini:"
        case .told(let number): "👥 \(number): siapa yang diberi tahu"
        case .toldNobody(let number): "👥 \(number): belum ada yang diberi tahu."
        case .reach(let reach):
            switch reach {
            case .answered: "sudah menjawab"
            case .read: "dibaca"
            case .delivered: "tersampaikan"
            case .sent: "terkirim"
            case .waiting: "menunggu dikirim"
            case .failed: "tidak sampai"
            }
        case .plant: "Pabrik"
        case .open(let place, let count): "🔥 \(place): \(count) terbuka"
        case .nothingOpen(let place): "✅ \(place): tidak ada yang terbuka."
        case .stands(let machine, let since): "🛑 \(machine) berhenti sejak \(since)"
        case .nobody: "belum ada yang memegang"
        case .age(let age):
            age.said(days: { "\($0) hari" }, hours: { "\($0) jam" }, minutes: { "\($0) mnt" })
        }
    }
}

extension LeadWord {
    var indonesian: [String] {
        switch self {
        case .approve: ["setujui", "setuju", "disetujui"]
        case .decline: ["tolak", "ditolak"]
        case .assign: ["tugaskan"]
        case .offer: ["tawarkan"]
        case .accept: ["terima", "diterima"]
        case .sendBack: ["kembalikan"]
        case .priority: ["prioritas"]
        case .reopen: ["buka lagi"]
        case .who: ["siapa"]
        case .cancel: FixedWord.cancel.spellings(in: .indonesian)
        case .burning: ["mendesak", "genting"]
        }
    }
}
