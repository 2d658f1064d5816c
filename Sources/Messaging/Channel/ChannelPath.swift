import WhatsApp

/// What of an address may be read: the path with its ids, and of the query the names and the two values that say what
/// was asked for. Addresses of files carry their own keys, so of those only the host is left.
enum ChannelPath {
    private static let partBytesMax = 64  // Ids, names of edges and versions are shorter.
    private static let queryPartsMax = 10
    private static let harmless: Set<Substring> = ["fields", "limit", "hub.mode"]

    static func masked(_ url: String) -> String {
        let pieces = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = pieces.first else { return "/" }
        var path = first
        if let scheme = first.firstRange(of: "://") {
            let rest = first[scheme.upperBound...]
            path = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
            // The Graph API's paths begin with its version.
            if !path.dropFirst().hasPrefix("v") || path.split(separator: "/").first?.contains(".") != true {
                return (HTTPAddress(url)?.host ?? "•") + "/…"
            }
        }
        let parts = path.split(separator: "/").map { isPlain($0) ? String($0) : ChannelMask.hidden(String($0)) }
        let query = pieces.count == 2 ? masked(query: pieces[1]) : ""
        return "/" + parts.joined(separator: "/") + query
    }

    private static func masked(query: Substring) -> String {
        let shown = query.split(separator: "&").prefix(queryPartsMax).map { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = isPlain(pair[0]) ? String(pair[0]) : "•"
            guard pair.count == 2 else { return name }
            let isShown = harmless.contains(pair[0]) && pair[1].split(separator: ",").allSatisfy(isPlain)
            return "\(name)=\(isShown ? String(pair[1]) : "•")"
        }
        return shown.isEmpty ? "" : "?" + shown.joined(separator: "&")
    }

    private static func isPlain(_ part: Substring) -> Bool {
        let isID = part.utf8.allSatisfy(\.isDigit) && part.utf8.count <= 20
        let isName = part.utf8.allSatisfy { $0.isDigit || $0.isLower || $0.isUpper || "._-".utf8.contains($0) }
        return isID || isName && part.utf8.count <= partBytesMax && ChannelProse.isHarmless(String(part))
    }
}
