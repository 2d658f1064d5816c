import Store

/// What is to be done with a message whose turn it is: a pure function of what is known of it.
enum Dispatch: Equatable {
    case sendAsIs
    case sendTemplate(Language)
    case hold(Hold)
    case wait(until: Timestamp, Hold)
    case expire

    struct Situation {
        /// What it is a notice of; nil for other words.
        var kind: NoticeKind?
        /// Of the emergency it is about.
        var level: Urgency?
        /// The person said something, and this is the answer.
        var isAnswer = false
        /// Its own words are a template already.
        var isTemplate = false
        var priority = Priority.work
        var isTooLate = false
        var hasStopped = false
        /// Nil: the account is nobody's of the directory.
        var reader: Reader?
        var isWindowOpen = true
        /// The language in which its template is approved; nil: in none.
        var template: Language?
        /// Nil: the account may write to this person first, today.
        var tierFreeAt: Timestamp?
    }

    static func decide(_ situation: Situation) -> Dispatch {
        if situation.isTooLate { return .expire }
        switch situation.wish {
        case .none, .overruled: break
        case .never(let hold): return .hold(hold)
        case .later(let until, let hold): return .wait(until: until, hold)
        }
        if situation.isWindowOpen { return .sendAsIs }
        // Emergencies and codes are tried whatever we count; Meta has the last word.
        if let free = situation.tierFreeAt, situation.priority > .emergency {
            return .wait(until: free, .tier)
        }
        if situation.isTemplate { return .sendAsIs }
        guard situation.kind != nil else { return .hold(.window) }
        return situation.template.map { .sendTemplate($0) } ?? .hold(.template)
    }
}
