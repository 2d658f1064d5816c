import Synchronization
public import WhatsApp

/// Calls out as another client makes them, each noted in the channel's log when it has come to its end.
public struct LoggedHTTP: HTTP {
    let http: any HTTP
    let log: ChannelLog

    public init(_ http: any HTTP, log: ChannelLog) {
        self.http = http
        self.log = log
    }

    public func perform(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        let begun = log.time
        let downloaded = Downloaded()
        var watched = request
        if let sink = request.sink {
            watched.sink = { piece in
                downloaded.bytes.withLock { $0 += piece.count }
                return sink(piece)
            }
        }
        do {
            let response = try await http.perform(watched)
            log.noteOutgoing(request, begun: begun, downloaded: downloaded.bytes.withLock { $0 }, .success(response))
            return response
        } catch {
            log.noteOutgoing(request, begun: begun, .failure(error))
            throw error
        }
    }

    private final class Downloaded: Sendable {
        let bytes = Mutex(0)
    }
}
