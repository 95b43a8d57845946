/// A code point of private use that stands in a text where a character is meant.
///
/// Input methods before GB 18030 wrote rare characters of names, 䶮 above all, with codes that Unicode
/// had not given to anybody; most fonts show nothing there.
/// - Source: GB 18030-2022, the two-byte codes FE50 to FEA0, which GBK had put at U+E815 to U+E864. The
///   table of the standard is not quoted here; the list agrees with the GNU C library's converter.
public struct PrivateCode: Hashable, Sendable {
    /// The private code point.
    public let scalar: Unicode.Scalar

    private static let first: UInt32 = 0xE815
    /// The characters of U+E815 and on, in their order.
    private static let characters = Array(
        ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱"
            + "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻").unicodeScalars
    )

    /// The first private code in a text; nil where there is none.
    public static func first(in text: String) -> PrivateCode? {
        text.unicodeScalars.first { isPrivate($0) }.map { PrivateCode(scalar: $0) }
    }

    /// The code of a scalar, whatever it is.
    public init(scalar: Unicode.Scalar) { self.scalar = scalar }

    /// The character's own code point today; nil where the private code is nobody's that is known.
    public var modern: Unicode.Scalar? {
        guard scalar.value >= PrivateCode.first else { return nil }
        let place = Int(scalar.value - PrivateCode.first)
        return place < PrivateCode.characters.count ? PrivateCode.characters[place] : nil
    }

    /// `U+E863`.
    public var name: String { PrivateCode.name(of: scalar) }

    /// `䶮`; empty where it is not known.
    public var shown: String { String(String.UnicodeScalarView([modern].compactMap(\.self))) }

    /// `U+4DAE`; empty where it is not known.
    public var modernName: String { [modern].compactMap(\.self).map(PrivateCode.name).joined() }

    private static func name(of scalar: Unicode.Scalar) -> String {
        "U+" + String(scalar.value, radix: 16, uppercase: true)
    }

    private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }
}
