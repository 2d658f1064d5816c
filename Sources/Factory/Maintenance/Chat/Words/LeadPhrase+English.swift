import Messaging

extension LeadPhrase {
    var english: String {
        switch self {
        case .title(let action):
            switch action {
            case .approve: "Approve"
            case .decline: "Decline"
            case .merge: "Merge"
            case .assign: "Assign"
            case .offer: "Offer to a team"
            case .accept: "Accept"
            case .sendBack: "Send back"
            case .priority: "Priority"
            case .cancel: "Cancel order"
            case .reopen: "Reopen"
            case .who: "Who was told?"
            case .more: "More"
            }
        case .detail(let action):
            switch action {
            case .approve: "The team hears of it; the first who takes it has it"
            case .decline: "Nothing is done; whoever reported it is told why"
            case .merge: "It is the same as another work order"
            case .assign: "To somebody: at work first, fewest jobs first"
            case .offer: "The first who takes it has it"
            case .accept: "The work is well done: close it"
            case .sendBack: "It is not well done yet: say why"
            case .priority: "More or less urgent"
            case .cancel: "It is not needed any more: say why"
            case .reopen: "The fault is back: the work goes on"
            case .who: "Delivered, read or answered"
            case .more: "Everything you can decide"
            }
        case .undoTitle: "Undo"
        case .other: "Other…"
        case .otherDetail: "Send a name or an employee number"
        case .usualTeam: "As the machine says"
        case .choose(let number): "\(number): what do you decide?"
        case .askPerson(let number): "\(number): who gets it? Send a name or an employee number."
        case .noSuchPerson(let said):
            "I found nobody called “\(said)” who works here. Send a name or an employee number."
        case .whichPerson(let number): "\(number): whom do you mean?"
        case .askAssignee(let number): "\(number): who gets it?"
        case .noCandidates(let number):
            "\(number): I know of no technician here. Choose *\(LeadPhrase.other.english)*, and send a name."
        case .candidate(let isAtWork, let jobs):
            (isAtWork ? "at work" : "not at work") + " · "
                + (jobs == 0 ? "no job" : jobs == 1 ? "1 job" : "\(jobs) jobs")
        case .askTeam(let number): "\(number): to which team?"
        case .askLevel(let number, let level): "\(number): how urgent is it? Now: \(level.text(in: .english))."
        case .askMerge(let number): "\(number): with which work order of this machine is it the same?"
        case .nothingToMerge: "There is no other open work order of this machine."
        case .askReason(let number): "\(number): why? Send the reason in a few words."
        case .askReasonOrSkip(let number, let level):
            "\(number): \(level.text(in: .english)). Why? Send a few words, or "
                + "*\(ConversationPhrase.skipTitle.text(in: .english))*."
        case .offered: "✅ Offered to the team: the first who takes it has it."
        case .assigned(let name): "✅ \(name) gets it and is told."
        case .declined: "✅ Declined. Whoever reported it is told."
        case .merged(let number): "✅ It goes on as \(number). Whoever reported it is told."
        case .accepted: "✅ Accepted and closed. Whoever reported it is told."
        case .sentBack: "↩️ Sent back. Whoever did it is told."
        case .prioritised(let before, let after):
            "✅ Priority: \(before.text(in: .english)) → \(after.text(in: .english))."
        case .cancelled: "✅ Cancelled. Whoever had it is told."
        case .reopened: "✅ Open again. Whoever had it is told."
        case .leadDecides: "A lead decides this. Please ask yours."
        case .notNow(let state):
            "That is not possible now: the work order is \(WorkTitle.state(state).text(in: .english))."
        case .ownWork: "You did this work yourself: somebody else has to check it."
        case .noSuchOrder(let said): "I found no open work order \(said)."
        case .severalOrders(let said): "Several work orders end in \(said). Which one?"
        case .tooLate: "It was closed more than 14 days ago. Please report it anew."
        case .tooLong(let max): "Please say it in at most \(max) characters."
        case .changed: "Something has happened since. This is how it is today:"
        case .told(let number): "👥 \(number): who was told"
        case .toldNobody(let number): "👥 \(number): nobody has been told of it."
        case .reach(let reach):
            switch reach {
            case .answered: "answered"
            case .read: "read"
            case .delivered: "delivered"
            case .sent: "sent"
            case .waiting: "waiting to be sent"
            case .failed: "not delivered"
            }
        case .plant: "Plant"
        case .open(let place, let count): "🔥 \(place): \(count) open"
        case .nothingOpen(let place): "✅ \(place): nothing is open."
        case .stands(let machine, let since): "🛑 \(machine) stands since \(since)"
        case .nobody: "nobody has it"
        case .age(let age):
            age.said(days: { "\($0) d" }, hours: { "\($0) h" }, minutes: { "\($0) min" })
        }
    }
}

extension LeadWord {
    var english: [String] {
        switch self {
        case .approve: ["approve", "approved"]
        case .decline: ["decline", "declined"]
        case .assign: ["assign"]
        case .offer: ["offer"]
        case .accept: ["accept", "accepted"]
        case .sendBack: ["send back", "sendback"]
        case .priority: ["priority", "prio"]
        case .reopen: ["reopen"]
        case .who: ["who"]
        case .cancel: FixedWord.cancel.spellings(in: .english)
        case .burning: ["burning", "urgent"]
        }
    }
}
