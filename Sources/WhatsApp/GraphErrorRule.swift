/// What is known about one code, or a run of codes.
///
/// Sources: Meta, Cloud API error codes; Meta, Graph API error handling.
struct GraphErrorRule: Sendable {
    let codes: ClosedRange<Int>
    let errorClass: GraphError.Class
    let sentence: String
    let advice: String

    /// The first rule that covers the code.
    static func of(_ code: Int) -> GraphErrorRule? {
        table.first { $0.codes.contains(code) }
    }

    /// The rule for a subcode of Meta's template API.
    static func ofTemplate(_ subcode: Int) -> GraphErrorRule? {
        (2_388_000...2_388_999).contains(subcode) ? of(subcode) : nil
    }

    private init(_ codes: ClosedRange<Int>, _ errorClass: GraphError.Class, _ sentence: String, _ advice: String) {
        self.codes = codes
        self.errorClass = errorClass
        self.sentence = sentence
        self.advice = advice
    }

    private init(_ code: Int, _ errorClass: GraphError.Class, _ sentence: String, _ advice: String) {
        self.init(code...code, errorClass, sentence, advice)
    }

    private static let newToken = "Make a new system-user token at Meta and put it into the settings."
    private static let permission = "Give the system user both WhatsApp permissions and make a new token."
    private static let ourBug = "Nothing to repair on your side: report the code and the trace id."
    private static let waits = "Nothing to do: it is tried again by itself."
    private static let register = "Look at the number in WhatsApp Manager; it may have to be registered again."
    private static let fixTemplate = "Compare the template with Meta's copy in WhatsApp Manager, then sync templates."
    private static let manager = "Open WhatsApp Manager, where Meta says what it wants."

