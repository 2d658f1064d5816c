import Factory
import Store
import Vault

/// Signing in with a name and a password, or once with a link; and out.
enum SignInPages {
    static let cookieName = "andon_session"

    /// The sign-in page that leads back to where somebody wanted to go.
    static func address(next request: Request) -> String {
        let path = "/" + request.path.map(Percent.encoded).joined(separator: "/")
        return request.method == .get && path != "/" ? "/sign-in?next=\(Percent.encoded(path))" : "/sign-in"
    }

    static func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        if call.visitor.role != nil { return .seeOther(next(call.request.query)) }
        return form(call, next: call.request.query["next"] ?? "", complaint: nil)
    }

    static func signIn(_ call: Call) async throws -> Response {
        let form = call.request.form
        let (name, password, desk) = (form["name"] ?? "", form["password"] ?? "", call.desk)
        let access = desk.factory.access
        let (known, now) = try desk.store.read { (try access.findOperator(name, in: $0), $0.now) }
        if let wait = desk.guardian.wait(name: name, address: call.request.address, now: now) {
            let seconds = Int(wait.components.seconds) + 1
            return Self.form(
                call, next: form["next"] ?? "", complaint: "Too many wrong tries. Try again in \(seconds) s.",
                status: 429
            ).with("Retry-After", "\(seconds)")
        }
        // Counted before it is known to be wrong: tries at the same time count, too.
        desk.guardian.failed(name: name, address: call.request.address, now: now)
        let isRight = try await desk.sideThreads.hash {
            guard let known else {
                // A name that does not exist takes as long as one that does.
                _ = try? Password(hashing: password, random: desk.random)
                return false
            }
            return try known.password.matches(password)
        }
        guard isRight, let known else {
            return Self.form(call, next: form["next"] ?? "", complaint: "Name or password is wrong.", status: 401)
        }
        desk.guardian.succeeded(name: name, address: call.request.address)
        let session = try await desk.store.write { try access.beginSession(of: known.id, in: $0) }
        return .seeOther(next(form)).with("Set-Cookie", cookie(session, call))
    }

    /// Previews of links open them, so opening one does not use it up: its button does.
    static func showLink(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let frame = Frame(reader: nil, formToken: "")
        return .page(
            frame.page(
                "Sign in",
                """
                <p>This link signs you in once.</p>
                <form method="post" action="/sign-in/link">
                <input type="hidden" name="token" value="\(call.request.query["token"] ?? "")">
                <button>Sign in</button></form>
                """))
    }

    static func useLink(_ call: Call, in tx: Transaction) throws -> Response {
        let access = call.factory.access
        guard let person = try access.useLink(call.request.form["token"] ?? "", in: tx) else {
            return form(call, next: "", complaint: "This link was used already, or is too old.", status: 401)
        }
        return .seeOther("/").with("Set-Cookie", cookie(try access.beginSession(of: person.id, in: tx), call))
    }

    static func signOut(_ call: Call, in tx: Transaction) throws -> Response {
        if case .person(_, let session) = call.visitor { try call.factory.access.endSession(session, in: tx) }
        return .seeOther("/sign-in").with("Set-Cookie", cookie("", call) + "; Max-Age=0")
    }

    private static func cookie(_ session: String, _ call: Call) -> String {
        "\(cookieName)=\(session); Path=/; HttpOnly; SameSite=Lax" + (call.desk.settings().isSecure ? "; Secure" : "")
    }

    /// Only to a path of ours: a link must not lead elsewhere by way of us.
    private static func next(_ form: Form) -> String {
        guard let next = form["next"], next.hasPrefix("/"), !next.hasPrefix("//"),
            next.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return next
    }

    private static func form(_ call: Call, next: String, complaint: String?, status: Int = 200) -> Response {
        let frame = Frame(reader: nil, formToken: "")
        let alert: HTML = complaint.map { "<p role=\"alert\" class=\"bad\">\($0)</p>" } ?? .none
        return .page(
            frame.page(
                "Sign in",
                """
                \(alert)<form method="post" action="/sign-in">
                <input type="hidden" name="next" value="\(next)">
                <label for="name">Name</label>
                <input id="name" name="name" autocomplete="username" required maxlength="60">
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button>Sign in</button></form>
                """),
            status: status)
    }
}
