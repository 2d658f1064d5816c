import Messaging

extension VerificationPhrase {
    var english: String {
        switch self {
        case .verified(let name):
            "✅ Thank you, \(name): this WhatsApp is verified now. You get the plant's messages here; "
                + "*stop* ends them at any time."
        case .alreadyVerified: "✅ This WhatsApp is verified already, nothing more to do."
        case .wordUnknown:
            "🤔 I do not know this word. Please send it exactly as it stands in your letter, such as ANDON-7K3Q-9XPM, "
                + "or ask the office for a new letter."
        case .wordUsed:
            "This word was used from another WhatsApp already, so it does not count here. "
                + "Please ask the office for a new letter."
        case .wordOver: "This word does not count any more. Please ask the office for a new letter."
        case .numberOfAnother:
            "Thank you. This WhatsApp belongs to somebody else in the plant's list, so I changed nothing. "
                + "The office sees it; please talk to them."
        case .offerLanguage: "🌐 In which language shall I write?"
        case .settingsLink(let link, let minutes):
            "🔗 Your settings:\n\(link)\n\n"
                + Language.english.form(
                    minutes, one: "Good for 1 minute, once. ", other: "Good for \(minutes) minutes, once. ")
                + "Give it to nobody. You asked for nothing? Then do nothing."
        }
    }
}
