/// Why bytes are no storage key.
public enum BadStorageKey: Error, Hashable {
    /// The file can be read or written by others than its owner; the mode found.
    case openToOthers(mode: UInt32)
    /// Neither 16 or 32 bytes nor their hexadecimal digits.
    case size
}

/// The key under which private keys lie at rest (密钥加密密钥).
public struct StorageKey: Sendable {
    private let encryption: [UInt8]
    private let authentication: [UInt8]

    /// The key of a file.
    ///
    /// - Parameters:
    ///   - file: 16 or 32 bytes, or their hexadecimal digits with or without a newline.
    ///   - mode: the file's permission bits; none may be set for group and others.
    /// - Throws: where others can read the file, or it holds no key.
    public init(file: [UInt8], mode: UInt32) throws(BadStorageKey) {
        guard mode & 0o077 == 0 else { throw .openToOthers(mode: mode & 0o777) }
        try self.init(bytes: file)
    }

    /// The key of an environment value: hexadecimal digits of 16 or 32 bytes.
    public init(environment value: String) throws(BadStorageKey) {
        guard let bytes = StorageKey.unhex(Array(value.utf8)) else { throw .size }
        try self.init(bytes: bytes)
    }

    /// The key of some bytes.
    public init(bytes: [UInt8]) throws(BadStorageKey) {
        let isWhole = [16, 32].contains(bytes.count)
        guard let secret = StorageKey.unhex(bytes) ?? (isWhole ? bytes : nil),
            [16, 32].contains(secret.count)
        else { throw .size }
        self.init(secret: secret)
    }

    private init(secret: [UInt8]) {
        encryption = Array(SM3.hmac(Array("dianzhao encryption".utf8), key: secret).prefix(16))
        authentication = SM3.hmac(Array("dianzhao authentication".utf8), key: secret)
    }

    /// Another key for one purpose; who has it learns nothing of this one.
    public func derived(for purpose: String) -> StorageKey {
        StorageKey(secret: SM3.hmac(Array("dianzhao \(purpose)".utf8), key: authentication))
    }

    /// The authentication code of some bytes: who has not the key can neither make nor guess it.
    public func code(of bytes: [UInt8]) -> [UInt8] {
        SM3.hmac(bytes, key: authentication)
    }

    /// Encrypts, then authenticates.
    ///
    /// - Parameters:
    ///   - plain: what is to be kept.
    ///   - iv: 16 random bytes, never used twice.
    /// - Returns: vector, ciphertext and authentication code.
    public func close(_ plain: [UInt8], iv: [UInt8]) -> [UInt8] {
        let body = iv + SM4.encryptCBC(plain, key: encryption, iv: iv)
        return body + SM3.hmac(body, key: authentication)
    }

    /// Authenticates, then decrypts.
    ///
    /// - Throws: for another key and for bytes that were changed.
    public func open(_ closed: [UInt8]) throws(BadCipherText) -> [UInt8] {
        guard closed.count >= 16 + 16 + 32 else { throw BadCipherText() }
        let body = Array(closed.dropLast(32))
        let expected = SM3.hmac(body, key: authentication)
        let difference = zip(expected, closed.suffix(32)).reduce(0) { $0 | ($1.0 ^ $1.1) }
        guard difference == 0 else { throw BadCipherText() }
        return try SM4.decryptCBC(
            Array(body.dropFirst(16)),
            key: encryption,
            iv: Array(body.prefix(16))
        )
    }

    private static func unhex(_ text: [UInt8]) -> [UInt8]? {
        let digits = Array(text.reversed().drop { $0 == 0x0A || $0 == 0x0D }.reversed())
        guard [32, 64].contains(digits.count) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[place...(place + 1)], as: UTF8.self)
            guard digits[place] != UInt8(ascii: "+"), let byte = UInt8(pair, radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
