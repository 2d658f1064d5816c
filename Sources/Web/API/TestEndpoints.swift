import Factory
import Messaging
import Store
import WhatsApp

/// Sends something on purpose: to see whether sending works, or to bring somebody their menu.
enum TestEndpoints {
    /// `{phone, message, whenShut}`; `person` instead of `phone` names somebody by employee number or id.
    static func send(_ call: Call, in tx: Transaction) throws -> Response {
        let body = try JSONBody(call.request)
        let addressee = try addressee(body, call, in: tx)
        let message: Message
        let text = try body.text("message")
        do throws(MessageError) {
            message = .text(try TextMessage(text))
        } catch {
            throw Problem.refused("message", "message: \(error)")
        }
        return try post(message, to: addressee, try whenShut(body), call, in: tx)
    }

    /// `{phone, whenShut}`, or `person`, of somebody in the directory, who gets the menu in their language.
    static func menu(_ call: Call, in tx: Transaction) throws -> Response {
        let factory = call.factory
        let body = try JSONBody(call.request)
        let addressee = try addressee(body, call, in: tx)
        guard let person = addressee.person else {
            throw Problem.refused("phone", "phone is of nobody in the directory; add the person first")
        }
        let language = addressee.contact?.language ?? person.language ?? factory.language
        let menu = try MainMenu.saying(for: person.roles, .welcome, in: language).message()
        return try post(menu, to: addressee, try whenShut(body), call, in: tx)
    }

    private static func addressee(_ body: JSONBody, _ call: Call, in snapshot: Snapshot) throws -> Addressee {
        if let name = try body.optionalText("person") {
            guard let person = try snapshot.person(named: name, call.factory) else {
                throw Problem.refused("person", "person is nobody's employee number or id")
            }
            return try call.factory.addressee(person, in: snapshot)
        }
        let text = try body.text("phone")
        let phone: PhoneNumber
        do throws(PhoneNumber.Invalid) {
            phone = try PhoneNumber(text, region: call.factory.people.region)
        } catch {
            throw Problem.refused("phone", "phone is no phone number; write it like +27821234567")
        }
        return try call.factory.addressee(phone, in: snapshot)
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
        _ message: Message, to addressee: Addressee, _ whenShut: WhenShut, _ call: Call, in tx: Transaction
    ) throws -> Response {
        let factory = call.factory
        let known = addressee.contact
        let isOpen = try known.flatMap { try factory.outbox.windowOpenUntil($0.id, in: tx) } != nil
        guard isOpen || whenShut != .refuse else {
            throw Problem.conflict(
                "The 24-hour window is shut: this person has not written to us within the last 24 hours, so WhatsApp "
                    + "takes no free text. Ask them to write to us, then send it again. With \"whenShut\": \"hold\" it "
                    + "waits until they write, with \"knock\" a template asks them to.")
        }
        guard known != nil || addressee.person != nil, let contact = try factory.account(of: addressee, in: tx) else {
            throw Problem.conflict("Nobody in the directory has this number, and it never wrote to us.")
        }
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
