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
            <div class="filter"><div><label for="people">Employee numbers; empty: everybody not verified</label>
            <input id="people" name="people" maxlength="4000"></div>
            \(Parts.choice("language", "Language", languages, chosen: ""))</div>
            <button>Make letters</button></form></details>
            """
    }

    static let namedMax = 500  // Employee numbers in one form.

    /// The letters, a page each. Their words are shown this once.
    static func make(_ call: Call, in tx: Transaction) throws -> Response {
        let form = call.request.form
        let numbers = (form["people"] ?? "").split { $0.isWhitespace || ",;".contains($0) }.map(String.init)
        guard numbers.count <= namedMax else {
            throw Problem.refused("people", "at most \(namedMax) employee numbers at a time")
        }
        let language = form["language"].flatMap { Language(code: $0) }
        let letters: [Letter]
        do {
            let recipients = try call.factory.letters.recipients(numbers, everybody: false, in: tx)
            letters = try call.factory.letters.make(
                for: recipients, number: try call.factory.outbox.displayNumber(in: tx), language: language, in: tx)
        } catch let refused as Letters.Refused {
            throw Problem.refused(nil, "\(refused)".capitalizedFirst + ".")
        }
        guard !letters.isEmpty else {
            return .page(call.frame.page("Letters", "<p>Everybody is verified: there is no letter to make.</p>"))
        }
        return .page(try LetterSheet.html(letters, style: LetterSheet.path))
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
