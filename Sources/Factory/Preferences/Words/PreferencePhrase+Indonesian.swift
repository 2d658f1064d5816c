import Messaging

extension PreferencePhrase {
    var indonesian: String {
        let language = Language.indonesian
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Tugas untuk saya"
            case .escalations: "Eskalasi"
            case .parts: "Suku cadang tiba"
            case .reminders: "Pengingat perawatan"
            case .emergencies: "Keadaan darurat"
            case .checklists: "Daftar periksa"
            case .news: "Kabar laporan saya"
            case .lessons: "Pelajaran"
            }
        case .on: "Aktif"
        case .off: "Mati"
        case .settingsIntro: "⚙️ *Pengaturan*\nApa yang ingin diubah?"
        case .opener: "Pengaturan"
        case .languageTitle: "Bahasa"
        case .moreLanguages: "Bahasa lain …"
        case .noticesTitle: "Pemberitahuan"
        case .noticesDetail(_, _, isStopped: true): "Semua dihentikan"
        case .noticesDetail(let on, let of, isStopped: false): "\(on) dari \(of) aktif"
        case .noticesIntro:
            "🔔 *Pemberitahuan*\nKetuk salah satu untuk mengaktifkan atau mematikannya. Keadaan darurat "
                + "tingkat kritis selalu dikirim."
        case .alwaysComes:
            "Keadaan darurat tingkat kritis selalu dikirim, begitu juga jawaban atas pertanyaan Anda."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))*: aktif."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))*: mati. Pertanyaan Anda tetap dijawab, dan keadaan darurat tingkat kritis "
                + "tetap dikirim. Kirim *mulai \(topic.number)* untuk mengaktifkannya lagi."
        case .stopTitle: "Hentikan semua"
        case .stopDetail: "Hanya keadaan darurat tingkat kritis dan jawaban yang dikirim"
        case .startTitle: "Terima lagi semua"
        case .startDetail: "Semua pemberitahuan dihentikan"
        case .stillStopped: "Anda menghentikan semua pemberitahuan. Kirim *mulai* untuk menerimanya lagi."
        case .quietTitle: "Jam tenang"
        case .quietNote:
            "Pada jam ini hanya keadaan darurat yang masuk, dan alarm jika Anda siaga. Yang lain menunggu sampai "
                + "selesai."
        case .quietIntro(let now):
            "🌙 *Jam tenang*\n\(PreferencePhrase.quietNote.indonesian)\nSekarang: \(now?.text ?? "tidak ada")."
        case .otherHours: "Jam lain …"
        case .otherHoursDetail: "Ketik sendiri"
        case .noQuietHours: "Tanpa jam tenang"
        case .askHours: "🌙 Jam berapa? Kirim seperti *22:00-06:00*, atau *mati* untuk tanpa jam tenang."
        case .hoursNotRead: "Jam itu tidak terbaca."
        case .quietSet(let hours?):
            "🌙 Jam tenang: \(hours.text). Saat itu hanya keadaan darurat yang masuk, dan alarm jika Anda siaga. Yang "
                + "lain dikirim sesudahnya."
        case .quietSet(nil): "☀️ Sekarang tidak ada jam tenang."
        case .shiftTitle: "Hanya giliran kerja saya"
        case .shiftIs(let shift): "Giliran kerja Anda: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Di luar giliran kerja Anda (\(language.text(of: shift))) hanya keadaan darurat yang masuk, dan alarm jika "
                + "Anda siaga. Yang lain dikirim saat giliran kerja mulai."
        case .shiftSet(_, isOnly: false): "🕑 Pemberitahuan juga masuk di luar giliran kerja Anda."
        case .noShift: "Giliran kerja Anda belum tercatat. Minta kantor untuk mencatatnya."
        case .isOnCall: "Anda sedang siaga: alarm masuk kapan saja."
        case .pageTitle: "Halaman pengaturan"
        case .pageDetail: "Semua sekaligus, di peramban"
        case .pageLink(let link, let minutes):
            "🔗 Halaman pengaturan Anda. Tautan ini hanya untuk Anda dan berlaku sekali, selama "
                + "\(time(minutes)):\n\(link)"
        case .from: "Dari"
        case .to: "Sampai"
        case .save: "Simpan"
        case .saved: "Tersimpan."
        case .wrongTime: "Tulis jam seperti 22:00."
        case .sameTimes: "Jam tenang tidak bisa berakhir pada menit yang sama dengan mulainya."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).indonesian }

    private func time(_ minutes: Int) -> String { "\(minutes) menit" }
}

extension Topic {
    var indonesian: [String] {
        switch self {
        case .assignments: ["penugasan"]
        case .escalations: ["eskalasi"]
        case .parts: ["suku cadang", "sparepart"]
        case .reminders: ["pengingat"]
        case .emergencies: ["darurat"]
        case .checklists: ["daftar periksa"]
        case .news: ["kabar", "berita"]
        case .lessons: ["pelajaran"]
        }
    }
}
