/// Kind of a person's identity document (证件类型).
public enum IdentityKind: String, Sendable, CaseIterable {
    /// 居民身份证.
    case resident
    /// 护照.
    case passport
    /// 港澳居民来往内地通行证.
    case homeReturn
    /// 台湾居民来往大陆通行证.
    case taiwan
    /// 外国人永久居留身份证, 港澳台居民居住证.
    case residencePermit

    /// Name of the kind in Chinese.
    public var title: String {
        switch self {
        case .resident: "居民身份证"
        case .passport: "护照"
        case .homeReturn: "港澳居民来往内地通行证"
        case .taiwan: "台湾居民来往大陆通行证"
        case .residencePermit: "外国人永久居留身份证或港澳台居民居住证"
        }
    }
}

/// Number of a person's identity document with its kind (证件号码); personal data.
///
/// Only a resident's number, and what is built like one, has a check character. The shapes of the others
/// are from memory of the documents themselves, unverified, and asked for leniently.
public struct PersonID: Hashable, Sendable {
    /// Kind of the document.
    public let kind: IdentityKind
    /// Upper-case; never to be logged, published or put into an act.
    public let rawValue: String

    /// A resident's number.
    public init(_ resident: ResidentID) {
        kind = .resident
        rawValue = resident.rawValue
    }

    /// Reads a number as it is typed; letters are folded to upper case first.
    ///
    /// - Parameters:
    ///   - text: the number.
    ///   - kind: of which document.
    ///   - today: no date of birth may lie after it.
    /// - Throws: every reason why it is none.
    public init(_ text: String, kind: IdentityKind, today: Day) throws(BadCode) {
        let number = text.foldedToUpperCase
        switch kind {
        case .resident: _ = try ResidentID(number, today: today)
        case .residencePermit: try PersonID.checkPermit(number, today: today)
        case .passport, .homeReturn, .taiwan:
            guard PersonID.hasShape(number, of: kind) else {
                throw BadCode([.init("shape", PersonID.shape(of: kind))])
            }
        }
        self.kind = kind
        rawValue = number
    }

    /// Reads a number that already stands in a record: it was examined when it was written.
    ///
    /// - Throws: where it is empty.
    public init(recorded text: String, kind: IdentityKind) throws(BadCode) {
        guard !text.isEmpty else { throw BadCode([.init("length", "证件号码不能为空")]) }
        self.kind = kind
        rawValue = text.foldedToUpperCase
    }

    /// By what two entries are one person: a number of eighteen characters is nobody else's, on
    /// whichever card it stands.
    public var person: String {
        rawValue.utf8.count == 18 ? rawValue : "\(kind.rawValue) \(rawValue)"
    }

    /// The number with its middle hidden.
    public var masked: String { PersonID.masked(rawValue) }

    /// A number with its middle hidden: of one that states a date of birth six characters and four are
    /// left, of a shorter one the first and at most the last three.
    public static func masked(_ number: String) -> String {
        let count = number.count
        if count >= 18 { return "\(number.prefix(6))********\(number.suffix(4))" }
        let tail = min(3, count / 3)
        let stars = String(repeating: "*", count: max(count - 1 - tail, 0))
        return number.prefix(1) + stars + number.suffix(tail)
    }
}

extension PersonID {
    private static func hasShape(_ number: String, of kind: IdentityKind) -> Bool {
        switch kind {
        case .passport:
            (5...20).contains(number.count) && number.contains(where: \.isASCIIDigit)
                && number.allSatisfy { AlphanumericValue.of($0) != nil }
        case .homeReturn: number.wholeMatch(of: /[HM][0-9]{8}([0-9]{2})?/) != nil
        case .taiwan: number.wholeMatch(of: /[0-9]{8}|[0-9]{10}[A-Z]?/) != nil
        case .resident, .residencePermit: false
        }
    }

    private static func shape(of kind: IdentityKind) -> String {
        switch kind {
        case .passport: "护照号码应为5至20位字母和数字"
        case .homeReturn: "港澳居民来往内地通行证号码应为H或M加8位数字"
        case .taiwan: "台湾居民来往大陆通行证号码应为8位数字"
        case .resident, .residencePermit: "证件号码不符合该类证件的格式"
        }
    }

    /// Eighteen characters built like a resident's number, or three letters and twelve digits.
    private static func checkPermit(_ number: String, today: Day) throws(BadCode) {
        if number.wholeMatch(of: /[A-Z]{3}[0-9]{12}/) != nil { return }
        _ = try ResidentID(number, today: today) { place in
            ["81", "82", ResidentID.taiwanResidents].contains(place) || place.hasPrefix("9")
        }
    }
}
