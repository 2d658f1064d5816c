/// What Meta said against a request or a message: in the answer to a call, or later in a receipt.
///
/// What it means is decided by the code, never by the status of HTTP, which differs between Meta's servers.
public struct GraphError: Error, Hashable, Codable, Sendable {
    public let code: Int
    public let subcode: Int?
    public let title: String?
    /// What was wrong in particular; may quote what was sent.
    public let details: String?
    /// What Meta's support asks for.
    public let traceID: String?
    /// The status of HTTP, nil in a receipt.
    public let httpStatus: Int?
    /// Meta's own word that the same request may work later.
    public let isTransient: Bool
    /// Seconds Meta asks us to wait, at most `retryAfterSecondsMax`.
    public let retryAfterSeconds: Int?

    public static let retryAfterSecondsMax = 3600  // A longer pause would be indistinguishable from a fault of ours.
    public static let textBytesMax = 1024  // Of title and details each: enough to see what is meant.

    /// An error as receipts and other webhooks report it.
    public init(code: Int, title: String?, details: String?) {
        self.init(code: code, title: title, details: details, httpStatus: nil)
    }

    init(
        code: Int, subcode: Int? = nil, title: String?, details: String?, traceID: String? = nil, httpStatus: Int?,
        isTransient: Bool = false, retryAfterSeconds: Int? = nil
    ) {
        self.code = code
        self.subcode = subcode
        self.title = title.map { $0.cut(bytesMax: Self.textBytesMax) }
        self.details = details.map { $0.cut(bytesMax: Self.textBytesMax) }
        self.traceID = traceID.map { $0.cut(bytesMax: 128) }
        self.httpStatus = httpStatus
        self.isTransient = isTransient
        self.retryAfterSeconds = retryAfterSeconds.map { min(max($0, 0), Self.retryAfterSecondsMax) }
    }

    /// What to do about it.
    public enum Class: String, Codable, Sendable, CaseIterable {
        /// Send the same message again after a while, a few times.
        case retry
        /// Messages to this person wait; others go on.
        case waitRecipient
        /// Everything from this number waits.
        case waitNumber
        /// Everything of this account waits.
        case waitAccount
        /// This message will never be taken as it is.
        case neverAsIs
        /// Nothing will be taken until somebody acts: stop, keep the queue, raise an alarm.
        case stopAccount
        /// Nothing with this template will be taken until it changes.
        case template
        /// This person cannot be reached with this message; others can.
        case recipient
    }

    /// By the table of known codes. An unknown code is tried again when Meta calls it transient or its own fault, else
    /// never.
    public var errorClass: Class {
        // A missing object (subcode 33) is media that has expired: it concerns this message alone, as the code says.
        if let rule { return rule.errorClass }
        return isTransient || (httpStatus ?? 0) >= 500 ? .retry : .neverAsIs
    }

    /// What is known of it. Templates are refused with the code 100 alone, and a subcode that says why.
    private var rule: GraphErrorRule? {
        if code == 100, let subcode, let rule = GraphErrorRule.ofTemplate(subcode) { return rule }
        return GraphErrorRule.of(code)
    }

    /// True if the message may have gone out in spite of the refusal: it is not to be repeated before a receipt was
    /// waited for.
    ///
    /// Meta says so of 131000; the catch-all code 1 and unknown codes say nothing when a server failed.
    public var mayHaveBeenSent: Bool {
        if code == 131000 { return httpStatus != nil }
        return (httpStatus ?? 0) >= 500 && (code == 1 || GraphErrorRule.of(code) == nil)
    }

    /// True unless something between us and Meta answered, such as a proxy.
    public var isMetas: Bool { code != Self.notMetaCode }

    /// Seconds Meta asks to wait, in the answer or by what the code means; nil: as long as experience says.
    public var askedPauseSeconds: Int? {
        retryAfterSeconds ?? [131048: 3600, 131057: 60, 2_494_100: 60][code]
    }

    /// One plain sentence about what happened.
    public var sentence: String {
        rule?.sentence
            ?? "WhatsApp refused with the unknown code \(code)\(title.map { ": \($0)" } ?? "")."
    }

    /// The next step, for the operator.
    public var advice: String {
        rule?.advice ?? "Look the code up in Meta's list of errors; the trace id helps its support."
    }
}

extension GraphError: CustomStringConvertible {
    /// Without the details, which may quote a person.
    public var description: String {
        "\(code)\(subcode.map { "/\($0)" } ?? "") \(sentence)"
    }
}

