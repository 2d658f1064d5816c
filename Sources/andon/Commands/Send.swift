import ArgumentParser
import Factory
import Messaging
import Store
import WhatsApp

struct Send: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send one message now, if the person wrote within the last 24 hours.",
        discussion: """
            Example: andon send --to +27821234567 "The line runs again."
            To somebody who has not written, --when-shut hold keeps it until they do, and --when-shut knock asks them,
            by template, to write.
            A file: andon send --to +27821234567 --file manual.pdf "The new manual."
            """)
    @Option(help: "The phone number, however it is written, or the employee number.") var to: String
    @Option(help: "If the 24 hours are over: refuse, hold or knock.", transform: Self.wish)
    var whenShut = WhenShut.refuse
    @Option(help: "A file to send; the words are its caption.") var file: String?
    @Option(
        name: .customLong("as"), help: "Send the file as image, video, audio, voice, sticker or document.",
        transform: Self.kind)
    var kind: MediaMessage.Kind?
    @Argument(help: "What to say.") var text: String?

    private static func wish(_ word: String) throws -> WhenShut {
        guard let wish = WhenShut(rawValue: word) else {
            throw ValidationError("--when-shut is refuse, hold or knock")
        }
        return wish
    }

    private static func kind(_ word: String) throws -> MediaMessage.Kind {
        guard let kind = MediaMessage.Kind(rawValue: word) else {
            throw ValidationError("--as is image, video, audio, voice, sticker or document")
        }
        return kind
    }

    func validate() throws {
        if file != nil {
            do {
                _ = try MediaMessage(pending: kind ?? .document, caption: text)
            } catch {
                throw ValidationError("\(error)")
            }
            return
        }
        if kind != nil { throw ValidationError("--as goes with --file") }
        guard let text else { throw ValidationError("Say what to send: words, or --file PATH") }
        do { _ = try TextMessage(text) } catch { throw ValidationError("\(error)") }
    }

    /// The message, and the file that goes with it, which is on the shelf from now on.
    private func message(_ factory: Factory) throws -> (Message, OutgoingFile?) {
        guard let file else { return (.text(try TextMessage(text ?? "")), nil) }
        do {
            let taken = try factory.media.take(path: file, kind: kind)
            return (.media(try taken.message(caption: text)), taken)
        } catch let refusal as OutgoingRefusal {
            throw Complaint("\(file): \(refusal)")
        }
    }

    func run() async throws {
        let plant = try await Surroundings.plant()
        let factory = plant.factory
        let to = to
        guard try plant.store.read({ try factory.addressee(to, in: $0) }) != nil else {
            throw ValidationError("--to is not a phone number; write it like +27821234567")
        }
        let (message, taken) = try message(factory)
        let refusal: String? = try await plant.store.write { tx in
            guard let addressee = try factory.addressee(to, in: tx) else { return "nobody is called so any more" }
            let known = addressee.contact
            let isOpen = try known.flatMap { try factory.outbox.windowOpenUntil($0.id, in: tx) } != nil
            guard isOpen || whenShut != .refuse else {
                return "the person has not written in the last 24 hours; they must write first, or see --when-shut"
            }
            guard known != nil || addressee.person != nil, let contact = try factory.account(of: addressee, in: tx)
            else { return "nobody in the directory has this number" }
            guard try !factory.outbox.hasStopped(contact, in: tx) else {
                return "the person has sent STOP; they can send START to undo it"
            }
            try factory.outbox.post(message, to: contact.id, as: whenShut.manner, file: taken, in: tx)
            return nil
        }
        if let refusal {
            Output.complain("Not sent: \(refusal).")
            throw ExitStatus.foundSomethingWrong
        }
        Output.line("in the outbox; the daemon sends it")
    }
}
