import Messaging

extension WorkerPhrase {
    var german: String {
        switch self {
        case .language: "Sprache"
        case .signOut: "Abmelden"
        case .signIn: "Anmelden"
        case .phone: "WhatsApp-Nummer"
        case .notANumber: "Das ist keine Telefonnummer. Schreib sie mit Ländervorwahl, etwa +27 82 123 4567."
        case .verifyTitle: "Nummer bestätigen"
        case .verifyIntro:
            "Gib deine WhatsApp-Nummer ein. Steht sie in der Liste des Werks, kommt ein sechsstelliger Code auf "
                + "dieses WhatsApp; du tippst ihn auf der nächsten Seite ein."
        case .consent:
            "Mit dem Code stimmst du zu, die Nachrichten des Werks über WhatsApp zu bekommen. Du kannst sie "
                + "jederzeit beenden: schick STOP."
        case .sendCode: "Code senden"
        case .codeTitle: "Code eintippen"
        case .codeSent(let minutes):
            "Wenn die Nummer in der Liste des Werks steht, ist ein Code per WhatsApp unterwegs. "
                + Language.german.form(
                    minutes, one: "Er gilt 1 Minute.", other: "Er gilt \(minutes) Minuten.")
        case .code: "6-stelliger Code"
        case .checkCode: "Code prüfen"
        case .wrongCode(let left):
            "Das ist nicht der Code. "
                + Language.german.form(
                    left, one: "Du hast noch 1 Versuch.", other: "Du hast noch \(left) Versuche.")
        case .codeOver: "Dieser Code gilt nicht mehr. Fordere einen neuen an."
        case .tooMany(let minutes):
            "Zu viele Versuche. "
                + Language.german.form(
                    minutes, one: "Versuche es in 1 Minute wieder.", other: "Versuche es in \(minutes) Minuten wieder.")
        case .nothingArrived: "Nichts angekommen?"
        case .helpNumber: "Prüfe die Nummer samt Ländervorwahl und ob WhatsApp auf dem Telefon läuft."
        case .helpWait: "Warte zwei oder drei Minuten und fordere dann einen neuen Code an."
        case .helpWord:
            "Oder bitte das Büro um einen Brief mit deinem Wort und schick das Wort von deinem WhatsApp. Das geht "
                + "auch ohne Code."
        case .newCode: "Neuen Code anfordern"
        case .verifiedTitle: "Nummer bestätigt"
        case .verified: "Danke. Ab jetzt bekommst du die Nachrichten des Werks auf diesem WhatsApp."
        case .toSettings: "Zu meinen Einstellungen"
        case .settingsTitle: "Meine Einstellungen"
        case .settingsIntro:
            "Gib deine WhatsApp-Nummer ein. Ist sie bestätigt, kommt ein Link oder ein Code auf dieses WhatsApp, mit "
                + "dem du hineinkommst."
        case .sendLink: "Link senden"
        case .linkSent(let minutes):
            "Wenn die Nummer bestätigt ist, ist ein Link oder ein Code per WhatsApp unterwegs. Öffne den Link oder "
                + "tippe den Code hier ein. "
                + Language.german.form(
                    minutes, one: "Er gilt 1 Minute.", other: "Er gilt \(minutes) Minuten.")
        case .notVerifiedYet: "Deine Nummer ist noch nicht bestätigt?"
        case .linkIntro: "Dieser Link meldet dich einmal an."
        case .linkOver: "Dieser Link wurde schon benutzt oder ist zu alt. Fordere einen neuen an."
        case .signedInAs(let name): "Angemeldet als \(name)"
        case .notAllowed:
            "Dieses Formular ist zu alt oder kam von einer anderen Seite. Öffne die Seite hier und versuche es noch "
                + "einmal."
        case .notThere: "An dieser Adresse ist nichts."
        case .notNow: "Das geht gerade nicht. Versuche es gleich noch einmal."
        }
    }
}
