public import Licensing

/// The register holds every license of an agency and a family that is in force on a day or later.
///
/// A later record for the same agency and family takes the place of an earlier one.
public struct CoverageRecord: Hashable, Sendable {
    /// The agency that declared it.
    public let agency: AgencyID
    /// The family of which it was declared.
    public let family: LicenseFamily
    /// First day of which it was declared.
    public let from: Day
    /// Beginning of the agency's numbers; nil where nobody has confirmed how they begin.
    public let numbers: String?

    /// A declaration.
    public init(agency: AgencyID, family: LicenseFamily, from: Day, numbers: String?) {
        self.agency = agency
        self.family = family
        self.from = from
        self.numbers = numbers
    }
}

extension CoverageRecord {
    static let kind = "coverage"

    init(_ fields: RecordFields) throws(BadRecord) {
        let numbers = fields.object["numbers"] == nil ? nil : try fields.text("numbers")
        guard numbers?.isEmpty != true else { throw BadRecord("numbers") }
        self.init(
            agency: AgencyID(try fields.text("agency")),
            family: try fields.read("family") { LicenseFamily(rawValue: $0) },
            from: try fields.read("from") { Day($0) },
            numbers: numbers
        )
    }

    var fields: [String: RecordValue] {
        var fields: [String: RecordValue] = [
            "agency": .text(agency.rawValue), "family": .text(family.rawValue),
            "from": .text(from.description),
            // Without a key that it knows an older reader would take the line to concern every license.
            "identifier": .text("\(CoverageRecord.kind)/\(agency)/\(family.rawValue)"),
        ]
        if let numbers { fields["numbers"] = .text(numbers) }
        return fields
    }
}

/// The register holds every notice that was sealed with a seal on a day or later.
public struct NoticeCoverageRecord: Hashable, Sendable {
    /// The agency whose seal it is.
    public let agency: AgencyID
    /// 印章编码.
    public let sealID: String
    /// First day whose notices are all held.
    public let from: Day

    /// A seal whose notices are all held.
    public init(agency: AgencyID, sealID: String, from: Day) {
        self.agency = agency
        self.sealID = sealID
        self.from = from
    }
}

extension NoticeCoverageRecord {
    static let kind = "noticeCoverage"

    init(_ fields: RecordFields) throws(BadRecord) {
        self.init(
            agency: AgencyID(try fields.text("agency")),
            sealID: try fields.text("seal"),
            from: try fields.read("from") { Day($0) }
        )
    }

    var fields: [String: RecordValue] {
        [
            "agency": .text(agency.rawValue), "seal": .text(sealID),
            "from": .text(from.description),
        ]
    }
}
