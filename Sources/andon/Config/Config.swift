import FoundationEssentials
import Logging
import Messaging
import Web
import WhatsApp

/// All settings, checked. Credential beats environment beats file beats default.
struct Config: Sendable {
    enum Source: String, Sendable {
        case credential, environment, file
        case preset = "default"
    }

    let values: [Setting: String]
    let sources: [Setting: Source]

    let listen: ListenAddress
    let region: Region
    let language: Language
    let mapSizeBytes: Int
    let ratePerSecond: Int
    let retentionDays: Int
    let logLevel: Logger.Level

    subscript(setting: Setting) -> String { values[setting] ?? setting.fallback }

    var dataFolder: String { self[.data] }
    /// The log of calls to and from WhatsApp.
    var channelFolder: String { dataFolder + "/channel" }
    var keyFile: String { self[.keyFile].isEmpty ? dataFolder + "/keys/master" : self[.keyFile] }
    var appSecrets: [String] {
        self[.appSecret].split(separator: ",").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }
    /// Meta's values that are not set: with one of these the daemon runs, and says so, but sends nothing.
    var missing: [Setting] { Setting.needed.filter { self[$0].isEmpty } }

    /// Reads everything there is. Throws `ConfigError` at the first value that cannot be taken.
    static func load(environment: [String: String]) throws -> Config {
        var values: [Setting: String] = [:]
        var sources: [Setting: Source] = [:]
        var places: [Setting: String] = [:]
        let path = environment[Setting.fileVariable] ?? Setting.fileDefault
        if let text = try readFile(path, isRequired: environment[Setting.fileVariable] != nil) {
            for line in try ConfigFile.lines(text, path: path) {
                let place = "\(path), line \(line.number)"
                guard let setting = Setting(rawValue: line.key) else { throw unknown(line.key, place: place) }
                (values[setting], sources[setting], places[setting]) = (line.value, .file, place)
            }
        }
        for (key, value) in environment where key.hasPrefix("ANDON_") || key.hasPrefix("WHATSAPP_") {
            if key == Setting.fileVariable { continue }
            guard let setting = Setting(rawValue: key) else { throw unknown(key, place: "the environment") }
            (values[setting], sources[setting], places[setting]) = (value, .environment, "\(key) in the environment")
        }
        if let folder = environment["CREDENTIALS_DIRECTORY"] {
            for setting in Setting.allCases where setting.isSecret {
                guard let text = try readFile("\(folder)/\(setting.rawValue)", isRequired: false) else { continue }
                let value = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
                (values[setting], sources[setting], places[setting]) = (
                    value, .credential, "the credential \(setting.rawValue)"
                )
            }
            let key = "\(folder)/\(Setting.keyFile.rawValue)"
            if FileManager.default.fileExists(atPath: key) {
                (values[.keyFile], sources[.keyFile]) = (key, .credential)
            }
        }
        return try Config(values: values, sources: sources) { places[$0] ?? $0.rawValue }
    }

    init(
        values: [Setting: String], sources: [Setting: Source] = [:], place: (Setting) -> String = { $0.rawValue }
    ) throws {
        self.values = values.filter { !$0.value.isEmpty }
        self.sources = sources
        let values = self.values
        func wrong(_ setting: Setting, _ reason: String) -> ConfigError {
            ConfigError(place: place(setting), reason: "\(setting.rawValue) \(reason)")
        }
        func text(_ setting: Setting) -> String { values[setting] ?? setting.fallback }
        func number(_ setting: Setting, in range: ClosedRange<Int>) throws -> Int {
            guard let number = Int(text(setting)), range.contains(number) else {
                throw wrong(setting, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }
        guard let listen = ListenAddress(text(.listen)) else {
            throw wrong(.listen, "must be HOST:PORT, unix:PATH or systemd, such as 127.0.0.1:8080")
        }
        guard let region = Region(text(.region)) else {
            throw wrong(.region, "must be a country code such as ZA, ES, IN or US")
        }
        guard let language = Language(rawValue: text(.language)) else {
            throw wrong(.language, "must be one of \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let levels: [String: Logger.Level] = ["debug": .debug, "info": .info, "warning": .warning, "error": .error]
        guard let level = levels[text(.logLevel)] else {
            throw wrong(.logLevel, "must be debug, info, warning or error")
        }
        guard let api = HTTPAddress(text(.apiURL)), api.scheme == "https" || api.isLoopback else {
            throw wrong(.apiURL, "must be an https address, such as https://graph.facebook.com/v25.0")
        }
        for setting in [Setting.phoneNumberID, .businessAccountID] {
            guard text(setting).utf8.allSatisfy({ (0x30...0x39).contains($0) }), text(setting).utf8.count <= 32 else {
                throw wrong(setting, "must be the numeric id from Meta's dashboard, digits only")
            }
        }
        for setting in Setting.allCases where setting.isSecret {
            guard text(setting).utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) || setting == .appSecret else {
                throw wrong(setting, "must be one word without spaces")
            }
        }
        if let url = values[.publicURL], HTTPAddress(url) == nil {
            throw wrong(.publicURL, "must begin with https://, or http:// on this machine")
        }
        guard text(.currency).utf8.count == 3, text(.currency).utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw wrong(.currency, "must be an ISO 4217 code in capitals, such as ZAR")
        }
        guard text(.data).hasPrefix("/") else { throw wrong(.data, "must be a folder's full path, beginning with /") }
        if let ca = values[.caFile], !FileManager.default.fileExists(atPath: ca) {
            throw wrong(.caFile, "names a file that is not there")
        }
        self.listen = listen
        self.region = region
        self.language = language
        self.logLevel = level
        mapSizeBytes = try number(.mapSizeMB, in: 16...1_048_576) << 20
        ratePerSecond = try number(.ratePerSecond, in: 1...100_000)
        retentionDays = try number(.retentionDays, in: 1...36_500)
    }

    private static func unknown(_ key: String, place: String) -> ConfigError {
        let near = Setting.allCases.map(\.rawValue).min { distance(key, $0) < distance(key, $1) } ?? ""
        return ConfigError(place: place, reason: "unknown setting \(key.prefix(60)); did you mean \(near)?")
    }

    /// How many letters of one are not in the other, in order: enough to name the likeliest.
    private static func distance(_ left: String, _ right: String) -> Int {
        var rest = Substring(right)
        var shared = 0
        for letter in left {
            guard let found = rest.firstIndex(of: letter) else { continue }
            rest = rest[rest.index(after: found)...]
            shared += 1
        }
        return left.count + right.count - 2 * shared
    }

    private static func readFile(_ path: String, isRequired: Bool) throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else {
            if isRequired { throw ConfigError(place: path, reason: "is not there; \(Setting.fileVariable) names it") }
            return nil
        }
        guard let data = InputFile.read(path, bytesMax: ConfigFile.bytesMax), data.count <= ConfigFile.bytesMax else {
            throw ConfigError(place: path, reason: "cannot be read; check its owner and mode (root:andon, 0640)")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
