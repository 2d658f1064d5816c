extension DirectoryPhrase {
    var german: String {
        switch self {
        case .officeTold: "Ich habe dem Büro gesagt, dass du geschrieben hast."
        case .welcome(let name): "👋 Willkommen, \(name)! Das Büro hat dich in die Liste des Werks aufgenommen."
        case .accountAdded(let name):
            "👍 Das Büro hat dieses Telefon bei dir eingetragen, \(name). Du kannst hier weitermachen."
        case .left(let name): "ℹ️ \(name) ist in der Liste des Werks nicht mehr aktiv."
        case .leftWaiting: "Das hat gewartet und kommt dort nicht mehr an:"
        case .leftOrders: "Diese Aufträge sind wieder frei und werden dem Team angeboten:"
        case .leftDraft: "Eine hier begonnene Meldung wurde nicht gesendet."
        case .leftAsk: "Bitte schau, wer das übernimmt."
        }
    }
}
