import Factory
import Messaging
import Store

/// Letters for the printer, made at the office.
enum LettersPage {
    static let path = "/people/letters"

    /// The button, and whom the letters are for.
    static func form(_ call: Call) -> HTML {
        guard call.visitor.role?.mayChange == true else { return .none }
        let languages = [("", "Each person's own")] + Language.allCases.map { ($0.rawValue, $0.name) }
        return """
            <details><summary>Letters to print</summary>
            <p>A letter holds a word of its own. Whoever sends it from their WhatsApp is verified. A new letter ends the one
            before.</p>
            <form method="post" action="\(path)"><input type="hidden" name="form-token" value="\(call.formToken)">
            <div class="filter"><div><label for="people">Employee numbers, commas between them</label>
            <input id="people" name="people" maxlength="4000"></div>
            \(Parts.choice("language", "Language", languages, chosen: ""))</div>
            <p><label><input type="checkbox" name="everybody" value="yes"> For everybody who is not verified</label></p>
            <button>Make letters</button></form></details>
            """
    }

    static let namedMax = 500  // Employee numbers in one form.

    /// The letters, a page each. Their words are shown this once.
    static func make(_ call: Call) async throws -> Response {
        try call.desk.refuseWhenFull()
        let (letters, outbox) = (call.factory.letters, call.factory.outbox)
        let (form, whom) = (call.request.form, try whom(call.request.form))
        let language = form["language"].flatMap { Language(code: $0) }
        let made: [Letter]
        do {
            made = try await call.desk.store.write { tx in
                let recipients =
                    switch whom {
                    case .entry(let id): [try letters.recipient(id, in: tx)]
                    case .numbers(let numbers): try letters.recipients(numbers, everybody: false, in: tx)
                    case .notVerified: try letters.recipients([], everybody: false, in: tx)
                    }
                return try letters.make(
                    for: recipients, number: outbox.displayNumber(in: tx), language: language, in: tx)
            }
        } catch let refused as Letters.Refused {
            throw Problem.refused(nil, "\(refused)".capitalizedFirst + ".")
        }
        guard !made.isEmpty else {
            return .page(call.frame.page("Letters", "<p>Everybody is verified: there is no letter to make.</p>"))
        }
        return .page(try LetterSheet.html(made, style: LetterSheet.path))
    }

    /// Whom the letters are for. Nobody who is not named gets one unless that was chosen.
    private enum Whom {
        case entry(Ref<Person>)
        case numbers([String])
        case notVerified
    }

    private static func whom(_ form: Form) throws(Problem) -> Whom {
        if let id = form["person"] {
            guard let id = UInt64(id) else { throw .nobody }
            return .entry(Ref(id))
        }
        // A number may have spaces in it.
        let numbers = (form["people"] ?? "").split { $0.isNewline || ",;".contains($0) }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        guard numbers.count <= namedMax else {
            throw .refused("people", "at most \(namedMax) employee numbers at a time")
        }
        switch (numbers.isEmpty, form["everybody"] == "yes") {
        case (false, false): return .numbers(numbers)
        case (true, true): return .notVerified
        case (true, false): throw .refused("people", "Name somebody, or choose everybody who is not verified.")
        case (false, true): throw .refused("people", "Name somebody, or choose everybody, not both.")
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
