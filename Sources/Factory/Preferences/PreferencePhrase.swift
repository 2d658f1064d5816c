public import Messaging

/// What is said where people choose what they hear of, and when: in the chat and on their page.
public enum PreferencePhrase: Phrase {
    /// A switch; at most 21 characters, for its number stands before it.
    case topic(Topic)
    case on, off
    case settingsIntro, opener
    case languageTitle, moreLanguages
    case noticesTitle
    case noticesDetail(on: Int, of: Int, isStopped: Bool)
    case noticesIntro, alwaysComes
    case switched(Topic, isOn: Bool)
    case stopTitle, stopDetail, startTitle, startDetail, stillStopped
    case quietTitle, quietNote
    case quietIntro(now: DayHours?)
    case otherHours, otherHoursDetail, noQuietHours, askHours, hoursNotRead
    case quietSet(DayHours?)
    case shiftTitle
    case shiftIs(Shift)
    case shiftSet(Shift, isOnly: Bool)
    case noShift, isOnCall
    case pageTitle, pageDetail
    case pageLink(String, minutes: Int)
    case from, to, save, saved, wrongTime, sameTimes

    public func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        case .hindi: hindi
        case .arabic: arabic
        case .portuguese: portuguese
        case .french: french
        case .german: german
        case .chinese: chinese
        case .indonesian: indonesian
        case .swahili: swahili
        case .zulu: zulu
        case .afrikaans: afrikaans
        }
    }
}
