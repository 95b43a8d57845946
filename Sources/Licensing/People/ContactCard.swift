/// How an agency is reached (咨询、办公地址和时间).
///
/// - Source: SEED2-29 to SEED2-31, SEED2-107, SEED2-108.
public struct ContactCard: Hashable, Sendable {
    /// 办公地址.
    public let address: String
    /// 办公时间.
    public let officeHours: String
    /// 咨询电话.
    public let telephone: String
    /// 传真.
    public let fax: String
    /// 邮箱.
    public let email: String
    /// Where progress and results are published (办理进程和结果公开查询途径).
    public let progress: String

    /// How an agency is reached.
    public init(
        address: String,
        officeHours: String,
        telephone: String,
        fax: String,
        email: String,
        progress: String
    ) {
        self.address = address
        self.officeHours = officeHours
        self.telephone = telephone
        self.fax = fax
        self.email = email
        self.progress = progress
    }
}
