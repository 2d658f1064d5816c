extension ConversationPhrase {
    var german: String {
        switch self {
        case .skipTitle: "Überspringen"
        case .backTitle: "Zurück"
        case .cancelTitle: "Abbrechen"
        case .confirmTitle: "Bestätigen"
        case .continueTitle: "Weitermachen"
        case .startOverTitle: "Neu anfangen"
        case .chooseTitle: "Auswählen"
        case .tooLong(let max): "Das ist zu lang. Bitte schick höchstens \(max) Zeichen."
        case .wordsPlease: "Bitte antworte mit Worten."
        case .chooseOne: "Bitte wähle eine der Möglichkeiten."
        case .photoOrSkip: "Bitte schick ein Foto oder tippe auf Überspringen."
        case .confirmOrCancel:
            "Bitte tippe auf Bestätigen, oder auf Abbrechen, wenn etwas nicht stimmt. Ein Foto kannst du noch "
                + "hinzufügen."
        case .cancelled: "Abgebrochen. Es wurde nichts gespeichert. Schick *Menü*, um neu anzufangen."
        case .nothingToCancel: "Es gibt nichts abzubrechen. Schick *Menü*, dann siehst du, was ich kann."
        case .nothingToUndo: "Es gibt nichts rückgängig zu machen. Schick *Menü*, dann siehst du, was ich kann."
        case .nothingBefore: "Das ist die erste Frage."
        case .oldButton: "Dieser Knopf gehört zu einer früheren Nachricht. Wir sind gerade hier:"
        case .sessionEnded: "Deine letzte Sitzung wurde nach 24 Stunden ohne Nachricht beendet."
        case .sessionEndedWithDraft:
            "Deine Sitzung wurde nach 24 Stunden ohne Nachricht beendet. Deine angefangene Meldung ist noch da. "
                + "Weitermachen oder neu anfangen?"
        case .stopped:
            "🔕 Du bekommst keine Mitteilungen mehr von uns, außer bei Notfällen der Stufe „kritisch“. Was du fragst, "
                + "wird weiter beantwortet. Schick *Start*, um wieder alle Mitteilungen zu bekommen."
        case .startedAgain: "🔔 Willkommen zurück. Du bekommst unsere Mitteilungen wieder."
        case .cannotRead: "Diese Art von Nachricht kann ich nicht lesen."
        case .somethingWentWrong:
            "Entschuldige, bei uns ist etwas schiefgegangen, und deine Nachricht konnte nicht bearbeitet werden. "
                + "Sie ist gespeichert, und das Büro kann sie sehen. Bitte schick *Menü* und versuch es noch einmal."
        case .fileNotFetched:
            "Entschuldige, deine Datei konnte nicht von WhatsApp geladen werden. Bitte schick sie noch einmal."
        case .photoKept(let count):
            Language.german.form(count, one: "📷 Foto ist angekommen.", other: "📷 \(count) Fotos sind angekommen.")
        case .askLanguage: "Welche Sprache möchtest du?"
        case .languageSet(let language):
            "Ab jetzt schreibe ich auf \(language.name). Schick *Menü*, dann geht es weiter."
        case .draftDropped: "Deine angefangene Meldung wurde nicht gesendet."
        }
    }
}
