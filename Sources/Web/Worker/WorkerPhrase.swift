import Messaging

/// What the pages for people of the floor say.
enum WorkerPhrase: Phrase {
    case language, signOut, signIn
    case phone, notANumber
    case verifyTitle, verifyIntro, consent, sendCode
    case codeTitle
    case codeSent(minutes: Int)
    case code, checkCode
    case wrongCode(left: Int)
    case codeOver
    case tooMany(minutes: Int)
    case nothingArrived, helpNumber, helpWait, helpWord, newCode
    case verifiedTitle, verified, toSettings
    case settingsTitle, settingsIntro, sendLink
    case linkSent(minutes: Int)
    case notVerifiedYet
    case linkIntro, linkOver
    case signedInAs(String)
    case notAllowed, notThere, notNow

    func text(in language: Language) -> String {
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
