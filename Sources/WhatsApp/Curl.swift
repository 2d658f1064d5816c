import CCurl
import Glibc
import Synchronization

/// Requests by libcurl, on one thread of its own: the only place that calls it.
///
/// Connections are kept for the next request; certificates are always checked; redirects are not followed; plain http
/// goes to this machine alone. A request that may change something is written at most once, also when a kept connection
/// dies.
public final class CurlClient: HTTP {
    public static let concurrentMax = 64  // Transfers. Twice what the outbox sends at a time.
    public static let waitingMax = 1024  // Requests. More would time out before their turn.

    private let loop: CurlLoop

    /// `authoritiesFile` holds certificates (PEM) that are trusted beside the system's. Throws if no thread can be had.
    public init(authoritiesFile: String? = nil) throws(HTTPFailure) {
        loop = try CurlLoop(authoritiesFile: authoritiesFile)
    }

    deinit { loop.close() }

    /// Ends every transfer and the thread, and returns when both are gone.
    public func close() { loop.close() }

    /// Cancelling the task ends the transfer.
    public func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        guard let address = HTTPAddress(request.url) else { throw .notSent("the address cannot be read") }
        guard address.scheme == "https" || address.isLoopback else {
            throw .notSent("plain http goes to this machine only")
        }
        guard request.headers.allSatisfy({ !($0.name + $0.value).utf8.contains { $0 < 0x20 || $0 == 0x7F } }) else {
            throw .notSent("a header holds a control character")
        }
        let transfer = CurlTransfer(request, isLoopback: address.isLoopback)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { loop.begin(transfer, $0) }
        } onCancel: {
            loop.cancel(transfer)
        }
        return try outcome.get()
    }
}

private typealias Answer = CheckedContinuation<Result<HTTPResponse, HTTPFailure>, Never>

/// The thread and what it is asked to do.
private final class CurlLoop: @unchecked Sendable {
    // Safe to share: `multi` and `active` are touched by the loop's thread alone, except for curl_multi_wakeup, which
    // may be called from any thread while the handle lives, that is until the thread was joined; the rest stands behind
    // the mutex.
    private let multi: UnsafeMutableRawPointer
    private let authoritiesFile: String?
    private let asked = Mutex(Asked())
    private var active: [UnsafeMutableRawPointer: CurlTransfer] = [:]

    private struct Asked {
        var waiting: [CurlTransfer] = []
        var cancelled: [CurlTransfer] = []
        var isClosing = false
        var thread: pthread_t?
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK
    // Connections, some 40 KB each. libcurl counts busy ones too: with fewer than transfers, a burst would keep none.
    private static let connectionsMax = CurlClient.concurrentMax
    private static let pollMillisecondsMax: Int32 = 30_000  // Whoever has news wakes the loop; this is only a pulse.

    init(authoritiesFile: String?) throws(HTTPFailure) {
        guard Self.isReady, let multi = curl_multi_init() else { throw .notSent("libcurl does not start") }
        self.multi = multi
        self.authoritiesFile = authoritiesFile
        ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, Self.connectionsMax)
        var thread = pthread_t()
        // The thread holds the loop until `close` has ended it.
        let held = Unmanaged.passRetained(self)
        let status = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, held.toOpaque())
        guard status == 0 else {
            held.release()
            throw .notSent("no thread for libcurl")
        }
        asked.withLock { $0.thread = thread }
    }

    deinit { curl_multi_cleanup(multi) }

    func begin(_ transfer: CurlTransfer, _ answer: Answer) {
        let refusal: String? = asked.withLock { asked in
            if transfer.isCancelled { return "cancelled" }
            if asked.isClosing { return "the client is closed" }
            if asked.waiting.count >= CurlClient.waitingMax { return "too many requests wait" }
            transfer.answer = answer
            transfer.isHandedOver = true
            asked.waiting.append(transfer)
            return nil
        }
        if let refusal { return answer.resume(returning: .failure(.notSent(refusal))) }
        curl_multi_wakeup(multi)
    }

    func cancel(_ transfer: CurlTransfer) {
        asked.withLock { asked in
            transfer.isCancelled = true
            if transfer.isHandedOver { asked.cancelled.append(transfer) }
        }
        curl_multi_wakeup(multi)
    }

    func close() {
        let thread: pthread_t? = asked.withLock { asked in
            asked.isClosing = true
            defer { asked.thread = nil }
            return asked.thread
        }
        guard let thread else { return }
        curl_multi_wakeup(multi)
        pthread_join(thread, nil)
    }

    private func run() {
        // A connection that dies while TLS writes to it raises SIGPIPE, and no signal is this thread's business.
        var signals = sigset_t()
        sigfillset(&signals)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while takeOrders() {
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            settleFinished()
            curl_multi_poll(multi, nil, 0, hasRoomForWaiting ? 0 : Self.pollMillisecondsMax, nil)
        }
        for transfer in Array(active.values) { settle(transfer, .failure(transfer.failure("the client was closed"))) }
        for transfer in asked.withLock({ $0.waiting }) { transfer.settle(.failure(.notSent("the client was closed"))) }
    }

    private var hasRoomForWaiting: Bool {
        active.count < CurlClient.concurrentMax && asked.withLock { !$0.waiting.isEmpty }
    }

    /// Begins what waits while there is room, ends what was cancelled. False when it is time to stop.
    private func takeOrders() -> Bool {
        let (started, cancelled, isClosing) = asked.withLock { asked in
            let dropped = asked.waiting.filter(\.isCancelled)
            asked.waiting.removeAll(where: \.isCancelled)
            let started = Array(asked.waiting.prefix(max(0, CurlClient.concurrentMax - active.count)))
            if !asked.isClosing { asked.waiting.removeFirst(started.count) }
            defer { asked.cancelled = [] }
            return (started, asked.cancelled + dropped, asked.isClosing)
        }
        for transfer in cancelled { settle(transfer, .failure(transfer.failure("cancelled"))) }
        if isClosing { return false }
        for transfer in started { start(transfer) }
        return true
    }

    private func start(_ transfer: CurlTransfer) {
        guard let easy = transfer.open(authoritiesFile: authoritiesFile), curl_multi_add_handle(multi, easy) == CURLM_OK
        else {
            return settle(transfer, .failure(.notSent("libcurl does not take the request")))
        }
        active[easy] = transfer
    }

    private func settleFinished() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle,
                let transfer = active[easy]
            else { continue }
            settle(transfer, transfer.result(ccurl_message_result(message)))
        }
    }

    private func settle(_ transfer: CurlTransfer, _ result: Result<HTTPResponse, HTTPFailure>) {
        if let easy = transfer.easy, active.removeValue(forKey: easy) != nil { curl_multi_remove_handle(multi, easy) }
        transfer.settle(result)
    }
}

