import Messaging

extension VerificationPhrase {
    var german: String {
        switch self {
        case .verified(let name):
            "✅ Danke, \(name): Dieses WhatsApp ist jetzt bestätigt. Du bekommst hier die Nachrichten des Werks; "
                + "*Stopp* beendet sie jederzeit."
        case .alreadyVerified:
            "✅ Dieses WhatsApp ist schon bestätigt, mehr ist nicht zu tun."
        case .wordUnknown:
            "🤔 Dieses Wort kenne ich nicht. Bitte schick es genau so, wie es in deinem Brief steht, etwa "
                + "ANDON-7K3Q-9XPM, oder bitte das Büro um einen neuen Brief."
        case .wordUsed:
            "Dieses Wort wurde schon von einem anderen WhatsApp benutzt und gilt hier nicht. Bitte hol dir im Büro "
                + "einen neuen Brief."
        case .wordOver:
            "Dieses Wort gilt nicht mehr. Bitte hol dir im Büro einen neuen Brief."
        case .numberOfAnother:
            "Danke. Dieses WhatsApp gehört in der Liste des Werks jemand anderem, darum habe ich nichts geändert. "
                + "Das Büro sieht es; bitte sprich mit ihnen."
        case .offerLanguage:
            "🌐 In welcher Sprache soll ich schreiben?"
        case .settingsLink(let link, let minutes):
            "🔗 Deine Einstellungen:\n\(link)\n\n"
                + Language.german.form(
                    minutes, one: "Gilt 1 Minute, einmal. ", other: "Gilt \(minutes) Minuten, einmal. ")
                + "Gib ihn niemandem. Nichts angefordert? Dann tu einfach nichts."
        }
    }
}
