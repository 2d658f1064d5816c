import Messaging

extension WorkerPhrase {
    var english: String {
        switch self {
        case .language: "Language"
        case .signOut: "Sign out"
        case .signIn: "Sign in"
        case .phone: "WhatsApp number"
        case .notANumber: "That is not a phone number. Write it with its country code, such as +27 82 123 4567."
        case .verifyTitle: "Verify your number"
        case .verifyIntro:
            "Enter your WhatsApp number. If it is on the plant's list, a 6-digit code comes to that WhatsApp; "
                + "you type it on the next page."
        case .consent:
            "With the code you agree to get the plant's messages on WhatsApp. You can end them at any time: send STOP."
        case .sendCode: "Send code"
        case .codeTitle: "Type the code"
        case .codeSent(let minutes):
            "If the number is on the plant's list, a code is on its way by WhatsApp. "
                + Language.english.form(
                    minutes, one: "It is good for 1 minute.", other: "It is good for \(minutes) minutes.")
        case .code: "6-digit code"
        case .checkCode: "Verify code"
        case .wrongCode(let left):
            "That is not the code. "
                + Language.english.form(left, one: "You have 1 try left.", other: "You have \(left) tries left.")
        case .codeOver: "This code does not count any more. Ask for a new one."
        case .tooMany(let minutes):
            "Too many tries. "
                + Language.english.form(
                    minutes, one: "Try again in 1 minute.", other: "Try again in \(minutes) minutes.")
        case .nothingArrived: "Nothing arrived?"
        case .helpNumber: "Check the number, with its country code, and that WhatsApp works on that phone."
        case .helpWait: "Wait two or three minutes, then ask for a new code."
        case .helpWord:
            "Or ask the office for a letter with your word, and send that word from your WhatsApp. It works without a code."
        case .newCode: "Ask for a new code"
        case .verifiedTitle: "Number verified"
        case .verified: "Thank you. From now on you get the plant's messages on this WhatsApp."
        case .toSettings: "To my settings"
        case .settingsTitle: "My settings"
        case .settingsIntro:
            "Enter your WhatsApp number. If it is verified, a link or a code comes to that WhatsApp and lets you in."
        case .sendLink: "Send link"
        case .linkSent(let minutes):
            "If the number is verified, a link or a code is on its way by WhatsApp. Open the link, or type the code "
                + "here. "
                + Language.english.form(
                    minutes, one: "It is good for 1 minute.", other: "It is good for \(minutes) minutes.")
        case .notVerifiedYet: "Is your number not verified yet?"
        case .linkIntro: "This link signs you in once."
        case .linkOver: "This link was used already, or is too old. Ask for a new one."
        case .signedInAs(let name): "Signed in as \(name)"
        case .notAllowed: "This form is too old, or came from another site. Open the page here and try again."
        case .notThere: "There is nothing at this address."
        case .notNow: "That does not work just now. Try again in a moment."
        }
    }
}