    static let table: [GraphErrorRule] = [
        // Ours.
        .init(
            -1, .waitNumber, "Something that is not WhatsApp answered.",
            "Check the proxy, the network and WHATSAPP_API_URL."),
        .init(-2, .retry, "WhatsApp did not answer.", waits),
        .init(-3, .neverAsIs, "The address is not one of Meta's.", "Check WHATSAPP_API_URL."),
        .init(-4, .neverAsIs, "The file is too large.", "Ask for a smaller file."),
        .init(-5, .neverAsIs, "WhatsApp answered in an unknown way.", ourBug),
        .init(-6, .neverAsIs, "The message cannot be read any more.", ourBug),
        .init(-7, .neverAsIs, "It could not be sent while it was of use.", "Say it again if it still matters."),
        .init(
            -8, .retry, "WhatsApp's answer was lost: the message may have arrived.",
            "A receipt may still tell. Ask the person before you send it again."),
        .init(-9, .retry, "WhatsApp has dropped a file that was uploaded before.", waits),
        .init(
            -10, .recipient,
            "More than 24 hours have passed since the person wrote, and free text reaches nobody then.",
            "It goes by itself once the person writes anything to us. Ask them to, or call."),
        .init(
            -11, .template,
            "More than 24 hours have passed since the person wrote, and no template for it is approved.",
            "It goes by itself once Meta approves one. The page of templates says what each waits for."),
        .init(-12, .recipient, "The person has sent STOP.", "They can send START. Reach them another way until then."),
        .init(
            -13, .recipient, "The account has written to as many people today as WhatsApp lets it.",
            "It goes by itself as the day passes. The limit rises at Meta with use and good quality."),
        .init(
            -18, .recipient, "The person has switched such notices off.",
            "They can switch them on in their settings. Reach them another way until then."),
        .init(
            -19, .recipient, "The person's number is not verified.",
            "It goes by itself once they have sent the word of their letter, or somebody vouches for the number."),
        .init(
            -20, .recipient, "It is the person's quiet hours.",
            "It goes by itself when they end. Only emergencies, and alarms to who is on call, go before."),
        .init(
            -21, .recipient, "The person is not on shift.",
            "It goes by itself when the shift begins. Only emergencies, and alarms to who is on call, go before."),
        .init(-14, .neverAsIs, "The file to be sent is not in the media folder, or was damaged.", "Send it anew."),
        .init(-17, .retry, "The file could not be brought to WhatsApp.", waits),
        .init(-15, .template, "The template breaks a rule of Meta's.", "Mend what the details name."),
        .init(-16, .template, "The account has more templates than can be read.", "Delete templates nobody uses."),

        // Access.
        .init(0, .stopAccount, "The access token was not accepted.", newToken),
        .init(1, .retry, "WhatsApp failed for a reason it does not name.", waits),
        .init(2, .retry, "WhatsApp is out of service for a moment.", waits),
        .init(3, .stopAccount, "The app lacks a capability.", permission),
        .init(4, .waitAccount, "The app made too many calls.", waits),
        .init(10, .stopAccount, "The app lacks a permission.", permission),
        .init(33, .stopAccount, "The phone number does not exist any more.", "Check WHATSAPP_PHONE_NUMBER_ID."),
        .init(100, .neverAsIs, "A part of the request is not valid, or what it names is gone.", ourBug),
        .init(104, .stopAccount, "The access token is missing.", newToken),
        .init(190, .stopAccount, "The access token has expired or was withdrawn.", newToken),
        .init(200...299, .stopAccount, "The app lacks a permission.", permission),
        .init(368, .stopAccount, "The account is blocked for breaking a policy.", manager),
        .init(613, .waitAccount, "Too many calls of this kind were made.", waits),
        .init(80007, .waitAccount, "The account made too many calls.", waits),

        // Sending.
        .init(130429, .waitNumber, "The number sends more than WhatsApp takes.", waits),
        .init(
            130472, .recipient, "The person is in an experiment of Meta's and gets no such message.",
            "Reach the person another way."),
        .init(
            130497, .recipient, "The account may not write to people in this country.", "Reach the person another way."),
        .init(
            131000, .retry, "Something went wrong at WhatsApp; the message may have gone out.",
            "Ask the person before you send it again; a receipt may still tell."),
        .init(131005, .stopAccount, "Access was denied.", permission),
        .init(131008, .neverAsIs, "A part of the request is missing.", ourBug),
        .init(131009, .neverAsIs, "A part of the request has a value WhatsApp does not take.", ourBug),
        .init(131016, .retry, "WhatsApp is overloaded.", waits),
        .init(131020, .neverAsIs, "The group cannot be used.", ourBug),
        .init(131021, .neverAsIs, "The number cannot write to itself.", "Correct the person's number."),
        .init(
            131026, .recipient, "The message cannot be delivered: no WhatsApp, a very old one, or we are blocked.",
            "Ask the person to write to us first."),
        .init(
            131030, .recipient, "A test number writes only to people on its list.",
            "Add the person to the list at Meta."),
        .init(131031, .stopAccount, "The account is locked.", manager),
        .init(131037, .stopAccount, "The display name of the number is not approved.", manager),
        .init(131041, .neverAsIs, "The group cannot be used.", ourBug),
        .init(
            131042, .stopAccount, "Meta waits for a payment or a way to pay.",
            "Open the payment settings in WhatsApp Manager."),
        .init(131045, .stopAccount, "The number is not registered.", register),
        .init(
            131047, .recipient, "More than 24 hours have passed since the person wrote.",
            "Send a template, or wait until the person writes."),
        .init(
            131048, .waitNumber, "WhatsApp holds the number back because people blocked or reported it.",
            "Send less, and look at the number's quality in WhatsApp Manager."),
        .init(
            131049, .recipient, "WhatsApp holds this back to keep the person from too much advertising.",
            "Try again in a day at the earliest."),
        .init(
            131050, .recipient, "The person does not want marketing from us.", "Send none until the person asks for it."
        ),
        .init(131051, .neverAsIs, "WhatsApp does not take this kind of message.", ourBug),
        .init(131052, .recipient, "A file of the person could not be fetched.", "Ask the person to send it again."),
        .init(131053, .neverAsIs, "WhatsApp does not take this file.", "Convert the file to a usual kind and size."),
        .init(131055, .neverAsIs, "The number may not use this way of sending.", ourBug),
        .init(131056, .waitRecipient, "Too many messages went to this person in a short time.", waits),
        .init(131057, .waitNumber, "The number is in maintenance for a moment.", waits),
        .init(131059, .neverAsIs, "The group cannot be used.", ourBug),
        .init(131060, .neverAsIs, "The message cannot be read here.", "Nothing to do."),
        .init(
            131062, .recipient, "This message needs the person's phone number, which WhatsApp hides.",
            "Ask the person for the number."),
        .init(131063, .neverAsIs, "WhatsApp refused for a reason Meta does not explain.", ourBug),
        .init(131064, .template, "Meta has put too many of our templates into another category.", fixTemplate),
        .init(131201...131207, .neverAsIs, "The group cannot be used.", ourBug),
        .init(131208, .waitNumber, "Too many messages went to groups.", waits),
        .init(131209...131215, .neverAsIs, "The group cannot be used.", ourBug),

        // Templates and flows.
        .init(132000, .template, "The template has another number of gaps.", fixTemplate),
        .init(132001, .template, "There is no such template in this language, or it is not approved.", fixTemplate),
        .init(132005, .template, "The template is too long once it is filled in.", fixTemplate),
        .init(132007, .template, "The template breaks a rule about characters.", fixTemplate),
        .init(132008, .template, "WhatsApp does not take the template.", fixTemplate),
        .init(132012, .template, "The template wants its gaps filled in another form.", fixTemplate),
        .init(
            132015, .template, "The template is paused because people disliked it.",
            "Wait for Meta to take it up again, or write a better one."),
        .init(132016, .template, "The template is disabled for good.", "Write another template."),
        .init(132018, .neverAsIs, "A value in the template is not as WhatsApp wants it.", fixTemplate),
        .init(132068...132069, .template, "The flow is blocked or held back.", manager),

        // Numbers and setting up.
        .init(133000, .stopAccount, "The number was not quite deregistered.", register),
        .init(133004, .retry, "WhatsApp is out of service for a moment.", waits),
        .init(133005...133006, .stopAccount, "The number's PIN is wrong or not confirmed.", register),
        .init(133008...133010, .stopAccount, "The number is not registered, or its PIN was tried too often.", register),
        .init(
            133015...133016, .stopAccount, "The number was registered or deleted too often.",
            "Wait some minutes, then register it again."),
        .init(134011, .stopAccount, "Meta's terms of payment are not accepted.", manager),
        .init(134100, .neverAsIs, "The number may not use this way of sending.", ourBug),
        .init(134101...134102, .template, "The template is not ready to be sent.", fixTemplate),
        .init(135000, .neverAsIs, "WhatsApp refused for a reason it does not name.", ourBug),
        .init(136024...136025, .neverAsIs, "The number could not be verified.", "Ask for a new code at Meta."),
        .init(
            137000, .recipient, "The person's WhatsApp account has changed hands.",
            "Make sure the number is still the person's."),
        .init(138000...138999, .neverAsIs, "The call is not possible.", ourBug),
        .init(139000...139999, .neverAsIs, "Blocking or calling is not possible.", ourBug),
        .init(141002, .template, "The template is not approved.", fixTemplate),
        .init(147001...147005, .neverAsIs, "The business name is not possible.", manager),
        .init(1_752_041, .neverAsIs, "The same was asked for already.", "Nothing to do."),
        .init(
            2_388_019, .template, "The account has as many templates as Meta allows.", "Delete templates nobody uses."),
        .init(
            2_388_023...2_388_024, .template, "A template of this name exists or is being deleted.",
            "Choose another name, or wait."),
        .init(2_388_040, .template, "A text in the template is too long.", fixTemplate),
        .init(2_388_043, .template, "A part of the template is missing, such as an example.", fixTemplate),
        .init(
            2_388_046, .template, "The name of the template is not valid.",
            "Use only lower-case letters, digits and underscores."),
        .init(2_388_047, .template, "The header of the template is not valid.", fixTemplate),
        .init(2_388_072...2_388_073, .template, "The body or the footer of the template is not valid.", fixTemplate),
        .init(2_388_091, .neverAsIs, "The number could not be verified.", "Ask for a new code at Meta."),
        .init(2_388_093, .neverAsIs, "The number could not be verified.", "Ask for a new code at Meta."),
        .init(
            2_388_155, .template, "The name belongs to one of Meta's sample templates.", "Choose another name."),
        .init(2_388_185, .template, "The account may not create templates.", manager),
        .init(2_388_293, .template, "The template has too many gaps for its words.", fixTemplate),
        .init(2_388_299, .template, "The template begins or ends with a gap.", fixTemplate),
        .init(2_494_100, .waitNumber, "The number is in maintenance.", waits),
        .init(2_593_107...2_593_108, .neverAsIs, "The telephone cannot be synced now.", "Connect the telephone again."),
    ]
}
