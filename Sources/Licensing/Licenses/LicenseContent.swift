/// What one edition of a license states on its face (证照内容): the one record of paper and file.
///
/// - Source: regulation.md B3; SEED1-29 (data from the same source).
public struct LicenseContent: Hashable, Sendable {
    /// 许可证种类.
    public let family: LicenseFamily
    /// 许可证编号.
    public let number: LicenseNumber
    /// 电子证照标识.
    public let identifier: LicenseIdentifier
    /// 单位名称.
    public let holder: String
    /// 统一社会信用代码.
    public let creditCode: CreditCode
    /// 住所.
    public let address: String
    /// 法定代表人: public on the license's face.
    public let legalRepresentative: String
    /// 许可类别和等级.
    public let grades: [ClassGrade]
    /// First day of validity.
    public let validFrom: Day
    /// Last day of validity, to its end.
    public let validUntil: Day
    /// 发证日期.
    public let issuedOn: Day
    /// The agency.
    public let agency: AgencyID
    /// 发证机关, its full name.
    public let issuer: String
    /// Credit code of the issuer.
    public let issuerCode: CreditCode

    /// The content of one edition.
    public init(
        family: LicenseFamily,
        number: LicenseNumber,
        identifier: LicenseIdentifier,
        holder: String,
        creditCode: CreditCode,
        address: String,
        legalRepresentative: String,
        grades: [ClassGrade],
        validFrom: Day,
        validUntil: Day,
        issuedOn: Day,
        agency: AgencyID,
        issuer: String,
        issuerCode: CreditCode
    ) {
        self.family = family
        self.number = number
        self.identifier = identifier
        self.holder = holder
        self.creditCode = creditCode
        self.address = address
        self.legalRepresentative = legalRepresentative
        self.grades = grades
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.issuedOn = issuedOn
        self.agency = agency
        self.issuer = issuer
        self.issuerCode = issuerCode
    }
}
