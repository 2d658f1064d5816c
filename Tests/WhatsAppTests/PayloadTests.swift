import FoundationEssentials
import Testing

@testable import WhatsApp

/// Webhook bodies that others published. They lie beside the package, or where ANDON_SHARED says.
enum PublishedPayloads {
    static let bodies: [(name: String, bytes: [UInt8])] = {
        let shared =
            ProcessInfo.processInfo.environment["ANDON_SHARED"]
            ?? #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared"
        let folder = shared + "/whatsapp/payloads"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        if names.isEmpty { print("No published webhook bodies in \(folder): their tests are skipped.") }
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map { (name, Array($0)) }
        }
    }()
}

@Suite(.enabled(if: !PublishedPayloads.bodies.isEmpty))
struct `Published webhook bodies` {
    @Test func `lose nothing when split`() throws {
        for (name, bytes) in PublishedPayloads.bodies {
            let items = try Webhook.parse(bytes)
            var expected: [WebhookItem.Kind: Int] = [.message: 0, .receipt: 0, .event: 0]
            for entry in try AnyJSON(bytes)["entry"].list {
                for change in entry["changes"].list {
                    guard change["field"].string == "messages" else {
                        expected[.event, default: 0] += 1
                        continue
                    }
                    let value = change["value"]
                    expected[.message, default: 0] += value["messages"].list.count
                    expected[.receipt, default: 0] += value["statuses"].list.count
                    expected[.event, default: 0] += value["errors"].list.count
                }
            }
            for (kind, count) in expected {
                #expect(items.count { $0.kind == kind } == count, "\(kind) in \(name)")
            }
        }
    }

    @Test func `are read as another reader reads them`() throws {
        for (name, bytes) in PublishedPayloads.bodies {
            #expect(try AnyJSON(bytes).isSame(as: JSON(bytes)), "\(name)")
            for item in try Webhook.parse(bytes) {
                #expect(try AnyJSON(item.payload).isSame(as: JSON(item.payload)), "\(name)")
            }
        }
    }

    @Test func `give messages of the type their members say`() throws {
        for (name, bytes) in PublishedPayloads.bodies {
            for item in try Webhook.parse(bytes) where item.kind == .message {
                let type = try AnyJSON(item.payload)["item"]["type"].string
                let message = try Incoming(payload: item.payload)
                #expect(!message.id.isEmpty, "\(name)")
                #expect(message.phoneNumberID.isEmpty == false, "\(name)")
                #expect(types(of: message.content).contains(type ?? ""), "\(name): \(message.content)")
                let from = try AnyJSON(item.payload)["item"]["from"].string ?? ""
                let isPhone = !from.isEmpty && from.allSatisfy { ("0"..."9").contains($0) }
                #expect(message.from.phone == (isPhone ? from : nil), "\(name)")
                #expect(isPhone || message.from.userID != nil || from.contains { $0.isLetter }, "\(name)")
                let mayBeUnknown = name.contains("placeholder") || name.contains("call-permission")
                if case .unknown = message.content, !mayBeUnknown { Issue.record("\(name): \(message.content)") }
            }
        }
    }

    @Test func `give reports with a message and a status`() throws {
        for (name, bytes) in PublishedPayloads.bodies {
            for item in try Webhook.parse(bytes) where item.kind == .receipt {
                let report = try DeliveryReport(payload: item.payload)
                #expect(!report.messageID.isEmpty, "\(name)")
                if case .other(let word) = report.status { #expect(report.isPayment, "\(name): \(word)") }
                if case .failed = report.status { #expect(report.errors.first.map { $0.code > 0 } == true, "\(name)") }
            }
        }
    }

    private func types(of content: Incoming.Content) -> [String] {
        switch content {
        case .text: ["text"]
        case .media(let media): [media.kind == .voice ? "audio" : media.kind.rawValue]
        case .tap(let tap): [tap.source == .templateButton ? "button" : "interactive"]
        case .reaction: ["reaction"]
        case .location: ["location"]
        case .contacts: ["contacts"]
        case .order: ["order"]
        case .flowReply: ["interactive"]
        case .system: ["system"]
        case .requestWelcome: ["request_welcome"]
        case .edit: ["edit"]
        case .revoke: ["revoke"]
        case .unsupported: ["unsupported", "unknown"]
        case .unknown(let type): [type, "interactive"]
        }
    }
}
