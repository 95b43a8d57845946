// KeyUsage ::= BIT STRING { digitalSignature(0), nonRepudiation(1), …, keyCertSign(5), cRLSign(6) }

/// What the key of a certificate may be used for (密钥用法).
public struct KeyUsage: OptionSet, Hashable, Sendable {
    /// Bit 0 of the standard is the top bit of the first byte, here bit 0.
    public let rawValue: UInt16

    /// Usages by their bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// 数字签名.
    public static let digitalSignature = KeyUsage(rawValue: 1 << 0)
    /// 不可抵赖.
    public static let nonRepudiation = KeyUsage(rawValue: 1 << 1)
    /// 签发证书.
    public static let certificateSigning = KeyUsage(rawValue: 1 << 5)
    /// 签发撤销列表.
    public static let revocationListSigning = KeyUsage(rawValue: 1 << 6)

    init(_ element: DERElement) throws(BadDER) {
        guard element.has(.bitString), let unused = element.content.first, unused < 8 else {
            throw BadDER("bitString")
        }
        var value: UInt16 = 0
        for (place, byte) in element.content.dropFirst().prefix(2).enumerated() {
            for bit in 0..<8 where byte & (0x80 >> UInt8(bit)) != 0 {
                value |= 1 << UInt16(place * 8 + bit)
            }
        }
        self.init(rawValue: value)
    }

    /// BIT STRING of the first eight usages, without trailing zero bits.
    var der: [UInt8] {
        var byte: UInt8 = 0
        for bit in 0..<8 where rawValue & (1 << UInt16(bit)) != 0 { byte |= 0x80 >> UInt8(bit) }
        return DER.element(.bitString, [UInt8(byte.trailingZeroBitCount), byte])
    }
}
