package import Licensing

/// What a caller must answer: the store kept its promise and changed nothing.
package enum StoreRefusal: Error, Hashable, Sendable {
    /// Somebody else appended meanwhile; load again and decide again.
    case versionConflict(case: CaseID, expected: Int, found: Int)
    /// The case has its decision; a second one is refused.
    case alreadyDecided(CaseID)
    /// There is no such case.
    case unknownCase(CaseID)
    /// The acts are not numbered on from the case's version.
    case outOfSequence(CaseID)
    /// Somebody else appended to the license meanwhile; load again and decide again.
    case licenseConflict(license: LicenseID, expected: Int, found: Int)
    /// The events are not numbered on from the license's version.
    case licenseOutOfSequence(LicenseID)
    /// With the events behind it the journal would be none.
    case notAJournal(LicenseID, LicenseFault)
    /// The row is there already; the constraint that says so is named.
    case alreadyThere(constraint: String)
    /// A row that it names is not there.
    case missingReference
    /// What was written stays: the table takes no change and no deletion.
    case appendOnly(table: String)
    /// The idempotency key was used for another request.
    case keyReused(String)
    /// A rule of the schema does not allow the value.
    case notAllowed(rule: String)
}

extension StoreRefusal: CustomStringConvertible {
    /// What happened and what to do, in Chinese.
    package var description: String {
        switch self {
        case .versionConflict(let id, let expected, let found):
            "办件 \(id) 已被他人办理（现为第\(found)步，所依据的是第\(expected)步），请重新打开后再办。"
        case .alreadyDecided(let id): "办件 \(id) 已作出决定，不能再次决定；请打开办件查看决定。"
        case .unknownCase(let id): "没有办件 \(id)，请核对编号。"
        case .outOfSequence(let id): "办件 \(id) 的环节编号不连续，请重新打开后再办。"
        case .licenseConflict(_, let expected, let found):
            "该许可证已有新的记载（现有\(found)项，所依据的是\(expected)项），请重新打开后再办。"
        case .licenseOutOfSequence: "许可证事件的序号不连续，请重新打开后再办。"
        case .notAJournal(_, let fault):
            "许可证的第\(fault.position)项事件不能这样记载（\(fault.message)），请核对后再办。"
        case .alreadyThere(let constraint): "已有相同记录（\(constraint)），不再重复写入。"
        case .missingReference: "所引用的记录不存在，请先写入被引用的记录。"
        case .appendOnly(let table): "\(table) 只能追加，不能修改或删除；请以新的记录更正。"
        case .keyReused(let key): "幂等键 \(key) 已用于另一请求，请换用新的键。"
        case .notAllowed(let rule): "数据不符合约束 \(rule)，请更正后再提交。"
        }
    }
}
