/// Resident identity number (公民身份号码), 18 characters; personal data.
///
/// - Source: GB 11643; e-license-standards.md §5.
public struct ResidentID: Hashable, Sendable {
    /// Upper-case; never to be logged, published or put into an act.
    public let rawValue: String
    /// Date of birth that the number states.
    public let born: Day

    /// First digits of the residence permits of people from Taiwan (港澳台居民居住证); unverified.
    static let taiwanResidents = "83"
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432")

    /// Reads a number; a final x is folded to upper case.
    ///
    /// - Parameters:
    ///   - text: 17 digits and a check character.
    ///   - today: no date of birth may lie after it.
    /// - Throws: every reason why it is none.
    public init(_ text: String, today: Day) throws(BadCode) {
        try self.init(text, today: today) { place in
            DivisionCode.provinces[place] != nil || place == ResidentID.taiwanResidents
        }
    }

    /// Reads a number of the same form whose first two digits are others than a province's.
    init(_ text: String, today: Day, isPlace: (String) -> Bool) throws(BadCode) {
        let characters = Array(text.foldedToUpperCase)
        guard characters.count == 18 else {
            throw BadCode([.init("length", "公民身份号码应为18位，现为\(characters.count)位")])
        }
        let values = characters.prefix(17).map { AlphanumericValue.of($0) }
        guard characters.prefix(17).allSatisfy(\.isASCIIDigit),
            characters[17] == "X" || characters[17].isASCIIDigit
        else { throw BadCode([.init("character", "前17位应为数字，末位为数字或X")]) }
        var reasons: [BadCode.Reason] = []
        if !isPlace(String(characters.prefix(2))) {
            reasons.append(.init("division", "没有以\(String(characters.prefix(2)))开头的省级行政区划"))
        }
        let date = characters[6..<14].map(String.init).joined()
        let day = Day("\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))")
        if day == nil { reasons.append(.init("birth-date", "第7至14位不是真实的日期")) }
        if let day, day > today { reasons.append(.init("birth-date", "出生日期晚于今天")) }
        let sum = zip(values, ResidentID.weights).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
        if characters[17] != ResidentID.checks[sum % 11] {
            reasons.append(.init("check-digit", "第18位校验码不符"))
        }
        guard reasons.isEmpty, let day else { throw BadCode(reasons) }
        rawValue = String(characters)
        born = day
    }

    /// The number with the date of birth hidden: six characters, stars, four characters.
    public var masked: String {
        "\(rawValue.prefix(6))********\(rawValue.suffix(4))"
    }
}
