import ArgumentParser
import Factory
import Messaging
import Store
import WhatsApp

struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send one message now, if the person wrote within the last 24 hours.",
        discussion: "Example: andon send --to +27821234567 \"The line runs again.\"")
    @Option(help: "The phone number, however it is written.") var to: String
    @Argument(help: "What to say.") var text: String

    func validate() throws {
        do { _ = try TextMessage(text) } catch { throw ValidationError("\(error)") }
    }

    func run() async throws {
        let plant = try await Surroundings.plant()
        let factory = plant.factory
        let phone: PhoneNumber
        do {
            phone = try PhoneNumber(to, region: factory.people.region)
        } catch {
            throw ValidationError("--to is not a phone number; write it like +27821234567")
        }
        let message = Message.text(try TextMessage(text))
        let refusal: String? = try await plant.store.write { tx in
            guard let contact = try factory.contacts.find(phone, in: tx),
                try factory.outbox.windowOpenUntil(contact.id, in: tx) != nil
            else { return "the person has not written in the last 24 hours; they must write first" }
            guard contact.stoppedAt == nil else { return "the person has sent STOP; they can send START to undo it" }
            try factory.outbox.post(message, to: contact.id, in: tx)
            return nil
        }
        if let refusal {
            Output.complain("Not sent: \(refusal).")
            throw ExitStatus.foundSomethingWrong
        }
        Output.line("in the outbox; the daemon sends it")
    }
}
