import Store
import Testing
import Vault
import WhatsApp

@testable import Factory
@testable import Messaging

extension Floor {
    /// Gives what was said to a phone the ids that WhatsApp would, so that it can be answered.
    func send(to voice: Voice) async throws {
        let (outbox, messages) = (factory.outbox, try messages(to: voice.phone))
        try await store.write { tx in
            for message in messages where message.wamid == nil {
                var message = message
                try outbox.set(wamid: "wamid.out\(message.id.value)", on: &message)
                try tx.put(message)
            }
        }
    }

    /// The newest message to somebody that is about an order: what they hold their thumb on.
    func message(about order: WorkOrder, to voice: Voice) async throws -> String {
        try await send(to: voice)
        let last = try messages(to: voice.phone).last { $0.about?.hasSuffix(order.number) ?? false }
        return try #require(try last.flatMap(factory.outbox.wamid))
    }

    /// Answers a webhook as a program does that was just started on the same folder.
    func deliverAfterRestart(_ body: String) async throws {
        try await accept(body)
        let desk = Factory(
            vault: try Vault(masterKey: Array(repeating: 7, count: 32)), random: .system,
            region: try #require(Region("ZA")), language: .english, currency: "ZAR", mediaFolder: "/nowhere",
            phoneNumberID: "106540352242922"
        ).frontDesk
        while let message = try store.read({ try $0.all(InboundMessage.byState, .waiting, limit: 1).first }) {
            try await store.write { tx in
                var message = message
                try desk.answer(&message, in: tx)
                if case .waiting = message.state { message.state = .done }
                try tx.put(message)
            }
        }
    }

    /// How many messages somebody got.
    func count(to voice: Voice) throws -> Int { try messages(to: voice.phone).count }
}

extension Voice {
    /// Swipes a message and answers it.
    @discardableResult
    func answers(_ message: String, _ text: String) async throws -> Heard {
        try await sends(#""context":{"id":"\#(message)"},"type":"text","text":{"body":"\#(text)"}"#)
    }

    @discardableResult
    func answersWithPhoto(_ message: String, _ caption: String = "") async throws -> Heard {
        try await sends(
            #""context":{"id":"\#(message)"},"type":"image","image":{"id":"77\#(floor.now.seconds)","mime_type":"image/jpeg","sha256":"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="\#(caption.isEmpty ? "" : #","caption":"\#(caption)""#)}"#
        )
    }

    /// An empty reaction takes the last one away.
    @discardableResult
    func reacts(_ emoji: String, to message: String, wamid: String? = nil) async throws -> Heard {
        let picture = emoji.isEmpty ? "" : #","emoji":"\#(emoji)""#
        return try await sends(
            #""type":"reaction","reaction":{"message_id":"\#(message)"\#(picture)}"#, wamid: wamid)
    }

    func tap(_ id: String) -> String {
        #""type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"\#(id)","title":"x"}}"#
    }
}
