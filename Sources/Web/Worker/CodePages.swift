import Factory
import Messaging
import Store

/// Asking for a number, sending a code to it, and taking the code back: to verify the number, or to come in.
struct CodePages: Sendable {
    let purpose: VerificationCode.Purpose
    let path: String

    static let verify = CodePages(purpose: .verify, path: "/whatsapp/verify")
    static let settings = CodePages(purpose: .settings, path: WorkerSignIn.askPath)

    /// Holds which code was asked for in this browser; the number stands in no address and on no page.
    static let cookieName = "andon_code"

    static let numberBytesMax = 160  // The field takes 40 characters, of any script.

    /// The number, or the code while one is open in this browser.
    func show(_ call: Call, in snapshot: Snapshot) throws -> Response {
        let frame = call.visitorFrame
        let wantsNew = call.request.query["new"] != nil
        return .page(try !wantsNew && open(call, in: snapshot) != nil ? codeForm(frame) : numberForm(frame))
    }

    /// Takes a number or a code, whichever the form brings.
    func act(_ call: Call, in tx: Transaction) throws -> Response {
        let form = call.request.form
        if let code = form["code"], !code.isEmpty { return try check(code, call, in: tx) }
        return try ask(form["phone"] ?? "", call, in: tx)
    }

    // MARK: The number

    private func ask(_ typed: String, _ call: Call, in tx: Transaction) throws -> Response {
        let frame = call.visitorFrame
        if let wait = call.desk.codeGuard.count(.ask, from: call.request.address, now: tx.now) {
            return try tooMany(wait, call, in: tx)
        }
        guard let phone = number(typed, call) else {
            return .page(numberForm(frame, frame.alert(.notANumber)), status: 422)
        }
        switch try call.factory.codes.ask(phone, for: purpose, in: frame.language, tx: tx) {
        case .wait(let wait): return try tooMany(wait, call, in: tx)
        case .taken(let challenge):
            let seconds = Int(Codes.length.components.seconds)
            return .page(codeForm(frame)).with(
                "Set-Cookie", WorkerSignIn.cookie(Self.cookieName, challenge, seconds: seconds, call))
        }
    }

    private func number(_ typed: String, _ call: Call) -> PhoneNumber? {
        guard typed.utf8.count <= Self.numberBytesMax else { return nil }
        return try? PhoneNumber(typed, region: call.factory.people.region)
    }

    private func tooMany(_ wait: Duration, _ call: Call, in snapshot: Snapshot) throws -> Response {
        let frame = call.visitorFrame
        let seconds = Int(wait.components.seconds) + (wait.components.attoseconds > 0 ? 1 : 0)
        let alert = frame.alert(.tooMany(minutes: (seconds + 59) / 60))
        let form = try open(call, in: snapshot) != nil ? codeForm(frame, alert) : numberForm(frame, alert)
        return .page(form, status: 429).with("Retry-After", "\(seconds)")
    }

    // MARK: The code

    private func check(_ typed: String, _ call: Call, in tx: Transaction) throws -> Response {
        let frame = call.visitorFrame
        let (guardian, address) = (call.desk.codeGuard, call.request.address)
        if let wait = guardian.wait(.guess, from: address, now: tx.now) {
            return try tooMany(wait, call, in: tx)
        }
        let open = try open(call, in: tx)
        var checked = try open.map { try call.factory.codes.check(typed, against: $0, in: tx) } ?? .over
        if case .right(let person, let purpose) = checked {
            return try WorkerSignIn.signedIn(arrival(purpose, frame), as: person.id, call, in: tx)
                .with("Set-Cookie", WorkerSignIn.cookie(Self.cookieName, "", seconds: 0, call))
        }
        _ = guardian.count(.guess, from: address, now: tx.now)
        if let open, open.isBlind, case .wrong(let left) = checked {
            let guess = CodeGuard.Act.blindGuess(of: open.challenge)
            _ = guardian.count(guess, from: address, now: tx.now)
            let leftHere = guardian.left(guess, from: address, now: tx.now)
            checked = leftHere > 0 ? .wrong(left: min(left, leftHere)) : .over
        }
        guard case .wrong(let left) = checked else {
            return .page(numberForm(frame, frame.alert(.codeOver)), status: 422)
        }
        return .page(codeForm(frame, frame.alert(.wrongCode(left: left))), status: 422)
    }

