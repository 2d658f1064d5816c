import Messaging

/// How far somebody is, in words.
extension Person {
    /// For a list: `verified`, `waiting for their first message`.
    func standingWords(hasWritten: Bool) -> String {
        switch standing {
        case .listed: hasWritten ? "not verified" : "waiting for their first message"
        case .invited: hasWritten ? "not verified, has a letter" : "waiting for their first message, has a letter"
        case .suspended: "to be verified anew: \(suspension?.reason.words ?? "")"
        case .active: "verified"
        case .inactive: "inactive"
        case .merged: "merged into another entry"
        }
    }

    /// For one person: what it means for them.
    var standingSentence: String {
        switch standing {
        case .listed: "In the directory; nobody has proven the number. They are answered, and get no notices."
        case .invited: "Has a letter with a word to send. Until then they are answered, and get no notices."
        case .suspended: "Was verified, but \(suspension?.reason.words ?? ""). Gets no notices until verified again."
        case .active: "Verified: gets notices."
        case .inactive: "Inactive: gets neither answers nor notices."
        case .merged: "Another entry stands for this one."
        }
    }
}

extension Person.Doubt {
    var words: String {
        switch self {
        case .numberChanged: "the number has changed"
        case .userIDChanged: "the WhatsApp account has changed"
        case .bounced: "WhatsApp says that nobody has the number"
        }
    }
}

extension Topic {
    /// As the office reads it.
    var words: String {
        switch self {
        case .assignments: "assignments"
        case .escalations: "escalations"
        case .parts: "parts"
        case .reminders: "reminders"
        case .emergencies: "emergencies"
        case .checklists: "checklists"
        case .news: "news"
        case .lessons: "lessons"
        }
    }
}
