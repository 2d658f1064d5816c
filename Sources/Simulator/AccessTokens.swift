/// The tokens the business may call with.
struct AccessTokens: Sendable {
    private var isGoodByToken: [String: Bool]
    /// Milliseconds since 1970; no token is good before.
    private var outageEnds: Int64 = 0

    init(_ token: String) { isGoodByToken = [token: true] }

    /// Why a call with this header is refused; nil if it is not.
    func refusal(ofHeader header: String?, now: Int64) -> GraphRefusal? {
        guard let header, header.hasPrefix("Bearer ") else { return .wrongToken }
        return refusal(of: String(header.dropFirst("Bearer ".count)), now: now)
    }

    func refusal(of token: String, now: Int64) -> GraphRefusal? {
        guard let isGood = isGoodByToken[token] else { return .wrongToken }
        return isGood && now >= outageEnds ? nil : .expiredToken
    }

    /// None is good until one is accepted.
    mutating func expire() { isGoodByToken = isGoodByToken.mapValues { _ in false } }
    mutating func expire(until end: Int64) { outageEnds = end }

    mutating func accept(_ token: String) {
        isGoodByToken[token] = true
        outageEnds = 0
    }
}
