import Factory
import Messaging
import Store
import WhatsApp

/// Sends something on purpose: to see whether sending works, or to bring somebody their menu.
enum TestEndpoints {
    /// `{phone, message, whenShut}`
    static func send(_ call: Call, in tx: Transaction) throws -> Response {
        let body = try JSONBody(call.request)
        let phone = try phone(body, call)
        let message: Message
        let text = try body.text("message")
        do throws(MessageError) {
            message = .text(try TextMessage(text))
        } catch {
            throw Problem.refused("message", "message: \(error)")
        }
        return try post(message, to: phone, try whenShut(body), call, in: tx)
    }

    /// `{phone, whenShut}` of somebody in the directory, who gets the menu in their language.
    static func menu(_ call: Call, in tx: Transaction) throws -> Response {
        let factory = call.factory
        let body = try JSONBody(call.request)
        let phone = try phone(body, call)
        guard let person = try factory.people.find(phone, in: tx) else {
            throw Problem.refused("phone", "phone is of nobody in the directory; add the person first")
        }
        let language = try factory.contacts.find(phone, in: tx)?.language ?? person.language ?? factory.language
        let menu = try MainMenu.saying(for: person.roles, .welcome, in: language).message()
        return try post(menu, to: phone, try whenShut(body), call, in: tx)
    }

    private static func phone(_ body: JSONBody, _ call: Call) throws(Problem) -> PhoneNumber {
        let text = try body.text("phone")
        do throws(PhoneNumber.Invalid) {
            return try PhoneNumber(text, region: call.factory.people.region)
        } catch {
            throw .refused("phone", "phone is no phone number; write it like +27821234567")
        }
    }

    private static func whenShut(_ body: JSONBody) throws(Problem) -> WhenShut {
        guard let word = try body.optionalText("whenShut") else { return .refuse }
        guard let wish = WhenShut(rawValue: word) else {
            let known = WhenShut.allCases.map(\.rawValue).joined(separator: ", ")
            throw .refused("whenShut", "whenShut is one of \(known)")
        }
        return wish
    }

    private static func post(
        _ message: Message, to phone: PhoneNumber, _ whenShut: WhenShut, _ call: Call, in tx: Transaction
    ) throws -> Response {
        let factory = call.factory
        let known = try factory.contacts.find(phone, in: tx)
        let isOpen = try known.flatMap { try factory.outbox.windowOpenUntil($0.id, in: tx) } != nil
        guard isOpen || whenShut != .refuse else {
            throw Problem.conflict(
                "The 24-hour window is shut: this person has not written to us within the last 24 hours, so WhatsApp "
                    + "takes no free text. Ask them to write to us, then send it again. With \"whenShut\": \"hold\" it "
                    + "waits until they write, with \"knock\" a template asks them to.")
        }
        guard try known != nil || factory.people.find(phone, in: tx) != nil else {
            throw Problem.conflict("Nobody in the directory has this number, and it never wrote to us.")
        }
        let contact = try factory.contacts.contact(for: phone, in: tx)
        guard try !factory.outbox.hasStopped(contact, in: tx) else {
            throw Problem.conflict("This person has sent STOP and gets no messages. They can send START to undo it.")
        }
        let outbound = try factory.outbox.post(message, to: contact.id, as: whenShut.manner, in: tx)
        return .json(
            .object([
                ("id", .text("\(outbound.id)")), ("state", .text(outbound.delivery.word)),
                ("windowOpen", .flag(isOpen)),
            ]),
            status: 202)
    }
}