/// One request under way.
private final class CurlTransfer: @unchecked Sendable {
    // Safe to share: the loop's thread alone touches it once it was handed over, and libcurl calls back on that thread;
    // `answer` is set before that, and the two flags are read and written behind the loop's mutex.
    let request: HTTPRequest
    let isLoopback: Bool
    var answer: Answer?
    var isCancelled = false
    var isHandedOver = false
    private(set) var easy: UnsafeMutableRawPointer?
    private var list: UnsafeMutablePointer<curl_slist>?
    private var timesBegun = 0
    private var fields: [(name: String, value: String)] = []
    private var headerBytes = 0
    private var body: [UInt8] = []
    private var tooLong = false
    private var given = 0
    private var piece: ArraySlice<UInt8> = []
    private var isBodyWrong = false
    private var isHeadSeen = false

    private static let headerBytesMax = 65_536  // Bytes. Meta's answers have some 2,000.
    private static let stallBytesPerSecond = 100  // Slower is no line any more: 100 MB would take twelve days.

    init(_ request: HTTPRequest, isLoopback: Bool) {
        self.request = request
        self.isLoopback = isLoopback
    }

    /// A handle with the request in it, or nil if libcurl takes a part of it badly.
    func open(authoritiesFile: String?) -> UnsafeMutableRawPointer? {
        guard let easy = curl_easy_init() else { return nil }
        self.easy = easy
        for line in request.headers.map({ "\($0.name): \($0.value)" }) + ["Expect:"] {
            guard let longer = curl_slist_append(list, line) else { return nil }
            list = longer
        }
        let context = Unmanaged.passUnretained(self).toOpaque()  // The loop keeps the transfer while the handle lives.
        var results = [
            ccurl_set_text(easy, CURLOPT_URL, request.url),
            ccurl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https"),
            ccurl_set_list(easy, CURLOPT_HTTPHEADER, list),
            ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1),
            ccurl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0),
            ccurl_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
            ccurl_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
            ccurl_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            ccurl_set_long(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
            ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(request.connectTimeout)),
            ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, Self.milliseconds(request.totalTimeout)),
            ccurl_set_callback(easy, CURLOPT_HEADERFUNCTION, takeCurlHeader),
            ccurl_set_pointer(easy, CURLOPT_HEADERDATA, context),
            ccurl_set_callback(easy, CURLOPT_WRITEFUNCTION, takeCurlBody),
            ccurl_set_pointer(easy, CURLOPT_WRITEDATA, context),
            ccurl_set_pointer(easy, CURLOPT_PREREQFUNCTION, unsafeBitCast(beginCurlRequest, to: UnsafeRawPointer.self)),
            ccurl_set_pointer(easy, CURLOPT_PREREQDATA, context),
        ]
        // The directory of the system's certificates stays in use beside this file.
        if let authoritiesFile { results.append(ccurl_set_text(easy, CURLOPT_CAINFO, authoritiesFile)) }
        // A proxy of the network cannot reach this machine.
        if isLoopback { results.append(ccurl_set_text(easy, CURLOPT_PROXY, "")) }
        if let stall = request.stallTimeout {
            results.append(ccurl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, Self.stallBytesPerSecond))
            results.append(ccurl_set_long(easy, CURLOPT_LOW_SPEED_TIME, max(1, Self.milliseconds(stall) / 1000)))
        }
        if let stream = request.stream {
            results += [
                ccurl_set_long(easy, CURLOPT_POST, 1),
                ccurl_set_large(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(stream.byteCount)),
                ccurl_set_callback(easy, CURLOPT_READFUNCTION, giveCurlBody),
                ccurl_set_pointer(easy, CURLOPT_READDATA, context),
            ]
        } else if request.method == .post {
            results.append(ccurl_set_large(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count)))
            results.append(
                request.body.withUnsafeBytes {
                    ccurl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, $0.baseAddress ?? .init(bitPattern: 1))
                })
        } else if request.method != .get {
            results.append(ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method.rawValue))
        }
        return results.allSatisfy { $0 == CURLE_OK } ? easy : nil
    }

    func settle(_ result: Result<HTTPResponse, HTTPFailure>) {
        if let easy { curl_easy_cleanup(easy) }
        if let list { curl_slist_free_all(list) }
        easy = nil
        list = nil
        answer?.resume(returning: result)
        answer = nil
    }

    func result(_ code: CURLcode) -> Result<HTTPResponse, HTTPFailure> {
        guard code == CURLE_OK else { return .failure(failure(reason(code))) }
        return .success(HTTPResponse(status: status, headers: fields, body: body))
    }

    /// Nothing was written if no connection was ready for the request, or if not a byte of it went into the only one.
    func failure(_ reason: String) -> HTTPFailure {
        var written = 0
        if let easy { ccurl_get_long(easy, CURLINFO_REQUEST_SIZE, &written) }
        return timesBegun == 0 || timesBegun == 1 && written == 0 ? .notSent(reason) : .lost(reason)
    }

    private func reason(_ code: CURLcode) -> String {
        if tooLong { return "the answer is too long" }
        if code == CURLE_ABORTED_BY_CALLBACK, isBodyWrong { return "the file could not be read" }
        // libcurl's texts for codes are fixed and name no address.
        return code == CURLE_ABORTED_BY_CALLBACK ? "the connection died" : String(cString: curl_easy_strerror(code))
    }

    private var status: Int {
        var status = 0
        if let easy { ccurl_get_long(easy, CURLINFO_RESPONSE_CODE, &status) }
        return status
    }

    /// libcurl writes a request again by itself when a kept connection dies before an answer; by then it may have been
    /// read.
    func mayBegin() -> Bool {
        timesBegun += 1
        return timesBegun == 1 || request.method == .get
    }

    func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        tooLong = headerBytes > Self.headerBytesMax
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            fields = []
        } else if let colon = text.firstIndex(of: ":") {
            let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
            fields.append((String(text[..<colon]), String(value.reversed().drop(while: \.isWhitespace).reversed())))
        }
        return !tooLong
    }

    func takeBody(_ piece: UnsafeRawBufferPointer) -> Bool {
        if let sink = request.sink, (200...299).contains(status) {
            if !isHeadSeen {
                isHeadSeen = true
                guard request.headSink?(HTTPResponse(status: status, headers: fields)) ?? true else { return false }
            }
            return sink(piece)
        }
        tooLong = body.count + piece.count > request.responseBytesMax
        if !tooLong { body += piece }
        return !tooLong
    }

    /// Fills the buffer with what comes next of the body; nil if it is not as long as was said.
    func giveBody(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard let stream = request.stream else { return nil }
        if piece.isEmpty {
            // The reason is known to whoever made the body.
            piece = (try? stream.next())?[...] ?? []
        }
        // Neither less nor more than was said.
        isBodyWrong = piece.isEmpty ? given < stream.byteCount : given + piece.count > stream.byteCount
        if isBodyWrong { return nil }
        let count = min(buffer.count, piece.count)
        buffer.copyBytes(from: piece.prefix(count))
        piece = piece.dropFirst(count)
        given += count
        return count
    }

    /// libcurl reads 0 as its default, so the shortest is one millisecond.
    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return max(1, Int(min(max(seconds, 0), 86_400)) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
    }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
    context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
}

private let takeCurlHeader: ccurl_data_callback = { data, size, count, context in
    let isTaken = transfer(context)?.takeHeader(UnsafeRawBufferPointer(start: data, count: size * count)) ?? false
    return isTaken ? size * count : 0
}

private let takeCurlBody: ccurl_data_callback = { data, size, count, context in
    let isTaken = transfer(context)?.takeBody(UnsafeRawBufferPointer(start: data, count: size * count)) ?? false
    // Not what was given: libcurl ends the transfer. An empty piece is never given.
    return isTaken ? size * count : 0
}

private let giveCurlBody: ccurl_data_callback = { data, size, count, context in
    let buffer = UnsafeMutableRawBufferPointer(start: data, count: size * count)
    return transfer(context)?.giveBody(buffer) ?? Int(CURL_READFUNC_ABORT)
}

private let beginCurlRequest:
    @convention(c) (
        UnsafeMutableRawPointer?, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int32, Int32
    ) -> Int32 = { context, _, _, _, _ in
        transfer(context)?.mayBegin() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
