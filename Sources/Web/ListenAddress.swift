/// Where we listen.
public enum ListenAddress: Sendable, Equatable {
    /// Port 0 takes a free one.
    case tcp(host: String, port: Int)
    case unix(path: String)
    /// A listening socket that the service manager has opened.
    case passed(descriptor: Int32)

    /// The first socket that systemd passes. Source: systemd, sd_listen_fds(3).
    public static let firstPassed: Int32 = 3

    static let unixPathBytesMax = 107  // What fits in a socket's address.

    /// Reads `HOST:PORT`, `[::1]:PORT`, `unix:PATH` with a full path, or `systemd`; nil for anything else.
    public init?(_ text: String) {
        if text == "systemd" {
            self = .passed(descriptor: Self.firstPassed)
        } else if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard path.hasPrefix("/"), path.utf8.count <= Self.unixPathBytesMax else { return nil }
            self = .unix(path: path)
        } else {
            guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
                return nil
            }
            var host = String(text[..<colon])
            if host.hasPrefix("["), host.hasSuffix("]") {
                host = String(host.dropFirst().dropLast())
            } else if host.contains(":") {
                return nil
            }
            guard !host.isEmpty, !host.contains(where: \.isWhitespace) else { return nil }
            self = .tcp(host: host, port: Int(port))
        }
    }
}

extension ListenAddress: CustomStringConvertible {
    /// As the setting writes it.
    public var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        case .passed: "systemd"
        }
    }
}
