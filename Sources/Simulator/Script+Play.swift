extension Script {
    /// Plays the conversation, and hands each line of the transcript to `write` as soon as it is known.
    ///
    /// An answer may take `time` on `clock`. After a deed for which the script expects nothing, the first answer is waited for
    /// all the same. Throws a `Failure` that names the line when an answer does not come or is not as expected.
    public func play(
        on server: GraphServer, answerWithin time: Duration, clock: any Clock<Duration>,
        write: @escaping @Sendable (String) -> Void
    ) async throws {
        var stage = Stage(server: server, time: time, clock: clock, write: write)
        for (index, (line, step)) in steps.enumerated() {
            do throws(Stage.Fault) {
                switch step {
                case .note(let text): write(text)
                case .does(let person, let deed):
                    let next = steps[(index + 1)...].first { if case .note = $0.step { false } else { true } }?.step
                    try await stage.perform(deed, by: person, isAwaited: next?.isHearing ?? false)
                case .hears(let person, let text): try await stage.hear(text, on: person)
                }
            } catch {
                if error.isCancellation { throw CancellationError() }
                throw Failure(line: line, reason: error.reason)
            }
        }
        stage.writeUnheard()
    }
}

extension Script.Step {
    fileprivate var isHearing: Bool {
        if case .hears = self { true } else { false }
    }
}

/// Where a conversation stands: who spoke last, and up to where each phone was listened to.
private struct Stage {
    struct Fault: Error {
        let reason: String
        var isCancellation = false
    }

    let phones: [Phone]
    let time: Duration
    let clock: any Clock<Duration>
    let write: @Sendable (String) -> Void
    private var speaker: Int?
    private var heard: [Int]

    init(server: GraphServer, time: Duration, clock: any Clock<Duration>, write: @escaping @Sendable (String) -> Void) {
        phones = server.phones
        self.time = time
        self.clock = clock
        self.write = write
        heard = phones.map(\.lastNumber)
    }

    mutating func perform(_ deed: Script.Deed, by number: String, isAwaited: Bool) async throws(Fault) {
        let person = try person(number)
        writeUnheard(on: person)
        speaker = person
        let phone = phones[person]
        phone.readAll()
        // Written first: the answer may come while the deed is still being done.
        write(Transcript.line(deed, by: phone.owner.firstName))
        let newest = phone.transcript.last { $0.author == .business }
        switch deed {
        case .says(let text): phone.send(text)
        case .sendsPhoto(let caption): phone.send(caption: caption)
        case .sendsVoice: phone.send(SampleVoice.note)
        case .sendsLocation: phone.sendLocation(latitude: -29.8587, longitude: 31.0218, name: Plant.name)
        case .hidesNumber: return phone.hideNumber()
        case .showsNumber: return phone.showNumber()
        case .passesOn: return phone.passOn()
        case .changesNumber(let number):
            guard phone.changeNumber(to: number) else { throw Fault(reason: "\(number) is no number, or taken") }
            return
        case .replies(let text): phone.send(text, replyingTo: newest)
        case .reacts(let emoji):
            guard let newest else { throw Fault(reason: "there is no message yet to react to") }
            phone.react(emoji, to: newest)
        case .taps(let called):
            do throws(Phone.Failure) { try phone.tap(called) } catch { throw Fault(reason: error.description) }
        }
        guard !isAwaited else { return }
        // Who stays silent here is no fault: the script does not say that there is an answer.
        if let answer = try await next(person) { tell(answer, person) }
    }

    mutating func hear(_ text: String, on number: String?) async throws(Fault) {
        guard let person = try number.map({ (number) throws(Fault) in try person(number) }) ?? speaker else {
            throw Fault(reason: "andon speaks before anybody has used a phone; write “andon to NAME: …”")
        }
        guard let bubble = try await next(person) else {
            throw Fault(reason: "\(phones[person].owner.firstName) heard nothing within \(time); expected: \(text)")
        }
        tell(bubble, person)
        guard Transcript.matches(bubble, text) else {
            throw Fault(reason: "andon said\n  \(Transcript.shown(bubble))\nand not\n  \(text)")
        }
    }

    /// What came and was expected by nobody.
    mutating func writeUnheard() {
        for person in phones.indices { writeUnheard(on: person) }
    }

    private mutating func writeUnheard(on person: Int) {
        for bubble in phones[person].transcript where bubble.author == .business && bubble.number > heard[person] {
            tell(bubble, person)
        }
    }

    private mutating func tell(_ bubble: Bubble, _ person: Int) {
        heard[person] = bubble.number
        write(Transcript.line(bubble, to: person == speaker ? nil : phones[person].owner.firstName))
        phones[person].readAll()
    }

    private func next(_ person: Int) async throws(Fault) -> Bubble? {
        do {
            return try await phones[person].nextMessage(after: heard[person], within: time, on: clock)
        } catch is Phone.Failure {
            return nil
        } catch {
            throw Fault(reason: "cancelled", isCancellation: true)
        }
    }

    private func person(_ number: String) throws(Fault) -> Int {
        guard let person = phones.firstIndex(where: { $0.owner.phone == number }) else {
            throw Fault(reason: "this person has no phone here")
        }
        return person
    }
}
