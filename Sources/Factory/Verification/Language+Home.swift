import Messaging

extension Language {
    /// The language most people of a number's country read, of those we speak; nil where several do, or none.
    ///
    /// Only ever offered: where somebody bought a SIM card does not say what they read. Source of the calling codes:
    /// ITU-T E.164.
    init?(spokenAt phone: PhoneNumber) {
        let digits = phone.e164.dropFirst()
        for length in [3, 2, 1] {
            guard let language = Self.homes[String(digits.prefix(length))] else { continue }
            self = language
            return
        }
        return nil
    }

    private static let homes: [String: Language] = {
        let codes: [(Language, String)] = [
            (.english, "1 44 61 64 353 233 234 256 260 263"),
            (.spanish, "34 51 52 53 54 56 57 58 502 503 504 505 506 507 591 593 595 598"),
            (.hindi, "91"),
            (.arabic, "20 212 213 216 218 249 961 962 963 964 965 966 967 968 970 971 973 974"),
            (.portuguese, "55 351 238 244 258"),
            (.french, "33 221 223 225 226 227 228 229 241 242 243"),
            (.german, "49 43"), (.chinese, "86"), (.indonesian, "62"), (.swahili, "254 255"),
        ]
        let pairs = codes.flatMap { language, codes in codes.split(separator: " ").map { (String($0), language) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