    /// By the cookie; a script without cookies names the number again beside the code, and has a few tries there.
    private func open(_ call: Call, in snapshot: Snapshot) throws -> Codes.Open? {
        if let challenge = call.request.cookie(Self.cookieName), !challenge.isEmpty {
            return try call.factory.codes.open(challenge: challenge, in: snapshot)
        }
        guard let typed = call.request.form["phone"], let phone = number(typed, call) else { return nil }
        return try call.factory.codes.open(phone, in: snapshot).flatMap { open in
            let guess = CodeGuard.Act.blindGuess(of: open.challenge)
            return call.desk.codeGuard.wait(guess, from: call.request.address, now: snapshot.now) == nil ? open : nil
        }
    }

    private func arrival(_ purpose: VerificationCode.Purpose, _ frame: WorkerFrame) -> Response {
        guard purpose == .verify else { return .seeOther(WorkerSignIn.settingsPath) }
        return .page(
            frame.page(
                frame.say(.verifiedTitle),
                """
                <p role="status">✅ \(frame.say(.verified))</p>
                <p><a href="\(WorkerSignIn.settingsPath)">\(frame.say(.toSettings))</a></p>
                """))
    }

    // MARK: Pages

    func numberForm(_ frame: WorkerFrame, _ alert: HTML = .none) -> HTML {
        let isVerifying = purpose == .verify
        let other: HTML =
            isVerifying
            ? .none
            : "<p>\(frame.say(.notVerifiedYet)) <a href=\"\(Self.verify.path)\">\(frame.say(.verifyTitle))</a></p>"
        let consent: HTML = isVerifying ? "<p class=\"dim\">\(frame.say(.consent))</p>" : .none
        return frame.page(
            frame.say(isVerifying ? .verifyTitle : .settingsTitle),
            """
            \(frame.languages(at: isVerifying ? path : WorkerSignIn.settingsPath))\(alert)
            <p>\(frame.say(isVerifying ? .verifyIntro : .settingsIntro))</p>
            <form method="post" action="\(path)">\(frame.languageField)
            <label for="phone">\(frame.say(.phone))</label>
            <input id="phone" name="phone" type="tel" inputmode="tel" autocomplete="tel" dir="ltr" required maxlength="40">
            \(consent)<button>\(frame.say(isVerifying ? .sendCode : .sendLink))</button></form>
            \(other)
            """)
    }

    private func codeForm(_ frame: WorkerFrame, _ alert: HTML = .none) -> HTML {
        let sent: WorkerPhrase =
            purpose == .verify ? .codeSent(minutes: Codes.minutes) : .linkSent(minutes: Codes.minutes)
        return frame.page(
            frame.say(.codeTitle),
            """
            \(frame.languages(at: path))\(alert)
            <p>\(frame.say(sent))</p>
            <form method="post" action="\(path)">\(frame.languageField)
            <label for="code">\(frame.say(.code))</label>
            <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" dir="ltr" required maxlength="40">
            <button>\(frame.say(.checkCode))</button></form>
            <details><summary>\(frame.say(.nothingArrived))</summary><ul>
            <li>\(frame.say(.helpNumber))</li><li>\(frame.say(.helpWait))</li><li>\(frame.say(.helpWord))</li></ul>
            <p><a href="\(path)?new=1&amp;lang=\(frame.language.rawValue)">\(frame.say(.newCode))</a></p></details>
            """)
    }
}
