import Messaging
import Store
import WhatsApp

/// How far a message has come, in sentences.
extension OutboundMessage {
    func stateSentence(now: Timestamp, _ language: Language) -> String {
        switch delivery {
        case .composed(let due) where due > now: "Waits until \(language.time(due, seenAt: now))."
        case .composed: "Waits for its turn."
        case .held(let since, let hold): "Held since \(language.time(since, seenAt: now)): \(hold.words)."
        case .inFlight: "Is being handed to WhatsApp."
        case .unknown: "WhatsApp's answer was lost; it may have arrived."
        case .accepted: "WhatsApp has taken it."
        case .sent: "It has left WhatsApp for the phone."
        case .delivered: "It is on the phone."
        case .read: "It was read."
        case .failed: "It did not arrive."
        case .expired: "It was not sent in time to be of use."
        case .superseded: "Something newer went instead."
        }
    }
}

extension Hold {
    /// What has to happen first.
    var words: String {
        switch self {
        case .window: "the person has to write first"
        case .template: "no approved template says it"
        case .stopped: "the person has sent STOP"
        case .tier: "the account may write to no more people today"
        case .switchedOff: "the person has switched such notices off"
        case .unverified: "the person's number is not verified"
        case .quiet: "it is the person's quiet hours"
        case .offShift: "the person is not on shift"
        }
    }
}

extension DeliveryEvent.Exception {
    /// Why it goes all the same.
    var words: String {
        switch self {
        case .critical: "it is about an emergency of level critical"
        case .emergency: "it is about an emergency"
        case .onCall: "the person is on call"
        }
    }
}

extension ServiceWindow {
    var openUntil: Timestamp? { if case .open(let until) = self { until } else { nil } }

    /// For a list: `open until 14:32`.
    func words(now: Timestamp, _ language: Language) -> String {
        switch self {
        case .open(let until): "open until \(language.time(until, seenAt: now))"
        case .shut: "shut"
        case .neverWrote: "waiting for first message"
        }
    }

    /// For one person, with what it means.
    func sentence(now: Timestamp, _ language: Language) -> String {
        switch self {
        case .open(let until): "Window open until \(language.time(until, seenAt: now))."
        case .shut(let since):
            "Window shut since \(language.time(since, seenAt: now)): only templates reach them until they write."
        case .neverWrote: "They never wrote to us: only templates reach them until they do."
        }
    }
}
