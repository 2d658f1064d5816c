import FoundationEssentials
import Glibc
import Store
import Testing

@testable import Messaging

struct `Taking a person out of the channel's log` {
    private static let now = Timestamp(seconds: 1_795_250_000)

    private func folder() -> String { "/tmp/andon-channel-erasure-\(getpid())-\(UInt64.random(in: 0...UInt64.max))" }

    private func line(_ ending: String, message: UInt64?) throws -> [UInt8] {
        var call = ChannelCall(at: Self.now, direction: .out, method: "POST", path: "/v25.0/1/messages", status: 200)
        call.request = #"{"to":"•••\#(ending)"}"#
        call.messages = message.map { [.init(id: $0, attempt: 1)] } ?? []
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(call)) + [UInt8(ascii: "\n")]
    }

    @Test func `removes lines with the end of their number or one of their messages, and no other`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = ChannelFiles(folder: folder)
        let day = ChannelFiles.day(Self.now)
        let lines = try [
            line("4501", message: 7), line("4502", message: 8), line("9999", message: 9), line("4503", message: 70),
        ]
        #expect(try files.append(lines.flatMap { $0 }, day: day) == .all)
        let size = try #require(FileManager.default.contents(atPath: files.path(day))).count
        #expect(try ChannelErasure(folder: folder).erase(endings: ["4501"], messages: [9]) == 2)
        // Whoever appends meanwhile finds the end where it was.
        #expect(FileManager.default.contents(atPath: files.path(day))?.count == size)
        #expect(try files.append(line("4504", message: 71), day: day) == .all)
        let left = try ChannelReader(files: files).page(limit: 10).calls
        #expect(left.compactMap(\.request) == [#"{"to":"•••4504"}"#, #"{"to":"•••4503"}"#, #"{"to":"•••4502"}"#])
        let text = String(decoding: FileManager.default.contents(atPath: files.path(day)) ?? Data(), as: UTF8.self)
        #expect(!text.contains("4501") && !text.contains("9999"))
        #expect(try ChannelErasure(folder: folder).erase(endings: ["4501"], messages: [9]) == 0)
    }

    @Test func `finds them beyond the first block, and in every day`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = ChannelFiles(folder: folder)
        let others = try (0..<8_000).flatMap { _ in try line("4502", message: 8) }
        #expect(others.count > ChannelErasure.blockBytes)
        for day in ["2026-11-20", "2026-11-21"] {
            #expect(try files.append(others + line("4501", message: nil) + line("4502", message: 8), day: day) == .all)
        }
        #expect(try ChannelErasure(folder: folder).erase(endings: ["4501"], messages: []) == 2)
        #expect(try ChannelReader(files: files).page(limit: 3).calls.count == 3)
    }

    @Test func `does nothing where there is no log`() throws {
        #expect(try ChannelErasure(folder: folder()).erase(endings: ["4501"], messages: [1]) == 0)
    }
}
