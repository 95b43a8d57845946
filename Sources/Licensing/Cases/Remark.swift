/// Free text of an officer or an applicant in an act (说明): short, and without personal numbers.
///
/// Acts last for decades, are shown and printed: what names a person stays in the materials, and so does
/// what no paper can show. A line break is a space.
public struct Remark: Hashable, Sendable, CustomStringConvertible {
    /// Most characters that a remark may have.
    public static let lengthMax = 500
    /// The text, without space at its ends.
    public let text: String

    /// A remark.
    ///
    /// - Throws: why the text may not stand in an act.
    public init(_ text: String) throws(RemarkFault) {
        let trimmed = Remark.trimmed(OutsideText.tamed(text))
        guard !trimmed.isEmpty else { throw .blank }
        guard trimmed.count <= Remark.lengthMax else { throw .tooLong(trimmed.count) }
        // A character of endless marks is as long as many.
        guard trimmed.utf8.count <= Remark.lengthMax * 8 else {
            throw .tooLong(trimmed.unicodeScalars.count)
        }
        if let scalar = trimmed.unicodeScalars.first(where: Remark.isUnprintable) {
            throw .unprintable(scalar)
        }
        guard !Remark.namesPerson(trimmed) else { throw .personalNumber }
        self.text = trimmed
    }

    /// A remark that already stands in an act, as it was written: what was lawful then stays readable,
    /// whatever is asked of new ones.
    public init(recorded text: String) {
        self.text = text
    }

    /// The text itself.
    public var description: String { text }

    private static func trimmed(_ text: String) -> String {
        OutsideText.trimmed(String(text.map { $0.isWhitespace ? " " : $0 }))
    }

    /// Control characters, marks that cannot be seen or turn the order of what is seen, and scalars that
    /// Unicode has given no character.
    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate: return true
        default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
        }
    }

    /// Whether a resident's number or a mobile telephone's stands in the text, in digits of any width.
    private static func namesPerson(_ text: String) -> Bool {
        let plain = withoutCreditCodes(text.map { $0.wholeNumberValue.flatMap(digit) ?? $0 })
        let resident = /[0-9]{17}[0-9Xx]/
        let mobile = /1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}/
        return plain.contains(mobile) || plain.contains(resident)
    }

    /// A credit code is as long as a resident's number, and no person's; what is both is a person's.
    private static func withoutCreditCodes(_ plain: [Character]) -> String {
        var (kept, index) = ("", 0)
        while index < plain.count {
            let code = String(plain[index...].prefix(18))
            let isCode = (try? CreditCode(code)) != nil && !isResident(code)
            kept.append(isCode ? " " : plain[index])
            index += isCode ? 18 : 1
        }
        return kept
    }

    /// Whether it is the number of somebody who may live: of other digits a code may well be made.
    private static func isResident(_ code: String) -> Bool {
        guard let last = Day("2100-12-31") else { return true }
        return (try? ResidentID(code, today: last)).map { $0.born.year >= 1900 } ?? false
    }

    private static func digit(_ value: Int) -> Character? {
        (0...9).contains(value) ? String(value).first : nil
    }
}

/// Why a text may not stand in an act.
public enum RemarkFault: Error, Hashable, Sendable {
    /// Nothing but space.
    case blank
    /// More characters than a remark may have.
    case tooLong(Int)
    /// A resident's number or a mobile telephone's stands in it.
    case personalNumber
    /// No paper can show this character.
    case unprintable(Unicode.Scalar)

    /// What is wrong and what to do, in Chinese.
    public var message: String {
        switch self {
        case .blank: "说明不能为空，请填写。"
        case .tooLong(let count): "说明有\(count)字，超过\(Remark.lengthMax)字，请精简。"
        case .personalNumber: "说明中有身份证号码或者手机号码，请删去。"
        case .unprintable(let scalar):
            "说明中有不能显示的字符（U+\(String(scalar.value, radix: 16, uppercase: true))），请删去。"
        }
    }
}
