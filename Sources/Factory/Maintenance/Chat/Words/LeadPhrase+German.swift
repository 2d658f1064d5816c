import Messaging

extension LeadPhrase {
    var german: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Genehmigen"
            case .decline: "Ablehnen"
            case .merge: "Zusammenlegen"
            case .assign: "Zuweisen"
            case .offer: "Dem Team anbieten"
            case .accept: "Abnehmen"
            case .sendBack: "Zurückgeben"
            case .priority: "Priorität"
            case .cancel: "Auftrag stornieren"
            case .reopen: "Wieder öffnen"
            case .who: "Wer weiß davon?"
            case .more: "Mehr"
            }
        case .detail(let action):
            switch action {
            case .approve: "Das Team hört davon; wer zuerst übernimmt, hat ihn"
            case .decline: "Nichts wird gemacht; wer es gemeldet hat, hört warum"
            case .merge: "Er ist dasselbe wie ein anderer Auftrag"
            case .assign: "An jemanden: Anwesende und wenig Belastete zuerst"
            case .offer: "Wer zuerst übernimmt, hat ihn"
            case .accept: "Die Arbeit ist gut: abschließen"
            case .sendBack: "Noch nicht gut: sag, warum"
            case .priority: "Mehr oder weniger dringend"
            case .cancel: "Nicht mehr nötig: sag, warum"
            case .reopen: "Der Fehler ist wieder da: Die Arbeit geht weiter"
            case .who: "Zugestellt, gelesen oder beantwortet"
            case .more: "Alles, was du entscheiden kannst"
            }
        case .undoTitle: "Rückgängig"
        case .other: "Andere…"
        case .otherDetail: "Schick einen Namen oder eine Personalnummer"
        case .usualTeam: "Wie bei der Anlage"
        case .choose(let number): "\(number): Was entscheidest du?"
        case .askPerson(let number): "\(number): Wer bekommt ihn? Schick einen Namen oder eine Personalnummer."
        case .noSuchPerson(let said):
            "Ich habe hier niemanden namens „\(said)“ gefunden. Schick einen Namen oder eine Personalnummer."
        case .whichPerson(let number): "\(number): Wen meinst du?"
        case .askAssignee(let number): "\(number): Wer bekommt ihn?"
        case .noCandidates(let number):
            "\(number): Ich kenne hier keine Techniker. Wähle *\(LeadPhrase.other.german)* und schick einen Namen."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "im Dienst" : "nicht im Dienst") + " · "
                + (jobs == 0 ? "kein Auftrag" : jobs == 1 ? "1 Auftrag" : "\(jobs) Aufträge")
        case .askTeam(let number): "\(number): Welchem Team?"
        case .askLevel(let number, let level): "\(number): Wie dringend ist er? Jetzt: \(level.text(in: .german))."
        case .askMerge(let number): "\(number): Mit welchem Auftrag dieser Anlage ist er derselbe?"
        case .nothingToMerge: "Für diese Anlage gibt es keinen anderen offenen Auftrag."
        case .askReason(let number): "\(number): Warum? Schick den Grund in ein paar Worten."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .german)). Warum? Schick ein paar Worte, oder "
                + "*\(ConversationPhrase.skipTitle.text(in: .german))*."
        case .offered: "✅ Dem Team angeboten: Wer zuerst übernimmt, hat ihn."
        case .assigned(let name): "✅ \(name) bekommt ihn und erfährt davon."
        case .declined: "✅ Abgelehnt. Wer es gemeldet hat, erfährt davon."
        case .merged(let number): "✅ Es geht weiter unter \(number). Wer es gemeldet hat, erfährt davon."
        case .accepted: "✅ Abgenommen und abgeschlossen. Wer es gemeldet hat, erfährt davon."
        case .sentBack: "↩️ Zurückgegeben. Wer es gemacht hat, erfährt davon."
        case .prioritised(let before, let after):
            "✅ Priorität: \(before.text(in: .german)) → \(after.text(in: .german))."
        case .cancelled: "✅ Storniert. Wer ihn hatte, erfährt davon."
        case .reopened: "✅ Wieder offen. Wer ihn hatte, erfährt davon."
        case .leadDecides: "Das entscheidet die Schichtleitung. Bitte sprich mit ihr."
        case .notNow(let state): "Das geht jetzt nicht: Der Auftrag ist \(WorkTitle.state(state).text(in: .german))."
        case .ownWork: "Diese Arbeit hast du selbst gemacht: Jemand anderes muss sie prüfen."
        case .noSuchOrder(let said): "Ich habe keinen offenen Auftrag \(said) gefunden."
        case .severalOrders(let said): "Mehrere Aufträge enden auf \(said). Welcher?"
        case .tooLate: "Er wurde vor mehr als 14 Tagen abgeschlossen. Bitte melde es neu."
        case .tooLong(let max): "Bitte sag es in höchstens \(max) Zeichen."
        case .changed: "Seitdem ist etwas passiert. So steht es heute:"
        case .told(let number): "👥 \(number): wer davon weiß"
        case .toldNobody(let number): "👥 \(number): Bisher weiß niemand davon."
        case .reach(let reach):
            switch reach {
            case .answered: "hat geantwortet"
            case .read: "gelesen"
            case .delivered: "zugestellt"
            case .sent: "gesendet"
            case .waiting: "noch nicht gesendet"
            case .failed: "nicht zugestellt"
            }
        case .plant: "Werk"
        case .open(let place, let count): "🔥 \(place): \(count) offen"
        case .nothingOpen(let place): "✅ \(place): nichts offen."
        case .stands(let machine, let since): "🛑 \(machine) steht seit \(since)"
        case .nobody: "niemand hat ihn"
        case .age(let age):
            age.said(days: { "\($0) T" }, hours: { "\($0) h" }, minutes: { "\($0) min" })
        }
    }
}

extension LeadWord {
    var german: [String] {
        switch self {
        case .approve: ["genehmigen", "genehmigt"]
        case .decline: ["ablehnen", "abgelehnt"]
        case .assign: ["zuweisen"]
        case .offer: ["anbieten"]
        case .accept: ["abnehmen", "abgenommen", "akzeptieren"]
        case .sendBack: ["zurückgeben", "zurueckgeben", "zuruckgeben"]
        case .priority: ["priorität", "prioritaet", "prioritat"]
        case .reopen: ["wieder öffnen", "wieder oeffnen", "wieder offnen"]
        case .who: ["wer"]
        case .cancel: FixedWord.cancel.spellings(in: .german)
        case .burning: ["dringend", "es brennt"]
        }
    }
}
