import Testing

@testable import Vault

/// Answers that others published: what the wrapped library computes is what the standards say.
struct `Published vectors` {
    @Test(arguments: [
        (
            // Test cases 13 to 16 of the GCM specification (McGrew, Viega), as NIST uses them.
            "0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "", "",
            "530f8afbc74536b9a963b4f1c4cb738b"
        ),
        (
            "0000000000000000000000000000000000000000000000000000000000000000", "000000000000000000000000", "",
            "00000000000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        (
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
        ),
    ])
    func `of AES-256-GCM`(key: String, nonce: String, associated: String, plain: String, sealed: String) throws {
        let cipher = try AESGCM(key: SecretBytes(bytes(key)))
        let made = try cipher.seal(bytes(plain), nonce: bytes(nonce), associated: bytes(associated))
        #expect(Hex.text(made) == sealed)
        #expect(try cipher.open(made, nonce: bytes(nonce), associated: bytes(associated)) == bytes(plain))
    }

    @Test func `of HKDF-SHA256`() throws {
        // RFC 5869, A.1 and A.3.
        let key = SecretBytes([UInt8](repeating: 0x0b, count: 22))
        let first = try HKDF.derive(
            from: key, salt: bytes("000102030405060708090a0b0c"), info: bytes("f0f1f2f3f4f5f6f7f8f9"), count: 42)
        #expect(
            hex(first) == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
        let third = try HKDF.derive(from: key, salt: [], info: [], count: 42)
        #expect(
            hex(third) == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
    }

    @Test(arguments: [
        // RFC 4231, cases 1, 2 and 6.
        (
            String(repeating: "0b", count: 20), "4869205468657265",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            String(repeating: "aa", count: 131),
            "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `of HMAC-SHA256`(key: String, data: String, code: String) throws {
        let kept = try HMACSHA256(key: SecretBytes(bytes(key)))
        #expect(Hex.text(kept.code(of: bytes(data))) == code)
        #expect(Hex.text(kept.code(of: bytes(data))) == code, "the context is used again")
        #expect(Hex.text(bytes(data).withUnsafeBytes { HMACSHA256.code(of: $0, key: bytes(key)) }) == code)
    }

    @Test func `of scrypt`() throws {
        // RFC 7914, section 12, second vector: N 1024, r 8, p 16.
        let derived = try Scrypt.derive(
            from: Array("password".utf8), salt: Array("NaCl".utf8), costLog2: 10, blockSize: 8, parallel: 16, count: 64)
        #expect(
            Hex.text(derived)
                == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        )
    }

    @Test func `of SHA-256`() {
        // FIPS 180-4 examples: one block, two blocks, none; in one piece and in two.
        let long = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
        #expect(
            Hex.text(SHA256Hasher.hash(Array("abc".utf8)))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Hex.text(SHA256Hasher.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        var hasher = SHA256Hasher()
        for _ in 1...2 {
            hasher.update(Array(long[..<17]))
            hasher.update(Array(long[17...]))
            #expect(
                Hex.text(hasher.finish()) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        }
    }

    private func bytes(_ hex: String) -> [UInt8] { Hex.bytes(hex) ?? [] }

    private func hex(_ secret: SecretBytes) -> String { Hex.text(secret.withBytes { Array($0) }) }
}
