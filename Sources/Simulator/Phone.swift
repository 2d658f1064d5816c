/// A file somebody sends from a phone.
public struct PhoneMedia: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable { case image, audio, video, document, sticker }

    public let kind: Kind
    public let bytes: [UInt8]
    public let mime: String
    public var caption: String?
    public var fileName: String?

    public init(_ kind: Kind, bytes: [UInt8], mime: String, caption: String? = nil, fileName: String? = nil) {
        self.kind = kind
        self.bytes = bytes
        self.mime = mime
        self.caption = caption
        self.fileName = fileName
    }
}

/// One pretend phone, to be played by a test, a script, or the page.
public struct Phone: Sendable {
    /// Why a phone could not do what it was asked to.
    public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case noSuchOption(String, near: [String])
        case nothingHeard(within: Duration)

        public var description: String {
            switch self {
            case .noSuchOption(let called, let near):
                "nothing to tap is called “\(called)”; there is \(near.map { "[\($0)]" }.joined(separator: " "))"
            case .nothingHeard(let time): "nothing came within \(time)"
            }
        }
    }

    /// Messages back from the newest that `tap` looks at: what fits on a screen or two.
    public static let tapDepth = 20

    let exchange: Exchange
    let person: Int
    public let owner: PhoneOwner

    public var name: String { owner.name }

    /// Types a text. Returns the message id.
    @discardableResult
    public func send(_ text: String, replyingTo quoted: Bubble? = nil) -> String {
        exchange.perform(.text(text, quoting: quoted?.wamid), by: person)
    }

    @discardableResult
    public func send(_ media: PhoneMedia) -> String { exchange.perform(.media(media), by: person) }

    /// A photograph; without bytes the sample picture.
    @discardableResult
    public func send(
        photo bytes: [UInt8] = SamplePhoto.png, mime: String = "image/png", caption: String? = nil
    ) -> String {
        send(PhoneMedia(.image, bytes: bytes, mime: mime, caption: caption))
    }

    /// Degrees; the name of the place may be left out.
    @discardableResult
    public func sendLocation(latitude: Double, longitude: Double, name: String? = nil) -> String {
        exchange.perform(.location(latitude: "\(latitude)", longitude: "\(longitude)", name: name), by: person)
    }

    /// Taps a button or a row by its title, its id, or the last part of its id; in the newest message that has it.
    @discardableResult
    public func tap(_ called: String) throws(Failure) -> String {
        let recent = transcript.suffix(Self.tapDepth).filter { $0.author == .business }.reversed()
        for bubble in recent {
            if let option = bubble.option(called) { return tap(option, on: bubble) }
        }
        throw .noSuchOption(called, near: recent.first { !$0.options.isEmpty }?.options.map(\.title) ?? [])
    }

    /// Taps exactly this, also long after it was shown.
    @discardableResult
    public func tap(_ option: Bubble.Option, on bubble: Bubble) -> String {
        exchange.perform(.tap(option, on: bubble), by: person)
    }

    /// Puts an emoji under a message; nil takes it away.
    @discardableResult
    public func react(_ emoji: String?, to bubble: Bubble) -> String {
        exchange.perform(.reaction(emoji, to: bubble), by: person)
    }

    /// Opens the chat: what has arrived is read.
    public func readAll() { exchange.readAll(person) }

    /// Chooses a user name, behind which the number is hidden.
    public func hideNumber() { exchange.hideNumber(of: person, true) }
    public func showNumber() { exchange.hideNumber(of: person, false) }

    /// Takes another number, which WhatsApp tells the business. False if somebody has it, or it is none.
    @discardableResult
    public func changeNumber(to number: String) -> Bool { exchange.changeNumber(of: person, to: number) }

    /// Passes the card on: from now on somebody else uses the number, with an account of their own.
    public func passOn() { exchange.passOn(person) }

    /// While the phone is off, messages to it stay `sent`.
    public func switchOff() { exchange.turn(person, on: false) }
    public func switchOn() { exchange.turn(person, on: true) }

    /// Ends the 24 hours in which the business may answer freely.
    public func closeWindow() { exchange.change { $0.phones[person].windowEndsAt = 0 } }

    /// Starts the 24 hours as if the person had just written, without a message.
    public func openWindow() {
        let end = exchange.now() + Exchange.windowMilliseconds
        exchange.change { $0.phones[person].windowEndsAt = end }
    }

    /// Every message of both sides, oldest first; the last `PhoneState.bubblesMax` of them.
    public var transcript: [Bubble] { exchange.look { $0.phones[person].bubbles } }

    /// Number of the newest message; 0 if there is none.
    public var lastNumber: Int { transcript.last?.number ?? 0 }

    /// The first message of the business after the message with this number, as soon as it arrives.
    ///
    /// Throws `nothingHeard` when `time` has passed on the caller's clock.
    public func nextMessage(
        after number: Int, within time: Duration, on clock: any Clock<Duration>
    ) async throws -> Bubble {
        let found = try await first(within: time, on: clock) { state in
            state.bubbles(after: number).first { $0.author == .business && $0.ticks >= .delivered }
        }
        guard let found else { throw Failure.nothingHeard(within: time) }
        return found
    }

    /// Waits until the message shows these ticks or higher. Throws `nothingHeard` when `time` has passed.
    @discardableResult
    public func wait(
        for ticks: Bubble.Ticks, on wamid: String, within time: Duration, on clock: any Clock<Duration>
    ) async throws -> Bubble {
        let found = try await first(within: time, on: clock) { state in
            state.bubble(wamid: wamid).flatMap { $0.ticks >= ticks ? $0 : nil }
        }
        guard let found else { throw Failure.nothingHeard(within: time) }
        return found
    }

    private func first(
        within time: Duration, on clock: any Clock<Duration>, _ look: @escaping @Sendable (PhoneState) -> Bubble?
    ) async throws -> Bubble? {
        try await exchange.wait(within: time, on: clock) { [person] in look($0.phones[person]) }
    }
}
