import ArgumentParser
import Factory
import FoundationEssentials
import Messaging
import Store
import Web

struct LettersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters",
        abstract: "Print letters with a one-time word and a QR code: whoever sends the word is verified.",
        discussion: """
            One HTML page a person, A5, in their language; without numbers, everybody who is not verified.
            Making a letter ends the one before.
            Example: andon people letters --out letters.html
            Example: andon people letters E17 E18 --language zu --out letters.html
            """)
    @Argument(help: "Employee numbers.") var employees: [String] = []
    @Flag(help: "Everybody, those who are verified, too.") var all = false
    @Option(help: "The HTML file to write; without it, standard output.") var out: String?
    @Option(help: "All letters in this language, such as en or zu.") var language: String?
    @Option(help: "Our own WhatsApp number, if Meta has not said it yet, such as +27311230000.") var number: String?

    func validate() throws {
        if let language, Language(code: language) == nil {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--language: “\(language.prefix(20))” is none of \(known)")
        }
        if all, !employees.isEmpty { throw ValidationError("name people, or --all, not both") }
        if let number, number.count(where: \.isNumber) < 7 {
            throw ValidationError("--number: write our number like +27311230000")
        }
    }

    func run() async throws {
        let plant = try await Surroundings.plant()
        let (letters, outbox) = (plant.factory.letters, plant.factory.outbox)
        // Opened before any word is made: words that are written nowhere are lost.
        let file = try out.map { try SecretFile($0) }
        let (employees, all, given, language) = (employees, all, number, language.flatMap { Language(code: $0) })
        let made = try await plant.store.write { tx in
            try letters.make(
                for: letters.recipients(employees, everybody: all, in: tx),
                number: given ?? outbox.displayNumber(in: tx), language: language, in: tx)
        }
        let html = try LetterSheet.file(made)
        guard let file, let out else { return Output.text(html) }
        try file.write(Array(html.utf8))
        try file.finish()
        let words = made.count == 1 ? "1 letter" : "\(made.count) letters"
        Output.line("\(words) in \(out). Print it, then delete it: whoever has a word can use it.")
    }
}
