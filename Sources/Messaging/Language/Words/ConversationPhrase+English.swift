extension ConversationPhrase {
    var english: String {
        switch self {
        case .skipTitle: "Skip"
        case .backTitle: "Back"
        case .cancelTitle: "Cancel"
        case .confirmTitle: "Confirm"
        case .continueTitle: "Continue"
        case .startOverTitle: "Start over"
        case .chooseTitle: "Choose"
        case .tooLong(let max): "That is too long. Please send it in at most \(max) characters."
        case .wordsPlease: "Please answer in words."
        case .chooseOne: "Please choose one of the options."
        case .photoOrSkip: "Please send a photo, or tap Skip."
        case .confirmOrCancel: "Please tap Confirm, or Cancel if something is wrong. A photo can still be added."
        case .cancelled: "Cancelled. Nothing was saved. Send *menu* to begin again."
        case .nothingToCancel: "There is nothing to cancel. Send *menu* to see what I can do."
        case .nothingToUndo: "There is nothing to undo. Send *menu* to see what I can do."
        case .nothingBefore: "This is the first question."
        case .oldButton: "That button belongs to an earlier message. This is where we are now:"
        case .sessionEnded: "Your last session ended after 24 hours without a message."
        case .sessionEndedWithDraft:
            "Your session ended after 24 hours without a message. Your unfinished report is still here. "
                + "Continue it, or start over?"
        case .stopped:
            "🔕 You will get no more notices from us, except emergencies of level critical. What you ask is still "
                + "answered. Send *start* to get all notices again."
        case .startedAgain: "🔔 Welcome back. You will get our notices again."
        case .cannotRead: "I cannot read that kind of message."
        case .somethingWentWrong:
            "Sorry, something went wrong on our side and your message could not be dealt with. "
                + "It is kept, and the office can see it. Please send *menu* and try again."
        case .fileNotFetched:
            "Sorry, the file you sent could not be fetched from WhatsApp. Please send it again."
        case .photoKept(let count): count == 1 ? "📷 Photo received." : "📷 \(count) photos received."
        case .askLanguage: "Which language do you prefer?"
        case .languageSet(let language): "From now on I write in \(language.name). Send *menu* to go on."
        case .draftDropped: "Your unfinished report was not sent."
        }
    }
}
