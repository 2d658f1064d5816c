import ArgumentParser
import Factory
import FoundationEssentials
import Messaging
import Store
import Web

struct LabelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "labels",
        abstract: "Print labels with a QR code: whoever scans one has the machine's code typed into a chat with us.",
        discussion: """
            An HTML file for A4, 24 labels of 70 × 37 mm a sheet; without codes, all machines of the area or the line.
            Example: andon assets labels --out labels.html
            Example: andon assets labels PR-04 PR-05 --number +27311230000 --out labels.html
            """)
    @Argument(help: "Codes of machines.") var codes: [String] = []
    @Option(help: "Only machines of this area.") var area: String?
    @Option(help: "Only machines of this line.") var line: String?
    @Option(help: "The HTML file to write; without it, standard output.") var out: String?
    @Option(help: "Our own WhatsApp number, if Meta has not said it yet, such as +27311230000.") var number: String?

    func validate() throws {
        if let number, number.count(where: \.isNumber) < 7 {
            throw ValidationError("--number: write our number like +27311230000")
        }
    }

    func run() async throws {
        let plant = try await Surroundings.plant()
        let factory = plant.factory
        let labels = try plant.store.read { snapshot in
            try Labels(factory.catalogue).make(
                codes, area: area ?? "", line: line ?? "",
                number: number ?? factory.outbox.displayNumber(in: snapshot), in: snapshot)
        }
        let html = try LabelSheet.file(labels)
        guard let out else { return Output.text(html) }
        do {
            try Data(html.utf8).write(to: URL(filePath: out))
        } catch {
            throw Complaint("\(out) cannot be written")
        }
        Output.line("\(labels.count == 1 ? "1 label" : "\(labels.count) labels") in \(out).")
    }
}
