/// Kind of a license's event; raw values are those of the contract and of stored rows.
public enum LicenseEventKind: String, Sendable, CaseIterable {
    /// 准予.
    case granted
    /// 导入.
    case imported
    /// 变更.
    case amended
    /// 重新核定等级.
    case regraded
    /// 更正.
    case corrected
    /// 申请延续.
    case extensionFiled
    /// 受理延续.
    case extensionAccepted
    /// 延续未准.
    case extensionEnded
    /// 延续.
    case extended
    /// 暂扣.
    case suspended
    /// 暂扣发还.
    case restored
    /// 撤销、撤回、吊销.
    case terminated
    /// 注销.
    case cancelled
    /// 撤销、确认无效.
    case setAside
    /// 停止执行.
    case stayed
    /// 恢复执行.
    case stayLifted
    /// 确认违法.
    case foundUnlawful
    /// 制发证照.
    case editionIssued

    /// Kinds that a stay of execution may name.
    static let stayable: Set<LicenseEventKind> = [
        .terminated, .cancelled, .suspended, .amended, .regraded, .corrected, .extended,
        .extensionEnded,
    ]
}

extension LicenseFact {
    /// The event's kind; nil for one of which only the position counts.
    public var kind: LicenseEventKind? {
        switch self {
        case .origin(.granted): .granted
        case .origin(.imported): .imported
        case .content(.amended): .amended
        case .content(.regraded): .regraded
        case .content(.corrected): .corrected
        case .term(.extensionFiled): .extensionFiled
        case .term(.extensionAccepted): .extensionAccepted
        case .term(.extensionEnded): .extensionEnded
        case .term(.extended): .extended
        case .force(.suspended): .suspended
        case .force(.restored): .restored
        case .force(.terminated): .terminated
        case .force(.cancelled): .cancelled
        case .remedy(.setAside): .setAside
        case .remedy(.stayed): .stayed
        case .remedy(.stayLifted): .stayLifted
        case .remedy(.foundUnlawful): .foundUnlawful
        case .carrier(.editionIssued): .editionIssued
        case .other: nil
        }
    }

    /// Positions of the earlier events that it names; nil where it names none by its kind.
    public var named: [Int]? {
        switch self {
        case .force(.restored(let list)), .remedy(.setAside(let list)), .remedy(.stayed(let list)),
            .remedy(.stayLifted(let list)), .remedy(.foundUnlawful(let list)):
            list
        default: nil
        }
    }

    /// Whether the fact is an origin.
    var isOrigin: Bool {
        if case .origin = self { true } else { false }
    }

    /// Whether the fact is what a court or a higher authority said.
    var isRemedy: Bool {
        if case .remedy = self { true } else { false }
    }

    /// Whether the fact may name an event of this kind.
    func mayName(_ other: LicenseFact) -> Bool {
        switch self {
        case .force(.restored): other.kind == .suspended
        case .remedy(.setAside): !other.isOrigin
        case .remedy(.stayed), .remedy(.stayLifted):
            other.kind.map(LicenseEventKind.stayable.contains) ?? false
        case .remedy(.foundUnlawful): true
        default: false
        }
    }
}
