import Messaging
import Store

extension WorkNews {
    var indonesian: String {
        let language = Language.indonesian
        switch self {
        case .takenBy(let name): return "Sekarang dipegang \(name)."
        case .reassigned(let name): return "Sekarang menjadi tugas \(name)."
        case .sentBack(let name, let reason): return because("Dikembalikan oleh \(name)", reason, in: language)
        case .cancelled(let reason): return because("Dibatalkan", reason, in: language)
        case .declined(let reason): return because("Ditolak", reason, in: language)
        case .reopened(let reason): return because("Dibuka lagi", reason, in: language)
        case .resolved(let at, let cause, let remedy, let minutes):
            return "Selesai pada \(language.dateAndTime(at))." + found("Penyebab", cause, in: language)
                + found("Tindakan", remedy, in: language)
                + (minutes.map { " Mesin berhenti selama \(span($0))." } ?? "")
        case .notResolved: return "Masalah belum selesai: pekerjaan berlanjut."
        case .merged(let number): return "Dilanjutkan sebagai \(number)."
        case .refusedBy(let name, let reason): return because("\(name) tidak bisa mengerjakannya", reason, in: language)
        case .offeredAgain: return "Terbuka lagi: belum ada yang memegangnya."
        case .untaken(let minutes): return "Sudah \(span(minutes)) belum ada yang mengambilnya."
        case .unsolved(let minutes): return "Sudah \(span(minutes)) masalah belum selesai."
        case .overdue(let since): return "Terlambat sejak \(language.dateAndTime(since))."
        case .accepted(let name): return "Diperiksa dan diterima oleh \(name)."
        case .startedBy(let name): return "\(name) sudah mulai."
        case .onHold(let reason, let name):
            let reason = WorkTitle.hold(reason).indonesian
            return "Ditunda: \(reason) (\(name))."
        case .resumed(let name): return "\(name) melanjutkan pekerjaan."
        case .priorityAgain(let level): return "Prioritasnya kembali: \(level.text(in: .indonesian))."
        }
    }

    private func span(_ minutes: Int) -> String { "\(Language.indonesian.number(minutes)) menit" }
}
