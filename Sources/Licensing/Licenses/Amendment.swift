/// One change of one thing that a license says (变更内容).
///
/// Events carry changes, not whole contents: where one is annulled later, the others stand.
public enum Amendment: Hashable, Sendable {
    /// 单位名称.
    case holderName(String)
    /// 许可证编号, as printed.
    case number(String)
    /// 发证机关.
    case agency(AgencyID)
    /// 住所.
    case address(String)
    /// 统一社会信用代码, as recorded.
    case creditCode(String)
    /// Digest of the name of the 法定代表人.
    case legalRepresentative(String)
    /// First day of validity.
    case validFrom(Day)
    /// Last day of validity.
    case validUntil(Day)
    /// 许可类别和等级: a class at its new grade; one that is not held yet is appended.
    case grade(HeldGrade)
    /// The class is held no more.
    case classDropped(ActivityClass)
}

extension LicenseTerms {
    /// Makes one change.
    mutating func apply(_ amendment: Amendment) {
        switch amendment {
        case .holderName(let name): holder.name = name
        case .number(let number): self.number = number
        case .agency(let agency): self.agency = agency
        case .address(let address): holder.address = address
        case .creditCode(let code): holder.creditCode = code
        case .legalRepresentative(let digest): holder.legalRepresentative = digest
        case .validFrom(let day): validFrom = .day(day)
        case .validUntil(let day): validUntil = .day(day)
        case .grade(let grade): hold(grade)
        case .classDropped(let activity): grades.removeAll { $0.activity == activity }
        }
    }

    private mutating func hold(_ grade: HeldGrade) {
        if let place = grades.firstIndex(where: { $0.activity == grade.activity }) {
            grades[place] = grade
        } else {
            grades.append(grade)
        }
    }
}
