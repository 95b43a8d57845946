/// What a license says on a day (许可证内容): number, holder, scope, issuer and term.
///
/// The face of one edition (`LicenseContent`) is derived from it when the edition is prepared.
public struct LicenseTerms: Hashable, Sendable {
    /// 许可证编号, as printed.
    public internal(set) var number: String
    /// 持证单位.
    public internal(set) var holder: Holder
    /// 许可类别和等级, each class once.
    public internal(set) var grades: [HeldGrade]
    /// The agency that issued it; nil where the journal does not say.
    public internal(set) var agency: AgencyID?
    /// First day of validity.
    public internal(set) var validFrom: ReportedDay
    /// Last day of validity, to its end.
    public internal(set) var validUntil: ReportedDay

    /// The terms of a license.
    public init(
        number: String,
        holder: Holder,
        grades: [HeldGrade],
        agency: AgencyID?,
        validFrom: ReportedDay,
        validUntil: ReportedDay
    ) {
        self.number = number
        self.holder = holder
        self.grades = grades
        self.agency = agency
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}

/// The unit that holds a license (持证单位); what the journal does not say is nil.
public struct Holder: Hashable, Sendable {
    /// 单位名称.
    public internal(set) var name: String
    /// 统一社会信用代码, as recorded.
    public internal(set) var creditCode: String?
    /// 住所.
    public internal(set) var address: String?
    /// Digest of the name of the 法定代表人: the name itself is personal data and stands in no journal.
    public internal(set) var legalRepresentative: String?

    /// A holder.
    public init(
        name: String,
        creditCode: String? = nil,
        address: String? = nil,
        legalRepresentative: String? = nil
    ) {
        self.name = name
        self.creditCode = creditCode
        self.address = address
        self.legalRepresentative = legalRepresentative
    }
}
