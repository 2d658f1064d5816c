import Factory
import Messaging
import Store

/// How people of the floor come in, by what came to their WhatsApp; and out.
enum WorkerSignIn {
    static let cookieName = "andon_worker"
    static let settingsPath = "/whatsapp/settings"
    static let askPath = "/whatsapp/settings/link"
    static let outPath = "/whatsapp/settings/sign-out"

    /// Who is not signed in sees the form that asks for the number, at the address they wanted.
    static func refusal(_ problem: Problem, _ call: Call) -> Response {
        let frame = call.visitorFrame
        let phrase: WorkerPhrase
        switch problem.status {
        case 401 where call.request.method != .post: return .page(CodePages.settings.numberForm(frame))
        case 401: return .seeOther(settingsPath)
        case 403: phrase = .notAllowed
        case 404, 405: phrase = .notThere
        case 429: phrase = .tooMany(minutes: ((problem.retryAfterSeconds ?? 60) + 59) / 60)
        default: phrase = .notNow
        }
        let response = Response.page(
            frame.page(
                frame.say(.settingsTitle),
                "\(frame.alert(phrase))<p><a href=\"\(settingsPath)\">\(frame.say(.toSettings))</a></p>"),
            status: problem.status)
        return problem.retryAfterSeconds.map { response.with("Retry-After", "\($0)") } ?? response
    }

    /// Previews of links open them, so opening one does not use it up: its button does.
    static func showLink(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let frame = call.visitorFrame
        return .page(
            frame.page(
                frame.say(.settingsTitle),
                """
                <p>\(frame.say(.linkIntro))</p>
                <form method="post" action="\(WorkerAccess.linkPath)">\(frame.languageField)
                <input type="hidden" name="token" value="\(call.request.query["token"] ?? "")">
                <button>\(frame.say(.signIn))</button></form>
                """))
    }

    static func useLink(_ call: Call, in tx: Transaction) throws -> Response {
        guard let person = try call.factory.workerAccess.useLink(call.request.form["token"] ?? "", in: tx) else {
            let frame = call.visitorFrame
            return .page(CodePages.settings.numberForm(frame, frame.alert(.linkOver)), status: 401)
        }
        return try signedIn(.seeOther(settingsPath), as: person.id, call, in: tx)
    }

    static func signOut(_ call: Call, in tx: Transaction) throws -> Response {
        if case .worker(_, let session) = call.visitor { try call.factory.workerAccess.endSession(session, in: tx) }
        return .seeOther(settingsPath).with("Set-Cookie", cookie(cookieName, "", seconds: 0, call))
    }

    /// The answer, with a session of this person.
    static func signedIn(
        _ response: Response, as person: Ref<Person>, _ call: Call, in tx: Transaction
    ) throws -> Response {
        let session = try call.factory.workerAccess.beginSession(of: person, in: tx)
        return response.with("Set-Cookie", cookie(cookieName, session, seconds: nil, call))
    }

    /// - Parameter seconds: how long the browser keeps it; nil: until it is closed, 0: not any more.
    static func cookie(_ name: String, _ value: String, seconds: Int?, _ call: Call) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax" + (seconds.map { "; Max-Age=\($0)" } ?? "")
            + (call.desk.settings().isSecure ? "; Secure" : "")
    }
}
