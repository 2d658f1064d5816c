extension DirectoryPhrase {
    var english: String {
        switch self {
        case .officeTold: "I have told the office that you wrote."
        case .welcome(let name): "👋 Welcome, \(name)! The office has put you on the plant's list."
        case .accountAdded(let name): "👍 The office has added this phone to your entry, \(name). You can go on here."
        case .left(let name): "ℹ️ \(name) is no longer active in the plant's list."
        case .leftWaiting: "This was waiting for them and will not reach them:"
        case .leftOrders: "These jobs of theirs are free again and offered to the team:"
        case .leftDraft: "A report they had begun here was not sent."
        case .leftAsk: "Please see who takes it over."
        }
    }
}
