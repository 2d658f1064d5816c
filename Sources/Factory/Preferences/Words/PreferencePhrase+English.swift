import Messaging

extension PreferencePhrase {
    var english: String {
        let language = Language.english
        return switch self {
        case .topic(let topic):
            switch topic {
            case .assignments: "Work for me"
            case .escalations: "Escalations"
            case .parts: "Parts delivered"
            case .reminders: "Maintenance reminders"
            case .emergencies: "Emergencies"
            case .checklists: "Checklists"
            case .news: "News of my reports"
            case .lessons: "Lessons"
            }
        case .on: "On"
        case .off: "Off"
        case .settingsIntro: "⚙️ *Settings*\nWhat would you like to change?"
        case .opener: "Settings"
        case .languageTitle: "Language"
        case .moreLanguages: "More languages …"
        case .noticesTitle: "Notices"
        case .noticesDetail(let on, let of, let isStopped): isStopped ? "All stopped" : "\(on) of \(of) on"
        case .noticesIntro: "🔔 *Notices*\nTap one to switch it on or off. Emergencies of level critical always come."
        case .alwaysComes: "Emergencies of level critical always come, and so does the answer to what you ask."
        case .switched(let topic, isOn: true): "🔔 *\(text(topic))* is on."
        case .switched(let topic, isOn: false):
            "🔕 *\(text(topic))* is off. What you ask is still answered, and emergencies of level critical still come. "
                + "Send *start \(topic.number)* to switch it on again."
        case .stopTitle: "Stop all notices"
        case .stopDetail: "Only critical emergencies and answers still come"
        case .startTitle: "Get notices again"
        case .startDetail: "You have stopped all notices"
        case .stillStopped: "You have stopped all notices. Send *start* to get them again."
        case .quietTitle: "Quiet hours"
        case .quietNote:
            "In these hours only emergencies come, and alarms if you are on call. The rest waits until they end."
        case .quietIntro(let now): "🌙 *Quiet hours*\n\(PreferencePhrase.quietNote.english)\nNow: \(now?.text ?? "off")."
        case .otherHours: "Other hours …"
        case .otherHoursDetail: "You type them"
        case .noQuietHours: "No quiet hours"
        case .askHours: "🌙 Which hours? Send them like *22:00-06:00*, or *off* for none."
        case .hoursNotRead: "I cannot read these hours."
        case .quietSet(let hours?):
            "🌙 Quiet hours: \(hours.text). Only emergencies come then, and alarms if you are on call. The rest comes when "
                + "they end."
        case .quietSet(nil): "☀️ You have no quiet hours now."
        case .shiftTitle: "Only on my shift"
        case .shiftIs(let shift): "Your shift: \(language.text(of: shift))"
        case .shiftSet(let shift, isOnly: true):
            "🕑 Outside your shift (\(language.text(of: shift))) only emergencies come, and alarms if you are on call. "
                + "The rest comes when it begins."
        case .shiftSet(_, isOnly: false): "🕑 Notices come outside your shift, too."
        case .noShift: "I do not know your shift. Ask the office to enter it."
        case .isOnCall: "You are on call: alarms reach you at any hour."
        case .pageTitle: "Settings page"
        case .pageDetail: "All at once, in your browser"
        case .pageLink(let link, let minutes):
            "🔗 Your settings page. The link is for you alone and works once, within \(time(minutes)):\n\(link)"
        case .from: "From"
        case .to: "To"
        case .save: "Save"
        case .saved: "Saved."
        case .wrongTime: "Write a time of day such as 22:00."
        case .sameTimes: "Quiet hours cannot end at the minute they begin."
        }
    }

    private func text(_ topic: Topic) -> String { PreferencePhrase.topic(topic).english }

    private func time(_ minutes: Int) -> String {
        Language.english.form(minutes, one: "1 minute", other: "\(minutes) minutes")
    }
}

extension Topic {
    var english: [String] {
        switch self {
        case .assignments: ["assignments", "assigned work"]
        case .escalations: ["escalations", "escalation", "alarms"]
        case .parts: ["parts"]
        case .reminders: ["reminders", "reminder"]
        case .emergencies: ["emergencies"]
        case .checklists: ["checklists"]
        case .news: ["news", "updates"]
        case .lessons: ["lessons"]
        }
    }
}
