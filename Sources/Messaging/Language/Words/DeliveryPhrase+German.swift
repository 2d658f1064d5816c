extension DeliveryPhrase {
    var german: String {
        switch self {
        case .ended(let quoted):
            "⚠️ Nicht gesendet: „\(quoted)“\nDie Nachricht konnte nicht rechtzeitig gesendet werden. Schreib sie noch "
                + "einmal, wenn sie noch wichtig ist."
        case .notSent(let quoted, .window):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Person hat uns seit mehr als 24 Stunden nicht geschrieben. Die "
                + "Nachricht geht raus, sobald sie uns schreibt; bitte sie darum oder ruf an."
        case .notSent(let quoted, .template):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Person hat uns seit mehr als 24 Stunden nicht geschrieben, und "
                + "keine Vorlage ist genehmigt. Die Nachricht geht raus, sobald eine es ist; sag im Büro Bescheid."
        case .notSent(let quoted, .stopped):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Person hat STOP geschickt. Sag ihr auf anderem Weg Bescheid."
        case .notSent(let quoted, .switchedOff):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Person hat solche Mitteilungen abgeschaltet. Sag ihr auf anderem "
                + "Weg Bescheid."
        case .notSent(let quoted, .unverified):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Nummer der Person ist nicht bestätigt. Die Nachricht geht raus, "
                + "sobald sie es ist; sag im Büro Bescheid."
        case .notSent(let quoted, .quiet):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Person hat gerade Ruhezeit. Die Nachricht geht danach raus."
        case .notSent(let quoted, .offShift):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDie Person hat gerade keine Schicht. Die Nachricht geht raus, wenn "
                + "ihre Schicht beginnt."
        case .notSent(let quoted, .tier):
            "⚠️ Noch nicht gesendet: „\(quoted)“\nDas Konto hat heute so vielen Personen geschrieben, wie es darf. Die "
                + "Nachricht geht später raus."
        }
    }
}
