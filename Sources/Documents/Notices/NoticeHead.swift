public import Licensing

/// What stands on every notice (文书): who writes to whom, under which number, when.
public struct NoticeHead: Hashable, Sendable {
    /// Full name of the agency, in the head line and under the text.
    public let issuer: String
    /// The agency's credit code.
    public let issuerCode: CreditCode
    /// 文号.
    public let number: NoticeNumber
    /// 申请人.
    public let addressee: String
    /// The applicant's credit code.
    public let creditCode: CreditCode
    /// The date under the text.
    public let issuedOn: Day
    /// 32 lower-case hexadecimal digits, another for each file.
    public let documentID: String

    /// What stands on every notice.
    public init(
        issuer: String,
        issuerCode: CreditCode,
        number: NoticeNumber,
        addressee: String,
        creditCode: CreditCode,
        issuedOn: Day,
        documentID: String
    ) {
        self.issuer = issuer
        self.issuerCode = issuerCode
        self.number = number
        self.addressee = addressee
        self.creditCode = creditCode
        self.issuedOn = issuedOn
        self.documentID = documentID
    }
}

/// Short name of each datum of a notice in metadata and data index.
public enum NoticeDatum: String, Sendable, CaseIterable {
    case kind = "KZ_WSZL"
    case number = "KZ_WSBH"
    case title = "KZ_WSMC"
    case issuer = "ZZBFJG"
    case issuerCode = "ZZBFJGDM"
    case issuedOn = "ZZBFRQ"
    case addressee = "CZZT"
    case creditCode = "CZZTDM"
    /// 申请事项.
    case matter = "KZ_SQSX"
    /// 许可类别和等级.
    case grades = "KZ_LBDJ"
    /// 受理日期.
    case acceptedOn = "KZ_SLRQ"
    /// 办理时限, in working days.
    case term = "KZ_BLSX"
    /// 期限届满日.
    case due = "KZ_QXJMR"
    /// 联系方式.
    case contact = "KZ_LXFS"
    /// 许可证编号.
    case licenseNumber = "ZZBH"
    case validFrom = "ZZYXQQSRQ"
    case validUntil = "ZZYXQJZRQ"
    /// 许可依据.
    case basis = "KZ_XKYJ"
    /// 权利和义务.
    case duties = "KZ_YW"
    /// 不予许可的事实、理由和依据.
    case reasons = "KZ_LY"
    /// 救济途径.
    case remedies = "KZ_JJTJ"
    /// 办件编号.
    case caseNumber = "KZ_BJBH"
    /// 补正内容: every item with its fault, clause and cure.
    case corrections = "KZ_BZNR"
    /// 补正期限, 陈述申辩期限: the last day of the addressee's term.
    case until = "KZ_JZRQ"
    /// 不予受理的情形.
    case ground = "KZ_QX"
    /// 理由, where there is one; its clause stands apart.
    case reason = "KZ_LYSM"
    /// 依据条款.
    case clause = "KZ_YJTK"
    /// 有权受理的机关.
    case competentBody = "KZ_YQJG"
    /// 原届满日.
    case formerDue = "KZ_YJMR"
    /// 批准.
    case approval = "KZ_PZ"
    /// 特别程序.
    case procedure = "KZ_TBCX"
    /// 特别程序开始日.
    case procedureFrom = "KZ_KSRQ"
    /// 特别程序预计完成日.
    case expectedEnd = "KZ_YJWCRQ"
    /// 不计入期限.
    case notCounted = "KZ_BJR"
    /// 现场核查日.
    case checkOn = "KZ_HCRQ"
    /// 现场核查地点.
    case checkPlace = "KZ_HCDD"
    /// 核查人员, by the numbers with which they work.
    case officers = "KZ_HCRY"
    /// 陈述申辩方式.
    case way = "KZ_FS"
    /// 提交日.
    case filedOn = "KZ_TJRQ"
    /// 撤回日.
    case withdrawnOn = "KZ_CHRQ"
    /// 补正通知书文号.
    case correction = "KZ_BZWH"
    /// 终止办理日.
    case closedOn = "KZ_ZZRQ"
    /// 有效期届满日: the last day of the term that an extension is to lengthen.
    case expiresOn = "KZ_YXQJMR"
    /// 延续申请期限: the last day on which it is in time.
    case lastDayInTime = "KZ_YXSQJZRQ"
    /// 材料齐全日期: the day on which the submission that was accepted was received.
    case completeOn = "KZ_CLQQRQ"
    /// 未作决定: by the end of the term.
    case undecided = "KZ_WZJD"
}
