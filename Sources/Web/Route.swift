import Factory
import Store

/// An address, who may use it, and the function behind it.
struct Route: Sendable {
    enum Who: Sendable {
        case anyone
        case roles(Set<OperatorRole>)
        /// Somebody of the floor, signed in by their own WhatsApp.
        case worker

        /// Whoever is signed in.
        static let everybody = Who.roles(Set(OperatorRole.allCases))
        /// Who may look behind a message: whoever sees phone numbers anyway.
        static let phoneSeers = Who.roles(Set(OperatorRole.allCases.filter(\.seesPhones)))
        /// Who may take everything that is held about somebody.
        static let administrators = Who.roles([.admin])
        /// Who may change the plant's lists and send.
        static let changers = Who.roles(Set(OperatorRole.allCases.filter(\.mayChange)))
    }

    enum Work: Sendable {
        case read(@Sendable (Call, Snapshot) throws -> Response)
        case write(@Sendable (Call, Transaction) throws -> Response)
        /// Opens what it needs by itself.
        case own(@Sendable (Call) async throws -> Response)
    }

    let method: Request.Method
    /// Such as `/api/v1/people/{number}`. Logged as it stands here.
    let pattern: String
    let who: Who
    /// Errors are shown as pages, and who is not signed in is sent to do so.
    let isPage: Bool
    let work: Work
    let parts: [Substring]

    private init(_ method: Request.Method, _ pattern: String, _ who: Who, isPage: Bool, _ work: Work) {
        self.method = method
        self.pattern = pattern
        self.who = who
        self.isPage = isPage
        self.work = work
        parts = pattern.split(separator: "/")
    }

    private var isForAnyone: Bool { if case .anyone = who { true } else { false } }

    /// Whether its form may bring a file.
    var takesFile: Bool { Self.takesFile(pattern.split(separator: "/").map(String.init)) }

    private static func takesFile(_ path: [String]) -> Bool { path.first == "import" || path == ["people", "import"] }

    /// A post that goes on while there is no room for new work: somebody has to be able to look, and to be left alone.
    var isOpenWhenFull: Bool { isForWorkers || isPage && (isForAnyone || pattern == "/sign-out") }

    /// Whether people of the floor see its page, signed in or not: in their language, and without the office's links.
    var isForWorkers: Bool {
        if case .worker = who { return true }
        return [CodePages.verify.path, WorkerSignIn.settingsPath].contains { pattern.hasPrefix($0) }
    }

    /// A page, read.
    static func page(
        _ pattern: String, _ who: Who, _ show: @escaping @Sendable (Call, Snapshot) throws -> Response
    ) -> Route {
        Route(.get, pattern, who, isPage: true, .read(show))
    }

    /// A form on a page, posted.
    static func form(
        _ pattern: String, _ who: Who, _ act: @escaping @Sendable (Call, Transaction) throws -> Response
    ) -> Route {
        Route(.post, pattern, who, isPage: true, .write(act))
    }

    static func form(
        _ pattern: String, _ who: Who, own act: @escaping @Sendable (Call) async throws -> Response
    ) -> Route {
        Route(.post, pattern, who, isPage: true, .own(act))
    }

    /// Data, read.
    static func get(
        _ pattern: String, _ who: Who, _ read: @escaping @Sendable (Call, Snapshot) throws -> Response
    ) -> Route {
        Route(.get, pattern, who, isPage: false, .read(read))
    }

    static func get(
        _ pattern: String, _ who: Who, own read: @escaping @Sendable (Call) async throws -> Response
    ) -> Route {
        Route(.get, pattern, who, isPage: false, .own(read))
    }

    /// Data, made.
    static func post(
        _ pattern: String, _ who: Who, _ act: @escaping @Sendable (Call, Transaction) throws -> Response
    ) -> Route {
        Route(.post, pattern, who, isPage: false, .write(act))
    }

    static func post(
        _ pattern: String, _ who: Who, own act: @escaping @Sendable (Call) async throws -> Response
    ) -> Route {
        Route(.post, pattern, who, isPage: false, .own(act))
    }

    /// Data, changed.
    static func patch(
        _ pattern: String, _ who: Who, _ act: @escaping @Sendable (Call, Transaction) throws -> Response
    ) -> Route {
        Route(.patch, pattern, who, isPage: false, .write(act))
    }

    /// What stands in the path for each name of the pattern; nil when the path is another one.
    func arguments(in path: [String]) -> [String: String]? {
        guard path.count == parts.count else { return nil }
        var arguments: [String: String] = [:]
        for (part, said) in zip(parts, path) {
            if part.hasPrefix("{") {
                arguments[String(part.dropFirst().dropLast())] = said
            } else if part != said {
                return nil
            }
        }
        return arguments
    }

    /// Whether a request's target, query and all, is where Meta brings what happens.
    static func isWebhook(_ target: String) -> Bool { target.prefix { $0 != "?" }.hasSuffix("/whatsapp/webhook") }

    /// Bytes of a body that are read. Meta's webhooks have at most 3 MB, and so have files that are imported; a form
    /// that anybody may send has a few short fields; the rest are other forms and single entries.
    static func bodyMax(for path: [String]) -> Int {
        if path.last == "webhook" || takesFile(path) { return 3 << 20 }
        return openForms.contains { $0.arguments(in: path) != nil } ? 16 << 10 : 1 << 20
    }

    private static let openForms = Routes.all.filter {
        $0.isPage && $0.method == .post && ($0.isForAnyone || $0.isForWorkers)
    }
}
