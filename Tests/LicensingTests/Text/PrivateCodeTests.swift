import Foundation
import Testing

@testable import Licensing

/// Private codes of old input methods, and the characters that are meant.
struct PrivateCodeTests {
    @Test func `the character of the name 䶮 is named with both codes`() throws {
        let code = try #require(PrivateCode.first(in: "刘\u{E863}"))
        #expect(code.name == "U+E863")
        #expect(code.shown == "䶮")
        #expect(code.modernName == "U+4DAE")
        #expect(PrivateCode.first(in: "刘䶮") == nil)
    }

    @Test func `a code that is nobody's is named alone`() throws {
        for scalar: Unicode.Scalar in ["\u{E000}", "\u{E814}", "\u{E865}", "\u{F8FF}", "\u{F0000}"]
        {
            let code = try #require(PrivateCode.first(in: "甲\(scalar)"))
            #expect(code.modern == nil)
            #expect(code.modernName.isEmpty)
        }
        #expect(PrivateCode.first(in: "\u{D7FF}\u{F900}") == nil)
    }

    @Test func `each of the eighty codes is the two bytes of its character in GB 18030`() {
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let trails = Array(0x50...0x7E) + Array(0x80...0xA0)
        var agreed = 0
        var seen: Set<Unicode.Scalar> = []
        for (place, trail) in trails.enumerated() {
            guard let scalar = Unicode.Scalar(UInt32(0xE815 + place)),
                let modern = PrivateCode(scalar: scalar).modern
            else { continue }
            seen.insert(modern)
            let bytes = String(modern).data(using: gb18030).map(Array.init) ?? []
            // The converter of the system may still have the table of 2000, with four bytes for some.
            if bytes == [0xFE, UInt8(trail)] { agreed += 1 } else { #expect(bytes.count == 4) }
        }
        #expect(seen.count == 80)
        #expect(agreed >= 66)
    }
}
