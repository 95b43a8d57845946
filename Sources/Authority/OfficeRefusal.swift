package import Documents
package import Licensing
package import Register
package import Store

/// Why the office does not do what it was asked to do; nothing was changed.
package enum OfficeRefusal: Error {
    /// The core refuses.
    case law(Refusal)
    /// There is no such case.
    case noCase(CaseID)
    /// Messages, addresses and complaints.
    case telling(TellingRefusal)
    /// The agency is none of the law's.
    case noAgency(AgencyID)
    /// The paper prints data that nobody has confirmed.
    case unconfirmed([String])
    /// The paper cannot be made.
    case paper(PaperRefusal)
    /// The face of the paper does not say what the record says.
    case faceDiffers([String])
    /// The application material lacks or cannot be read.
    case application(String)
    /// The same request was done before; its answer is repeated, the act is not.
    case answered(String)
    /// The key was used for another request.
    case keyReused(String)
    /// The post reads no materials: it sees cases without personal data.
    case mayNotRead(Post)
    /// Nobody has confirmed that the applicant's place lies in the agency's area.
    case areaUnconfirmed(DivisionCode)
    /// The agency's settings are the head's.
    case notHead
    /// A condition is not met, and the review cannot propose to grant.
    case findingsUnmet
    /// The case has no such material.
    case noMaterial(Digest)
    /// Another unit of the same split has taken over the performance of these classes (SEED2-63).
    case inherited([ActivityClass])
    /// The register holds another edition of this number: it was published before a backup was restored.
    case registeredOtherwise(LicenseNumber)
    /// What a step of issuing fixed is stored and cannot be read: nothing is done in its place.
    case stepUnreadable(CaseID, step: String)
    /// The sealed file does not pass the verification that the public uses.
    case notVerified([String])
    /// The clock stands before the last recorded act; nothing is written until it is set right.
    case clockBehind(last: Moment, now: Moment)
    /// The register is being held against its signed heads; nothing is sealed before that has ended.
    case registerChecking
    /// The register is not the one that was signed.
    case registerFaulty(RegisterFault)
    /// A journal is not what was chained.
    case journalsFaulty(JournalFault)
    /// A person is not let in, admitted or given something.
    case people(PeopleRefusal)
    /// These officers go on site, and no certificate is registered for them.
    case noCertificate([String])
    /// Work on a case is not given, taken or lent.
    case work(WorkRefusal)

    /// What happened and what to do, in Chinese.
    package var message: String {
        switch self {
        case .law(let refusal): refusal.message
        case .work(let refusal): refusal.message
        case .people(let refusal): refusal.message
        case .telling(let refusal): refusal.message
        case .noCase(let id): "没有办件 \(id)，请核对编号。"
        case .noAgency(let id): "没有机构 \(id)，请核对规则数据 agencies.yaml。"
        case .unconfirmed(let keys):
            "文书将印出未核实的数据（\(keys.joined(separator: "、"))），请操作员先确认，再用印。"
        case .paper(let refusal): refusal.message
        case .faceDiffers(let data):
            "证照票面与登记不一致（\(data.joined(separator: "、"))），未用印；请核对模板。"
        case .application(let reason): "申请表无法读取（\(reason)），请重新提交。"
        case .answered: "这一请求已经办理，不再重复办理；请打开办件查看结果。"
        case .keyReused: "这一请求的幂等键已用于另一请求，请刷新页面后重新提交。"
        case .mayNotRead(let post): "\(post.title)不经办具体办件，不能查阅申请材料。"
        case .areaUnconfirmed(let division):
            "\(division.provinceName)（\(division)）是否属于本机构管辖尚未核实，请受理岗先“确认管辖”，再用印。"
        case .noCertificate(let logins):
            "核查人员（\(logins.joined(separator: "、"))）没有登记执法证号，现场核查通知书不能用印；"
                + "请本机构管理员在“账号”中登记，再用印。"
        case .notHead: "机构设置由本机构负责人办理，请联系机构负责人。"
        case .findingsUnmet: "有条件经审查不符合，不能提出准予的意见；请查看审查项目。"
        case .noMaterial: "本件没有这份材料，请从办件页面重新打开。"
        case .inherited(let classes):
            "分立前单位的\(classes.map(\.title).joined(separator: "、"))业绩已由另一新设单位承继；分立后至多一个单位可以承继同类活动的业绩。请在“合并或分立新设”中取消承继，按首次申请提交（服务指南第二章“申请”二）。"
        case .registeredOtherwise(let number):
            "登记簿中已有编号 \(number) 的证照，是恢复备份之前公布的，一个编号不能有两份证照；未用印，也未公布。"
                + "持证人的证照继续有效；请停止办理本件，由操作员按运行手册“登记簿核对不符”核对。"
        case .stepUnreadable(let id, let step):
            "办件 \(id) 的签发步骤 \(step) 所存内容无法读取，未继续办理；请操作员保留数据目录，从备份恢复。"
        case .notVerified(let reasons):
            "用印后的文件未通过核验（\(reasons.joined(separator: "、"))），已弃用；请检查印章和证书。"
        case .registerChecking: "正在核对登记簿，核对完成之前不用印；请稍后再试。"
        case .registerFaulty(let fault):
            "\(fault.message)，已停止用印和签发；请操作员按运行手册“登记簿核对不符”处理。"
        case .journalsFaulty(let fault):
            "\(fault.message)。已停止用印和签发；请操作员按运行手册“记录链核对不符”处理。"
        case .clockBehind(let last, let now):
            "系统时钟（\(now)）早于最后一次记录的时间（\(last)），已停止写入；查询不受影响。请校准系统时钟后重试。"
        }
    }
}
