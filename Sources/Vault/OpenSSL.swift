import COpenSSL
import Synchronization

// Every call of libcrypto stands here. Contexts belong to the value that made them and are freed with it; no pointer
// leaves. What can fail for want of memory alone, in a function that promises a result, is a precondition.

/// AES-256-GCM under one key. Its two contexts keep the expanded key; each is used by one thread at a time.
final class AESGCM: Sendable {
    static let nonceBytes = 12
    static let tagBytes = 16

    private let sealing: Mutex<CipherContext>
    private let opening: Mutex<CipherContext>

    init(key: SecretBytes) throws(VaultError) {
        guard key.count == 32 else { throw .library("take a key of \(key.count) bytes") }
        sealing = Mutex(try CipherContext(key: key, isSealing: true))
        opening = Mutex(try CipherContext(key: key, isSealing: false))
    }

    /// The ciphertext and behind it the tag.
    func seal(_ plain: [UInt8], nonce: [UInt8], associated: [UInt8]) throws(VaultError) -> [UInt8] {
        try sealing.withLock { (context) throws(VaultError) in
            try context.begin(nonce: nonce, associated: associated)
            var sealed = [UInt8](repeating: 0, count: plain.count + Self.tagBytes)
            try context.update(plain[...], into: &sealed)
            try check(EVP_CipherFinal_ex(context.pointer, nil, &context.length), "finish sealing")
            let tagged = sealed.withUnsafeMutableBytes { bytes in
                EVP_CIPHER_CTX_ctrl(
                    context.pointer, EVP_CTRL_AEAD_GET_TAG, Int32(Self.tagBytes), bytes.baseAddress! + plain.count)
            }  // There is a base address, for a tag is never empty.
            try check(tagged, "make a tag")
            return sealed
        }
    }

    func open(_ sealed: [UInt8], nonce: [UInt8], associated: [UInt8]) throws(VaultError) -> [UInt8] {
        guard sealed.count >= Self.tagBytes, nonce.count == Self.nonceBytes else { throw .doesNotOpen }
        return try opening.withLock { (context) throws(VaultError) in
            try context.begin(nonce: nonce, associated: associated)
            var plain = [UInt8](repeating: 0, count: sealed.count - Self.tagBytes)
            try context.update(sealed.dropLast(Self.tagBytes), into: &plain)
            var tag = Array(sealed.suffix(Self.tagBytes))
            try check(
                EVP_CIPHER_CTX_ctrl(context.pointer, EVP_CTRL_AEAD_SET_TAG, Int32(Self.tagBytes), &tag), "take a tag")
            guard EVP_CipherFinal_ex(context.pointer, nil, &context.length) == 1 else {
                ERR_clear_error()
                plain.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
                throw .doesNotOpen
            }
            return plain
        }
    }
}

/// A cipher context that holds one key for one direction.
struct CipherContext: ~Copyable {
    let pointer: OpaquePointer
    var length: Int32 = 0

    init(key: SecretBytes, isSealing: Bool) throws(VaultError) {
        guard let made = EVP_CIPHER_CTX_new() else { throw .library("make a cipher") }
        let status = key.withBytes { key in
            EVP_CipherInit_ex(made, EVP_aes_256_gcm(), nil, key.baseAddress, nil, isSealing ? 1 : 0)
        }
        guard status == 1 else {
            EVP_CIPHER_CTX_free(made)
            throw .library("set a key")
        }
        pointer = made
    }

    deinit { EVP_CIPHER_CTX_free(pointer) }

    mutating func begin(nonce: [UInt8], associated: [UInt8]) throws(VaultError) {
        precondition(nonce.count == AESGCM.nonceBytes, "a nonce has 12 bytes")
        try check(EVP_CipherInit_ex(pointer, nil, nil, nil, nonce, -1), "set a nonce")
        guard !associated.isEmpty else { return }
        try check(EVP_CipherUpdate(pointer, nil, &length, associated, Int32(associated.count)), "take associated data")
    }

