/// A text that holds no certificates in PEM.
public struct BadPEM: Error, Hashable {
    /// What is wrong.
    public let reason: String

    /// The refusal.
    public init(_ reason: String) {
        self.reason = reason
    }
}

/// Certificates in PEM, several in one text.
public enum PEM {
    private static let begin = Array("-----BEGIN CERTIFICATE-----".utf8)
    private static let end = Array("-----END CERTIFICATE-----".utf8)

    /// The mark that some editors put before UTF-8.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Reads all SM2 certificates of a text; words between them are passed over, and so are
    /// certificates of other algorithms: lists of roots have both.
    ///
    /// - Throws: where there is none, or one of them cannot be read.
    public static func certificates(_ text: [UInt8]) throws(BadPEM) -> [Certificate] {
        var certificates: [Certificate] = []
        var base64: [UInt8]?
        let text = text.starts(with: byteOrderMark) ? text.dropFirst(3) : text[...]
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let line = trimmed(line)
            if line == begin {
                guard base64 == nil else { throw BadPEM("BEGIN twice") }
                base64 = []
            } else if line == end {
                guard let body = base64, let der = Base64.decode(body) else {
                    throw BadPEM("base64")
                }
                if let found = try certificate(der) { certificates.append(found) }
                base64 = nil
            } else {
                base64?.append(contentsOf: line)
            }
        }
        guard base64 == nil else { throw BadPEM("END missing") }
        guard !certificates.isEmpty else { throw BadPEM("no SM2 certificate") }
        return certificates
    }

    /// Nil for a certificate of another algorithm.
    private static func certificate(_ der: [UInt8]) throws(BadPEM) -> Certificate? {
        do throws(BadCertificate) {
            return try Certificate(der: der)
        } catch  where error.isOfAnotherKind {
            return nil
        } catch {
            throw BadPEM("certificate: \(error.reason)")
        }
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
        Array(line.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 <= 0x20 }.reversed())
    }
}

extension Certificate {
    /// The certificate in PEM, with its newline.
    public var pem: String {
        let text = Array(Base64.encode(der))
        let lines = stride(from: 0, to: text.count, by: 64)
            .map { String(decoding: text[$0..<min($0 + 64, text.count)], as: UTF8.self) }
        return (["-----BEGIN CERTIFICATE-----"] + lines + ["-----END CERTIFICATE-----", ""])
            .joined(separator: "\n")
    }
}
