import Factory
import Messaging
import Store
import WhatsApp

/// Sends one template to one person of the directory: one of ours as a sample of its notice, a custom one with the
/// values that were given.
struct TemplateSending {
    private let view: TemplateView
    private let call: Call
    private let values: Values

    init(_ view: TemplateView, _ call: Call, values: Values) {
        self.view = view
        self.call = call
        self.values = values
    }

    /// Throws 409 when it or the person cannot be had now, 422 for what was given wrongly.
    func post(
        toPersonNamed name: String, isAlarmMeant: Bool, in tx: Transaction
    ) throws -> (outbound: OutboundMessage, isWindowOpen: Bool) {
        if let reason = Self.impossibility(of: view) { throw Problem.conflict(reason) }
        guard isAlarmMeant || !Self.readsAsAlarm(view) else {
            throw Problem.refused("alarm", "It reads like a real alarm. Say that the person knows that it is a test.")
        }
        let factory = call.factory
        let person = try recipient(name, in: tx)
        let custom = view.kind == nil ? Message.template(try filled()) : nil
        guard let contact = try factory.contacts.account(of: person, factory.people, in: tx) else {
            throw Problem.conflict("There is no phone number of this person. Put it into the directory first.")
        }
        // STOP leaves codes, which are asked for, and emergencies that are critical.
        let sample = view.kind?.sample
        let isHeard = sample?.kind.priority == .code || sample?.level == .critical
        guard try isHeard || !factory.outbox.hasStopped(contact, in: tx) else {
            throw Problem.conflict("This person has sent STOP and gets no such messages. They can send START.")
        }
        let isOpen = try factory.outbox.windowOpenUntil(contact.id, in: tx) != nil
        let outbound: OutboundMessage
        if let kind = view.kind, let language = Language(templateCode: view.language) {
            outbound = try factory.outbox.post(kind.sample, to: contact.id, in: language, in: tx)
        } else if let custom {
            outbound = try factory.outbox.post(custom, to: contact.id, in: tx)
        } else {
            throw Problem.bug
        }
        try factory.audit.note(
            "template", object: "\(view.name) \(view.language)",
            detail: "sent as message \(outbound.id) by \(call.actor)", person: person.id, contact: contact.id, in: tx)
        return (outbound, isOpen)
    }

    private func recipient(_ name: String, in snapshot: Snapshot) throws -> Person {
        // An employee number may look like a telephone number, and comes first. What is neither is nobody's.
        let known =
            try snapshot.person(named: name, call.factory) ?? call.factory.addressee(name, in: snapshot)?.person
        guard let person = known else {
            throw Problem.refused("person", "Nobody in the directory has this employee number or phone.")
        }
        guard
            try call.factory.people.phone(of: person) != nil
                || call.factory.contacts.preferred(of: person, in: snapshot) != nil
        else {
            throw Problem.conflict("There is no phone number of this person. Put it into the directory first.")
        }
        guard person.isActive else { throw Problem.conflict("This person is not active, and so gets no messages.") }
        guard person.verifiedAt != nil || view.kind == .verificationCode else {
            throw Problem.conflict("The person's number is not verified yet, and only verified numbers get notices.")
        }
        return person
    }

    private func filled() throws(Problem) -> TemplateMessage {
        guard var definition = view.theirs else { throw .conflict("Only its name is known. Sync fetches its words.") }
        let isNamed = definition.format == .named
        var (header, body, buttons): (TemplateHeader?, [TemplateValue], [TemplateButton]) = (nil, [], [])
        for need in Self.needs(of: view) {
            switch need {
            case .gap(let gap):
                body.append(try value(need, gap: isNamed ? gap : nil))
                definition.examples[gap] = body.last?.text
            case .header:
                guard case .text(let text, _) = definition.header else { continue }
                let value = try value(need, gap: isNamed ? TemplateText(text).gaps.first : nil)
                header = .text(value)
                definition.header = .text(text, example: value.text)
            case .link(let index, _): buttons.append(.link(index: index, try value(need, gap: nil)))
            }
        }
        let words = TemplateText(definition.body).filled { definition.examples[$0] }
        guard Text.length(words) <= Text.bodyMax else {
            throw .refused("values", "The filled text is longer than \(Text.bodyMax) characters. Give shorter values.")
        }
        do throws(MessageError) {
            return try TemplateMessage(
                name: view.name, language: view.language, header: header, body: body, buttons: buttons,
                shown: definition.preview())
        } catch {
            throw .refused("values", "It cannot be sent: \(error).")
        }
    }

    private func value(_ need: Need, gap: String?) throws(Problem) -> TemplateValue {
        let text = values.value(need) ?? ""
        do throws(MessageError) {
            return try TemplateValue(text, name: gap)
        } catch {
            throw .refused(values.name(need), "\(need.label): \(error)")
        }
    }
}
