/// The authority that set up the agencies and defines the license types (国家能源局).
public struct Administration: Hashable, Sendable {
    /// Full name.
    public let name: String
    /// Its unified social credit code.
    public let creditCode: Datum<CreditCode>
    /// 证照类型代码 of each family: the credit code and three digits.
    public let typeCodes: [LicenseFamily: Datum<String>]

    /// The authority over the agencies.
    public init(
        name: String,
        creditCode: Datum<CreditCode>,
        typeCodes: [LicenseFamily: Datum<String>]
    ) {
        self.name = name
        self.creditCode = creditCode
        self.typeCodes = typeCodes
    }
}
