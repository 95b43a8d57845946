public import Licensing
import Seals

extension Digest {
    private static let digits = Array("0123456789abcdef")

    /// The SM3 digest of some bytes.
    public static func sm3(_ bytes: [UInt8]) -> Digest {
        Digest(SM3.digest(bytes))
    }

    /// A digest of 32 bytes.
    public init(_ bytes: [UInt8]) {
        precondition(bytes.count == SM3.size, "a digest has 32 bytes")
        let hex = String(
            bytes.flatMap { [Digest.digits[Int($0 >> 4)], Digest.digits[Int($0 & 15)]] }
        )
        guard let digest = Digest(hex: hex) else { preconditionFailure("hexadecimal digits") }
        self = digest
    }

    /// The 32 bytes.
    var bytes: [UInt8] {
        let values = hex.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x61 + 10 }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
