import Factory
import Logging
import Messaging
import Store
import Vault

/// Finds the route of a request, lets in who may, opens the snapshot or the transaction, and turns errors into answers.
///
/// The order is the same everywhere: is there such an address, who are you (401), may you (403), is there such a thing
/// (404), can it be taken (422).
struct Router: Sendable {
    let desk: Desk
    let routes: [Route]

    /// The answer, and the pattern of the route for the log; a path may hold a phone number.
    func answer(_ request: Request) async -> (response: Response, pattern: String) {
        let method = request.method == .head ? .get : request.method
        let found = routes.lazy.compactMap { route in route.arguments(in: request.path).map { (route, $0) } }
        guard let (route, arguments) = found.first(where: { $0.0.method == method }) else {
            let methods = found.map { $0.0.method.rawValue }
            let pattern = found.first?.0.pattern ?? "(no route)"
            // Only where everybody may come in is the method looked at before the sign-in.
            let isClosed = !found.contains { if case .anyone = $0.0.who { true } else { false } }
            return (finished(await unrouted(request, methods: Array(methods), isClosed: isClosed), request), pattern)
        }
        var call = Call(request: request, visitor: .nobody, arguments: arguments, desk: desk)
        do {
            call = Call(request: request, visitor: try visitor(request, on: route), arguments: arguments, desk: desk)
            try admit(call.visitor, to: route)
            if route.isPage, route.method == .post {
                let read = request.readingForm(mayHoldFile: route.takesFile)
                call = Call(request: read, visitor: call.visitor, arguments: arguments, desk: desk)
            }
            try checkOrigin(of: call, route)
            return (finished(try await perform(route, call), request), route.pattern)
        } catch {
            return (finished(refusal(error, route, call), request), route.pattern)
        }
    }

    private func perform(_ route: Route, _ call: Call) async throws -> Response {
        switch route.work {
        case .read(let show): return try desk.store.read { try show(call, $0) }
        case .write(let act):
            if !route.isOpenWhenFull { try desk.refuseWhenFull() }
            let response = try await desk.store.write { try act(call, $0) }
            desk.outboxBell.ring()
            return response
        case .own(let act): return try await act(call)
        }
    }

    // MARK: Who it is

    private func visitor(_ request: Request, on route: Route?) throws -> Call.Visitor {
        // Who is signed in as an operator, too, is here as somebody of the floor.
        if case .worker? = route?.who { return try worker(request) }
        let access = desk.factory.access
        if let secret = request.bearerToken {
            return try desk.store.read { try access.role(ofToken: secret, in: $0) }.map { .script($0) } ?? .nobody
        }
        guard let session = request.cookie(SignInPages.cookieName) else { return .nobody }
        let person = try desk.store.read { try access.operatorOf(session: session, in: $0) }
        return person.map { .person($0, session: session) } ?? .nobody
    }

    private func worker(_ request: Request) throws -> Call.Visitor {
        guard let session = request.cookie(WorkerSignIn.cookieName) else { return .nobody }
        let person = try desk.store.read { try desk.factory.workerAccess.person(ofSession: session, in: $0) }
        return person.map { .worker($0, session: session) } ?? .nobody
    }

    private func admit(_ visitor: Call.Visitor, to route: Route) throws(Problem) {
        switch route.who {
        case .anyone: break
        case .roles(let roles):
            guard let role = visitor.role else { throw .notSignedIn() }
            guard roles.contains(role) else { throw .forbidden() }
        case .worker: guard case .worker = visitor else { throw .notSignedIn() }
        }
    }

    /// What changes something comes from our own pages, where a browser sends it.
    private func checkOrigin(of call: Call, _ route: Route) throws(Problem) {
        guard route.method != .get else { return }
        if route.isPage, !call.request.isFromOurPages(publicURL: desk.settings().publicURL) {
            throw .forbidden("The form was sent from another site. Open the page here and try again.")
        }
        // What a browser sends by itself proves nothing: a page of ours adds the session's form token, in a field or,
        // where it posts data, in the header X-Form-Token.
        switch (route.who, call.visitor) {
        case (.roles, .person), (.worker, .worker): break
        default: return
        }
        let given = route.isPage ? call.request.form["form-token"] : call.request.header("x-form-token")
        guard let given, ConstantTime.equal(given, call.formToken) else {
            throw .forbidden("The form is from an earlier sign-in. Load the page again and repeat what you did.")
        }
    }

    // MARK: What went wrong

    private func unrouted(_ request: Request, methods: [String], isClosed: Bool) async -> Response {
        do {
            if isClosed, request.path.first == "api", case .nobody = try visitor(request, on: nil) {
                return Problem.notSignedIn().response
            }
        } catch {
            return refusal(error, nil, nil)
        }
        if !methods.isEmpty { return Problem.methodNotAllowed(methods).response }
        let problem = Problem.notFound()
        return request.wantsPage ? problem.page(Frame(reader: nil, formToken: "")) : problem.response
    }

    private func refusal(_ error: any Error, _ route: Route?, _ call: Call?) -> Response {
        let problem = Problem(error)
        if problem.status >= 500 {
            desk.logger.error(
                "request failed",
                metadata: [
                    "request": "\(call?.request.id ?? "")", "route": "\(route?.pattern ?? "")",
                    "reason": "\(Problem.reason(error))",
                ])
        }
        guard let route, let call, route.isPage else { return problem.response }
        if route.isForWorkers { return WorkerSignIn.refusal(problem, call) }
        if problem.status == 401 { return .seeOther(SignInPages.address(next: call.request)) }
        return problem.page(call.frame)
    }

    private func finished(_ response: Response, _ request: Request) -> Response {
        var response = response
        response.headers += [("X-Request-Id", request.id), ("X-Content-Type-Options", "nosniff")]
        if response.header("Cache-Control") == nil { response.headers.append(("Cache-Control", "no-store")) }
        // Not "no-referrer", with which browsers hide from us, too, which page a form was on.
        response.headers.append(("Referrer-Policy", "same-origin"))
        return response
    }
}
