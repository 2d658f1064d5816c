import FoundationEssentials
public import Logging
public import Store
import Synchronization
import Vault
import WhatsApp

/// Every call to and from Meta, masked and kept for a week, so that somebody can see what became of a message.
///
/// Noting a call costs the caller an append to a list; masking and writing happen once a second in `run`. The log
/// harms nobody: what finds no room is counted in the next line, and a disk that fails is said once.
public final class ChannelLog: Sendable {
    static let waitingMax = 2_048  // Calls. What comes in a second at the highest rate we hold to.
    static let waitingBytesMax = 8 << 20  // Bytes of bodies: two of the largest webhooks and much else.
    static let batchMax = 64  // Calls masked at a time before others may use the thread; some milliseconds.
    static let interval = Duration.seconds(1)

    let files: ChannelFiles
    private let mask: ChannelMask
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    private let bell = Bell()
    private let queue = Mutex(Queue())
    private let condition = Mutex(Condition())

    private struct Queue {
        var calls: [RawCall] = []
        var bytes = 0
        var dropped = 0
        var isStopping = false
    }

    private struct Condition {
        /// The day whose file is full.
        var fullDay: String?
        var isFailing = false
        var forgottenOn: String?
    }

    /// `folder` is made when the first line is written. `outbox` tells our messages from others'.
    public init(folder: String, outbox: Outbox, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        files = ChannelFiles(folder: folder)
        let vault = outbox.vault
        mask = ChannelMask(
            token: { String(vault.token($0, .messageID).description.prefix(8)) }, installation: outbox.installation)
        self.now = now
        self.logger = logger
    }

    public var reader: ChannelReader { ChannelReader(files: files) }

    /// Notes a call of Meta's that was answered; `body` is empty where nobody knows that it is Meta's.
    public func noteIncoming(
        _ method: String, _ path: String, status: Int, body: [UInt8], bytes: Int, requestID: String, begun: Timestamp
    ) {
        let end = now()
        note(
            RawCall(
                at: end, direction: .in, method: method, url: path, status: status,
                durationMilliseconds: Self.milliseconds(end, begun), request: body, requestBytes: bytes,
                requestID: requestID))
    }

    /// Notes a call of ours that has come to its end.
    func noteOutgoing(
        _ request: HTTPRequest, begun: Timestamp, downloaded: Int = 0, _ result: Result<HTTPResponse, HTTPFailure>
    ) {
        let end = now()
        var call = RawCall(
            at: end, direction: .out, method: request.method.rawValue, url: request.url,
            durationMilliseconds: Self.milliseconds(end, begun), request: request.body,
            requestBytes: request.body.count)
        switch result {
        case .success(let response):
            call.status = response.status
            call.answer = response.body
            call.answerBytes = response.body.count + downloaded
        case .failure(let failure): call.failure = failure.reason
        }
        note(call)
    }

    /// Now: what `begun` of an incoming call is taken from.
    public var time: Timestamp { now() }

    private func note(_ call: RawCall) {
        let bytes = call.request.count + call.answer.count
        let isHalfFull = queue.withLock { queue in
            guard queue.calls.count < Self.waitingMax, queue.bytes + bytes <= Self.waitingBytesMax else {
                queue.dropped += 1
                return false
            }
            queue.calls.append(call)
            queue.bytes += bytes
            return queue.calls.count > Self.waitingMax / 2 || queue.bytes > Self.waitingBytesMax / 2
        }
        if isHalfFull { bell.ring() }
    }

    private static func milliseconds(_ end: Timestamp, _ begun: Timestamp) -> Int {
        Int(max(0, end.milliseconds - begun.milliseconds))
    }

    // MARK: Writing

    /// Writes until `stop`, and then what is left.
    public func run() async {
        while !Task.isCancelled, !queue.withLock({ $0.isStopping }) {
            await bell.wait(atMost: Self.interval)
            await flush()
        }
        await flush()
    }

    public func stop() {
        queue.withLock { $0.isStopping = true }
        bell.ring()
    }

    /// Writes what was noted until now.
    func flush() async {
        let (calls, dropped) = queue.withLock { queue in
            defer { (queue.calls, queue.bytes, queue.dropped) = ([], 0, 0) }
            return (queue.calls, queue.dropped)
        }
        forgetOldDays()
        var rest = calls[...]
        var lost = dropped
        while !rest.isEmpty {
            let day = ChannelFiles.day(rest[rest.startIndex].at)
            let batch = rest.prefix(Self.batchMax).prefix { ChannelFiles.day($0.at) == day }
            rest = rest[batch.endIndex...]
            lost = write(batch, day: day, dropped: lost)
            await Task.yield()
        }
        if lost > 0 { queue.withLock { $0.dropped += lost } }
    }

    /// Returns how many calls are still to be counted as dropped.
    private func write(_ batch: ArraySlice<RawCall>, day: String, dropped: Int) -> Int {
        if condition.withLock({ $0.fullDay == day }) { return 0 }  // Said in the file itself.
        do {
            var lines: [UInt8] = []
            for (index, call) in batch.enumerated() {
                var call = masked(call)
                if index == 0, dropped > 0 { call.dropped = dropped }
                lines += try Self.line(call)
            }
            if try files.append(lines, day: day) == .none(isFull: true) {
                try close(day, at: batch[batch.startIndex].at)
            }
            condition.withLock { $0.isFailing = false }
            return 0
        } catch {
            let isNew = condition.withLock { condition in
                defer { condition.isFailing = true }
                return !condition.isFailing
            }
            if isNew { logger.error("channel log cannot be written", metadata: ["error": "\(error)"]) }
            return dropped + batch.count
        }
    }

    /// The last line of a day that has more calls than are kept.
    private func close(_ day: String, at time: Timestamp) throws {
        condition.withLock { $0.fullDay = day }
        logger.warning("channel log is full until tomorrow", metadata: ["day": "\(day)"])
        let note = "The file is full: what came later on this day is not written down."
        let line = try Self.line(ChannelCall(at: time, direction: .out, method: "", path: "", note: note))
        _ = try files.append(line, day: day)
    }

    private func forgetOldDays() {
        let today = ChannelFiles.day(now())
        guard condition.withLock({ $0.forgottenOn != today }) else { return }
        files.forget(now: now())
        condition.withLock { $0.forgottenOn = today }
    }

    private func masked(_ raw: RawCall) -> ChannelCall {
        let (request, answer) = (mask.masked(raw.request), mask.masked(raw.answer))
        var call = ChannelCall(
            at: raw.at, direction: raw.direction, method: raw.method, path: ChannelPath.masked(raw.url))
        call.status = raw.status
        call.failure = raw.failure
        call.durationMilliseconds = raw.durationMilliseconds
        (call.requestBytes, call.answerBytes) = (raw.requestBytes, raw.answerBytes)
        (call.request, call.answer) = (request?.text, answer?.text)
        call.requestID = raw.requestID
        call.messages = request?.attempts ?? []
        return call
    }

    private static func line(_ call: ChannelCall) throws -> [UInt8] {
        let encoder = JSONEncoder()
        // Sorted, so that a message can be looked for without reading every line.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(call)) + [UInt8(ascii: "\n")]
    }
}
