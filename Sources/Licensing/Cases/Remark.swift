/// Free text of an officer or an applicant in an act (说明): short, and without personal numbers.
///
/// Acts last for decades and are shown; what names a person stays in the materials.
public struct Remark: Hashable, Sendable, CustomStringConvertible {
    /// Most characters that a remark may have.
    public static let lengthMax = 500
    /// The text, without space at its ends.
    public let text: String

    /// A remark.
    ///
    /// - Throws: why the text may not stand in an act.
    public init(_ text: String) throws(RemarkFault) {
        let trimmed = Remark.trimmed(text)
        guard !trimmed.isEmpty else { throw .blank }
        guard trimmed.count <= Remark.lengthMax else { throw .tooLong(trimmed.count) }
        guard !Remark.namesPerson(trimmed) else { throw .personalNumber }
        self.text = trimmed
    }

    /// The text itself.
    public var description: String { text }

    private static func trimmed(_ text: String) -> String {
        let head = text.drop(while: \.isWhitespace)
        let tail = head.reversed().prefix(while: \.isWhitespace).count
        return String(head.dropLast(tail))
    }

    /// Whether a resident's number or a mobile telephone's stands in the text, in digits of any width.
    private static func namesPerson(_ text: String) -> Bool {
        let plain = String(text.map { $0.wholeNumberValue.flatMap(digit) ?? $0 })
        let resident = /[0-9]{17}[0-9Xx]/
        let mobile = /1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}/
        return plain.contains(resident) || plain.contains(mobile)
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

    /// What is wrong and what to do, in Chinese.
    public var message: String {
        switch self {
        case .blank: "说明不能为空，请填写。"
        case .tooLong(let count): "说明有\(count)字，超过\(Remark.lengthMax)字，请精简。"
        case .personalNumber: "说明中有身份证号码或者手机号码，请删去。"
        }
    }
}
