import Messaging

extension MaintenancePhrase {
    var indonesian: String {
        let language = Language.indonesian
        switch self {
        case .card(let card):
            let order = card.order.map { "\nPerintah kerja: \($0)" } ?? ""
            return """
                🛠️ *\(card.number)*
                Peralatan: \(card.equipment)
                Tugas: \(card.task)
                Tenggat: \(Self.day(card.due, in: language))
                Status: \(MaintenancePhrase.state(card.state).indonesian)\(order)\(card.footnote)
                """
        case .state(.planned): return "Direncanakan"
        case .state(.released): return "Harus dikerjakan"
        case .state(.inProgress): return "Sedang dikerjakan"
        case .state(.rescheduled): return "Jadwal diubah"
        case .state(.completed): return "Selesai"
        case .state(.missed): return "Terlewat"
        case .state(.skipped): return "Dilewati"
        case .doneTitle: return "Tandai selesai"
        case .rescheduleTitle: return "Ubah jadwal"
        case .undoTitle: return "Urungkan"
        case .done(let number, let equipment, let task, let next):
            let again = next.map { "\nBerikutnya jatuh tempo \(Self.day($0, in: language))." } ?? ""
            return "✅ *\(number)* selesai: \(equipment), \(task). Terima kasih." + again
        case .undone(let number):
            return "↩️ *\(number)*: sudah diurungkan."
        case .notUndone(let number):
            return
                "\(number) tidak bisa diurungkan lagi: itu hanya bisa dalam lima menit dan selama tidak ada yang berubah."
        case .notYours(let number):
            return "Hanya yang memegang \(number) atau atasan yang bisa mengubahnya."
        case .taken(let number, let name):
            return "\(number) sekarang dipegang \(name). Atasan bisa memberikannya kepada orang lain."
        case .notNow(let number, let state):
            return "Sekarang tidak bisa. Status \(number): \(MaintenancePhrase.state(state).indonesian)."
        case .gone(let number):
            return "\(number) tidak perlu lagi: rencananya sudah diubah."
        case .checklistFirst(let number, let checklist):
            return
                "Sebelum \(number) selesai, daftar periksa *\(checklist)* harus diisi. Kirim *checklists* untuk membukanya."
        case .needsCause(let order):
            return "\(order) perlu penyebabnya sebelum diselesaikan. Buka dengan */wo \(order)*."
        case .needsPhoto(let order):
            return "\(order) perlu foto sebelum diselesaikan. Kirim sebagai balasan ke \(order)."
        case .askWhen(let number, let equipment, let due):
            return "📅 *\(number)* · \(equipment)\nTenggat: \(Self.day(due, in: language))\n\nKapan akan dikerjakan?"
        case .todayLate: return "Hari ini, nanti"
        case .tomorrow: return "Besok"
        case .nextWorkingDay: return "Hari kerja berikutnya"
        case .otherDate: return "Tanggal lain"
        case .otherDateDetail: return "Anda yang menulis"
        case .at(let time): return Self.day(time, in: language)
        case .askDate:
            return "📅 Hari apa? Kirim seperti *25 Nov*, *2026-11-25*, *Jumat* atau *25 Nov 14:00*."
        case .dateNotRead:
            return "Saya tidak bisa membaca tanggal ini."
        case .datePast:
            return "Waktu itu sudah lewat."
        case .dateTooFar:
            return "Itu lebih dari setahun lagi."
        case .askReason(let time):
            return "Kenapa dipindah ke \(Self.day(time, in: language))?"
        case .confirmMove(let card, let time, let reason, let leaves):
            let warning =
                leaves.map {
                    "\n\n⚠️ Supaya tepat waktu, harus selesai sebelum \(Self.day($0, in: language)). Ini akan dihitung terlambat."
                } ?? ""
            return """
                📅 *\(card.number)* · \(card.equipment)
                \(card.task)

                Dari: \(Self.day(card.due, in: language))
                Ke: \(Self.day(time, in: language))
                Alasan: \(reason)\(warning)

                Sudah benar?
                """
        case .moved(let number, let equipment, let time):
            return
                "📅 *\(number)* (\(equipment)) dipindah ke \(Self.day(time, in: language)). Kirim *undo* dalam lima menit untuk mengembalikannya."
        }
    }
}