    mutating func update(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(VaultError) {
        guard !input.isEmpty else { return }
        guard let count = Int32(exactly: input.count) else { throw .library("take more than 2 GB at once") }
        let status = input.withUnsafeBufferPointer {
            EVP_CipherUpdate(pointer, &output, &length, $0.baseAddress, count)
        }
        try check(status, "cipher")
    }
}

/// HMAC-SHA256 (RFC 2104) under one key, used by one thread at a time.
final class HMACSHA256: Sendable {
    private let context: Mutex<MACContext>

    init(key: SecretBytes) throws(VaultError) {
        context = Mutex(try MACContext(key: key))
    }

    func code(of bytes: [UInt8]) -> [UInt8] {
        context.withLock { $0.code(of: bytes) }
    }

    /// The code under a key that is used once.
    static func code(of bytes: UnsafeRawBufferPointer, key: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        var count = 0
        // HMAC fills a short key up with zeros, so one zero is the empty key, which the library would not take.
        let key = key.isEmpty ? [0] : key
        let made = EVP_Q_mac(
            nil, "HMAC", nil, "SHA256", nil, key, key.count, bytes.assumingMemoryBound(to: UInt8.self).baseAddress,
            bytes.count, &code, code.count, &count)
        precondition(made != nil && count == code.count, "HMAC fails for want of memory only")
        return code
    }
}

struct MACContext: ~Copyable {
    private let pointer: OpaquePointer

    init(key: SecretBytes) throws(VaultError) {
        guard let mac = EVP_MAC_fetch(nil, "HMAC", nil) else { throw .library("find HMAC") }
        defer { EVP_MAC_free(mac) }
        guard let made = EVP_MAC_CTX_new(mac) else { throw .library("make a code") }
        var digest = Array("SHA256".utf8CString)
        let status = digest.withUnsafeMutableBufferPointer { digest in
            let parameters = [
                OSSL_PARAM_construct_utf8_string(ParameterName.digest, digest.baseAddress, 0),
                OSSL_PARAM_construct_end(),
            ]
            return key.withBytes { EVP_MAC_init(made, $0.baseAddress, $0.count, parameters) }
        }
        guard status == 1 else {
            EVP_MAC_CTX_free(made)
            throw .library("set a key")
        }
        pointer = made
    }

    deinit { EVP_MAC_CTX_free(pointer) }

    func code(of bytes: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: 32)
        var count = 0
        let isDone =
            EVP_MAC_init(pointer, nil, 0, nil) == 1
            && EVP_MAC_update(pointer, bytes, bytes.count) == 1
            && EVP_MAC_final(pointer, &code, &count, code.count) == 1
        precondition(isDone && count == code.count, "HMAC fails for want of memory only")
        return code
    }
}

/// HKDF-SHA256 (RFC 5869): one key from another.
enum HKDF {
    static func derive(
        from key: SecretBytes, salt: [UInt8] = [], info: String, count: Int = 32
    ) throws(VaultError) -> SecretBytes {
        try derive(from: key, salt: salt, info: Array(info.utf8), count: count)
    }

    static func derive(
        from key: SecretBytes, salt: [UInt8], info: [UInt8], count: Int
    ) throws(VaultError) -> SecretBytes {
        guard let kdf = EVP_KDF_fetch(nil, "HKDF", nil) else { throw .library("find HKDF") }
        defer { EVP_KDF_free(kdf) }
        guard let context = EVP_KDF_CTX_new(kdf) else { throw .library("derive a key") }
        defer { EVP_KDF_CTX_free(context) }
        var (salt, info) = (salt, info)
        var digest = Array("SHA256".utf8CString)
        var derived = [UInt8](repeating: 0, count: count)
        let status = key.withBytes { key in
            digest.withUnsafeMutableBufferPointer { digest in
                salt.withUnsafeMutableBytes { salt in
                    info.withUnsafeMutableBytes { info in
                        var parameters = [
                            OSSL_PARAM_construct_utf8_string(ParameterName.digest, digest.baseAddress, 0),
                            OSSL_PARAM_construct_octet_string(
                                ParameterName.key, UnsafeMutableRawPointer(mutating: key.baseAddress), key.count),
                            OSSL_PARAM_construct_octet_string(ParameterName.info, info.baseAddress, info.count),
                        ]
                        // No salt means one of zeros, which an empty parameter does not say.
                        if !salt.isEmpty {
                            parameters.append(
                                OSSL_PARAM_construct_octet_string(ParameterName.salt, salt.baseAddress, salt.count))
                        }
                        parameters.append(OSSL_PARAM_construct_end())
                        return EVP_KDF_derive(context, &derived, count, parameters)
                    }
                }
            }
        }
        guard status == 1 else { throw .library("derive a key") }
        defer { derived.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
        return SecretBytes(derived)
    }
}

/// Names of parameters. libcrypto keeps a pointer to them, so they are not strings, which would be gone after the call.
private enum ParameterName {
    static var digest: UnsafePointer<CChar> { pointer("digest") }
    static var key: UnsafePointer<CChar> { pointer("key") }
    static var info: UnsafePointer<CChar> { pointer("info") }
    static var salt: UnsafePointer<CChar> { pointer("salt") }

