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

    func run() async throws {
        let plant = try Surroundings.plant()
        let factory = plant.factory
        let phone: PhoneNumber
        do {
            phone = try PhoneNumber(to, region: factory.people.region)
        } catch {
            throw ValidationError("--to is not a phone number; write it like +27821234567")
        }
        let message = Message.text(try TextMessage(text))
        let isOpen = try await plant.store.write { tx in
            let contact = try factory.contacts.contact(phone, in: tx)
            guard try factory.inbox.windowOpenUntil(contact.id, in: tx) != nil else { return false }
            try factory.outbox.post(message, to: contact.id, in: tx)
            return true
        }
        guard isOpen else {
            Output.complain("Not sent: the person has not written in the last 24 hours. They must write first.")
            throw ExitStatus.foundSomethingWrong
        }
        Output.line("in the outbox; the daemon sends it")
    }
}
