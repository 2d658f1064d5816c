import Messaging

/// What people say to a reminder instead of tapping its buttons.
enum MaintenanceWord {
    case done, reschedule

    /// Nil for anything else; what is said in passing is no command.
    init?(_ text: String) {
        let said = FixedWord.folded(text)
        func isTitle(_ phrase: MaintenancePhrase) -> Bool {
            Language.allCases.contains { FixedWord.folded(phrase.text(in: $0)) == said }
        }
        if Self.isCheckMark(said) || Self.doneWords.contains(said) || isTitle(.doneTitle) || isTitle(.state(.completed))
        {
            self = .done
        } else if Self.moveWords.contains(said) || isTitle(.rescheduleTitle) {
            self = .reschedule
        } else {
            return nil
        }
    }

    static func isCheckMark(_ text: String) -> Bool {
        ["✅", "☑", "✔"].contains { text.unicodeScalars.first == $0.unicodeScalars.first } && text.count == 1
    }

    private static let doneWords: Set<String> = [
        "done", "completed", "complete", "finished", "ready", "all done", "hecho", "hecha", "listo", "lista",
        "terminado",
        "हो गया है", "पूरा हुआ", "काम पूरा", "तैयार", "تم", "انتهيت", "خلصت", "تمت", "feito", "feita", "pronto", "terminei",
        "concluído", "fait", "faite", "terminé", "fini", "c'est fait", "fertig", "gemacht", "done!", "完成", "做完了", "好了",
        "搞定", "selesai", "sudah", "beres", "imekamilika", "tayari", "nimemaliza", "kuqediwe", "ngiqedile", "kuphelile",
        "klaar", "gedoen", "voltooi",
    ]
    private static let moveWords: Set<String> = [
        "reschedule", "move", "postpone", "later", "reprogramar", "aplazar", "बाद में", "تأجيل", "لاحقا", "لاحقًا", "adiar",
        "reagendar", "reporter", "später", "verschieben", "推迟", "以后", "tunda", "ahirisha", "baadaye", "uitstel",
        "later doen",
    ]
}
