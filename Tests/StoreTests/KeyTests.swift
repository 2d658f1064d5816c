import Testing

@testable import Store

struct `The bytes of a key` {
    private static let seed = UInt64.random(in: 0 ... .max)
    private var random = SeededGenerator(seed: seed)

    /// Every pair of values is ordered like its bytes, comes back as it was, and can be followed by another part.
    private func check<K: KeyPart & Equatable>(_ values: [K], _ isLess: (K, K) -> Bool) throws {
        for left in values {
            for right in values {
                let (leftKey, rightKey) = (KeyBytes(left).bytes, KeyBytes(right).bytes)
                #expect(
                    leftKey.lexicographicallyPrecedes(rightKey) == isLess(left, right),
                    "\(left) and \(right), seed \(Self.seed)")
                #expect(left == right || !rightKey.starts(with: leftKey), "\(left) begins \(right), seed \(Self.seed)")
            }
            var key = KeyBytes(left)
            UInt8(7).append(to: &key)
            try key.bytes.withUnsafeBytes { (bytes) throws in
                var reader = KeyReader(bytes, of: "test")
                let (first, second) = (try K(from: &reader), try UInt8(from: &reader))
                #expect(first == left && second == 7 && reader.isAtEnd, "seed \(Self.seed)")
            }
        }
    }

    @Test mutating func `order whole numbers by value`() throws {
        var unsigned: [UInt64] = [0, 1, 255, 256, .max]
        var signed: [Int64] = [.min, -256, -255, -1, 0, 1, 255, .max]
        for _ in 0..<40 {
            unsigned.append(.random(in: 0 ... .max, using: &random) >> UInt64.random(in: 0..<64, using: &random))
            signed.append(.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<64, using: &random))
        }
        try check(unsigned, <)
        try check(signed, <)
        try check(signed.map { Int($0) }, <)
        try check([UInt8](0...255), <)
        try check(unsigned.map { Timestamp(milliseconds: Int64(clamping: $0)) }, <)
        try check(unsigned.map { Ref<Part>($0) }, <)
    }

    @Test mutating func `order texts and bytes like their bytes, zeros and prefixes included`() throws {
        var values: [[UInt8]] = [[], [0], [1], [2], [0, 0], [0, 1], [1, 0], [0xFF], [0xFF, 0xFF]]
        for _ in 0..<60 {
            let count = Int.random(in: 0..<6, using: &random)
            values.append((0..<count).map { _ in [0, 1, 2, 0x61, 0xFF].randomElement(using: &random) ?? 0 })
        }
        try check(values) { $0.lexicographicallyPrecedes($1) }
        let texts = ["", "\0", "\u{1}", "a", "a\0", "a\u{1}b", "ab", "b", "é", "日本", "🔧", "zebra"]
        try check(texts) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Test func `order none before a value, false before true, and cases by raw value`() throws {
        try check([nil, "", "a"] as [String?]) { left, right in
            if let left, let right { left < right } else { left == nil && right != nil }
        }
        try check([false, true]) { !$0 && $1 }
        try check(Part.Shelf.allCases) { $0.rawValue < $1.rawValue }
    }

    @Test(arguments: [[], [1, 2, 3], [9], [1, 3, 0], [0xC3, 0x28, 0]] as [[UInt8]])
    func `are refused when they are no value`(bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            #expect(throws: StoreError.self) {
                var reader = KeyReader(bytes, of: "test")
                _ = try UInt64(from: &reader)
            }
            #expect(throws: StoreError.self) {
                var reader = KeyReader(bytes, of: "test")
                _ = try String(from: &reader)
            }
            #expect(throws: StoreError.self) {
                var reader = KeyReader(bytes, of: "test")
                _ = try (Part.Shelf(from: &reader), Bool(from: &reader))
            }
        }
    }
}
