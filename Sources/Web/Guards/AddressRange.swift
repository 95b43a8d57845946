import Foundation

/// Addresses that begin with the same bits: one address, or a network as `10.0.0.0/8`.
///
/// IPv4 stands in it as IPv6 has it (`::ffff:a.b.c.d`), so that both spellings of one address are one.
package struct AddressRange: Hashable, Sendable {
    private let first: UInt64
    private let last: UInt64
    private let length: Int

    /// An address, or a network as `ADDRESS/BITS`; nil for anything else, and for a network of
    /// everybody.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let halves = AddressRange.halves(String(parts[0]))
        else { return nil }
        let isShort = !parts[0].contains(":")
        let most = isShort ? 32 : 128
        var bits = most
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), parts[1].utf8.count < 4,
                let given = Int(parts[1]), (1...most).contains(given)
            else { return nil }
            bits = given
        }
        length = isShort ? bits + 96 : bits
        first = halves.0 & AddressRange.mask(length)
        last = halves.1 & AddressRange.mask(length - 64)
    }

    /// Whether an address in its usual spelling is one of them.
    func contains(_ address: String) -> Bool {
        guard let halves = AddressRange.halves(address) else { return false }
        return halves.0 & AddressRange.mask(length) == first
            && halves.1 & AddressRange.mask(length - 64) == last
    }

    /// So many bits from the left.
    private static func mask(_ bits: Int) -> UInt64 {
        bits <= 0 ? 0 : bits >= 64 ? .max : ~(.max >> UInt64(bits))
    }

    private static func halves(_ address: String) -> (UInt64, UInt64)? {
        var short = in_addr()
        if inet_pton(AF_INET, address, &short) == 1 {
            return (0, 0xFFFF_0000_0000 | UInt64(UInt32(bigEndian: short.s_addr)))
        }
        var long = in6_addr()
        guard inet_pton(AF_INET6, address, &long) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &long) { Array($0) }
        func half(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return (half(bytes[..<8]), half(bytes[8...]))
    }
}

extension [AddressRange] {
    /// Whether an address is in one of the ranges.
    func contains(_ address: String) -> Bool {
        contains { $0.contains(address) }
    }
}