    private static func pointer(_ name: StaticString) -> UnsafePointer<CChar> {
        UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
}

/// scrypt (RFC 7914).
enum Scrypt {
    static func derive(
        from password: [UInt8], salt: [UInt8], costLog2: Int, blockSize: Int, parallel: Int, count: Int
    ) throws(VaultError) -> [UInt8] {
        var derived = [UInt8](repeating: 0, count: count)
        let memoryMax = UInt64(128 * blockSize * (1 << costLog2 + parallel + 2))  // Bytes, as the algorithm needs them.
        let status = password.withUnsafeBytes { password in
            EVP_PBE_scrypt(
                password.assumingMemoryBound(to: CChar.self).baseAddress, password.count, salt, salt.count,
                1 << UInt64(costLog2), UInt64(blockSize), UInt64(parallel), memoryMax, &derived, count)
        }
        try check(status, "hash a password")
        return derived
    }
}

/// SHA-256 (FIPS 180-4).
struct DigestContext: ~Copyable, @unchecked Sendable {
    // Safe to send: the context belongs to this value alone and is used by whoever holds it.
    private let pointer: OpaquePointer

    init() {
        guard let made = EVP_MD_CTX_new(), EVP_DigestInit_ex(made, EVP_sha256(), nil) == 1 else {
            preconditionFailure("SHA-256 fails for want of memory only")
        }
        pointer = made
    }

    deinit { EVP_MD_CTX_free(pointer) }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let status = EVP_DigestUpdate(pointer, bytes.baseAddress, bytes.count)
        precondition(status == 1, "a hash takes any bytes")
    }

    mutating func finish() -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 32)
        let isDone =
            EVP_DigestFinal_ex(pointer, &hash, nil) == 1 && EVP_DigestInit_ex(pointer, EVP_sha256(), nil) == 1
        precondition(isDone, "a hash always ends")
        return hash
    }
}

/// A key in memory of its own, wiped when nobody needs it any more.
final class SecretBytes: @unchecked Sendable {
    // Safe to share: the bytes are written before anybody else sees them, and never again.
    private let bytes: UnsafeMutableRawBufferPointer

    init(_ source: [UInt8]) {
        bytes = .allocate(byteCount: source.count, alignment: 16)
        bytes.copyBytes(from: source)
    }

    deinit {
        OPENSSL_cleanse(bytes.baseAddress, bytes.count)
        bytes.deallocate()
    }

    var count: Int { bytes.count }

    func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        body(UnsafeBufferPointer(bytes.assumingMemoryBound(to: UInt8.self)))
    }
}

enum RandomSource {
    static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let status = RAND_bytes(&bytes, Int32(count))
        precondition(status == 1, "without randomness nothing may be sealed")
        return bytes
    }
}

enum Memory {
    /// Both have the same length.
    static func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        CRYPTO_memcmp(left, right, left.count) == 0
    }
}

private func check(_ status: Int32, _ step: String) throws(VaultError) {
    guard status == 1 else {
        ERR_clear_error()
        throw .library(step)
    }
}