/// Errors we find ourselves, told in the same words. Meta's codes are not negative.
extension GraphError {
    /// Something that is not Meta answered: a proxy, a sign-in page of a network.
    static let notMetaCode = -1
    /// No answer: the network, or the time ran out.
    static let noAnswerCode = -2
    /// The request would have taken the token to a host that has no business with it.
    static let foreignHostCode = -3
    static let tooLargeCode = -4
    /// Meta answered with success, and not with what the call is for.
    static let oddAnswerCode = -5
    static let fileGoneCode = -14
    /// The template breaks a rule of Meta's, found before Meta was asked.
    static let badTemplateCode = -15
    static let tooManyTemplatesCode = -16

    /// Only a template reaches somebody who has not written for 24 hours.
    public static let windowShut = GraphError(code: 131047, title: "Re-engagement message", details: nil)

    /// The refusal says that a template is not, or no longer, what it was: another language or none is to be tried.
    public static let templateStateCodes: Set<Int> = [132001, 132015, 132016]

    public static let unreadable = GraphError(ours: -6)
    public static let tooLate = GraphError(ours: -7)
    public static let answerLost = GraphError(ours: -8)
    public static let mediaGone = GraphError(ours: -9)
    public static let windowIsShut = GraphError(ours: -10)
    public static let noTemplate = GraphError(ours: -11)
    public static let hasStopped = GraphError(ours: -12)
    public static let peopleOfTheDay = GraphError(ours: -13)
    public static let switchedOff = GraphError(ours: -18)
    public static let unverified = GraphError(ours: -19)
    public static let quietHours = GraphError(ours: -20)
    public static let offShift = GraphError(ours: -21)

    /// It is about one file, and says nothing of how WhatsApp is.
    public var isOfOneFile: Bool { code == -17 || code == -9 }

    /// A file could not be brought to WhatsApp, and nothing went out to anybody.
    public static func fileNotBrought(_ reason: String) -> GraphError {
        GraphError(code: -17, title: nil, details: reason)
    }

    private init(ours code: Int) { self.init(code: code, title: nil, details: nil) }
    /// The content of a message is not here any more: it will never go out.
    public static let fileGone = GraphError(code: fileGoneCode, title: nil, details: nil)

    static let fileNotUploaded = GraphError(code: 131008, title: "media id", details: nil)

    /// Nothing went out, for a reason on our side that passes.
    public static func notTried(_ reason: String) -> GraphError { noAnswer(.notSent(reason)) }

    /// The media id that a message names is none of Meta's any more: the file is uploaded again under a new one.
    ///
    /// Source: Meta, Cloud API error codes, 100 with subcode 33, and 131053.
    public var isMediaGone: Bool { code == 131053 || code == 100 && subcode == 33 }

    static func noAnswer(_ failure: HTTPFailure) -> GraphError {
        GraphError(code: noAnswerCode, title: nil, details: failure.reason, httpStatus: nil)
    }
}

extension GraphError {
    /// Reads the body of an answer that is not a success; nil if no error of Meta's is in it.
    init?(_ response: HTTPResponse) {
        guard let json = try? JSON(response.body) else { return nil }  // What is no JSON is not Meta's: said by nil.
        let error = json["error"]
        guard error.isObject, let code = error["code"].int else { return nil }
        let data = error["error_data"]
        self.init(
            code: code, subcode: error["error_subcode"].int, title: error["message"].text,
            details: data["details"].text ?? data.strictText ?? error["error_user_msg"].text,
            traceID: error["fbtrace_id"].text, httpStatus: response.status,
            isTransient: error["is_transient"].bool ?? false,
            retryAfterSeconds: Self.retryAfter(response))
    }

    /// `Retry-After` in seconds, or the minutes in `X-Business-Use-Case-Usage`.
    ///
    /// Source: Meta, Graph API rate limiting: `{"<id>":[{"estimated_time_to_regain_access":minutes,…}]}`.
    static func retryAfter(_ response: HTTPResponse) -> Int? {
        if let seconds = response.header("Retry-After").flatMap({ Int($0) }) { return seconds }
        guard let usage = response.header("X-Business-Use-Case-Usage"), let json = try? JSON([UInt8](usage.utf8)) else {
            return nil  // A hint that cannot be read is no hint.
        }
        let minutes = json.members.flatMap { $0.value.array.compactMap { $0["estimated_time_to_regain_access"].int } }
            .max()
        return minutes.flatMap { $0 > 0 ? min($0, 1440) * 60 : nil }
    }
}
