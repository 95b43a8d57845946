/// Short name of an agency in codes and addresses, such as `shanxi`.
public struct AgencyID: Hashable, Sendable, CustomStringConvertible {
    /// Lower-case letters.
    public let rawValue: String

    /// An agency's short name.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The short name itself.
    public var description: String { rawValue }
}

/// A dispatched agency (派出机构): accepts, reviews, decides and supervises in its area.
///
/// - Source: regulation.md E1.
public struct Agency: Hashable, Sendable {
    /// Short name in codes and addresses.
    public let id: AgencyID
    /// Full name, `国家能源局山西监管办公室`.
    public let name: String
    /// `山西能源监管办`.
    public let shortName: String
    /// Regional bureau or office.
    public let kind: AgencyKind
    /// Its area, by beginnings of division codes.
    public let areas: [Area]
    /// Its unified social credit code.
    public let creditCode: Datum<CreditCode>
    /// License number of the facility family, with `{sequence}` and `{year}`.
    public let licenseNumberTemplate: Datum<String>
    /// Beginning of the numbers of its documents, `晋监能资质`.
    public let documentPrefix: Datum<String>
    /// How it is reached; nil where that is not known.
    public let contact: ContactCard?
    /// Where an applicant turns who does not agree with it.
    public let remedies: Remedies

    /// An agency.
    public init(
        id: AgencyID,
        name: String,
        shortName: String,
        kind: AgencyKind,
        areas: [Area],
        creditCode: Datum<CreditCode>,
        licenseNumberTemplate: Datum<String>,
        documentPrefix: Datum<String>,
        contact: ContactCard?,
        remedies: Remedies
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.kind = kind
        self.areas = areas
        self.creditCode = creditCode
        self.licenseNumberTemplate = licenseNumberTemplate
        self.documentPrefix = documentPrefix
        self.contact = contact
        self.remedies = remedies
    }

    /// The part of its area in which a place lies, if any.
    public func area(holding division: DivisionCode) -> Area? {
        areas.first { division.rawValue.hasPrefix($0.prefix) }
    }

    /// A number for a license first granted in `year`.
    ///
    /// - Throws: where the template makes no license number.
    public func licenseNumber(sequence: Int, year: Int) throws(BadCode) -> LicenseNumber {
        let text = Placeholders.fill(
            licenseNumberTemplate.value,
            ["sequence": Day.padded(sequence, 5), "year": Day.padded(year, 4)]
        )
        return try LicenseNumber(text)
    }

    /// A number for one of its notices: `晋监能资质受〔2026〕第12号`, no zeros before the sequence.
    public func noticeNumber(_ text: NoticeText, sequence: Int, year: Int) -> NoticeNumber {
        NoticeNumber("\(documentPrefix.value)\(text.numberInfix)〔\(year)〕第\(sequence)号")
    }
}

/// Kind of a dispatched agency.
public enum AgencyKind: String, Sendable, CaseIterable {
    /// 区域监管局.
    case bureau
    /// 监管办公室.
    case office
}

/// A part of an agency's area: all divisions whose code begins alike.
public struct Area: Hashable, Sendable {
    /// Two, four or six digits.
    public let prefix: String
    /// False where the area is known from memory only.
    public let isVerified: Bool

    /// A part of an agency's area.
    public init(prefix: String, isVerified: Bool) {
        self.prefix = prefix
        self.isVerified = isVerified
    }
}
