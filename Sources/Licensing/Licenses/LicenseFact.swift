/// What an event makes true of a license.
public enum LicenseFact: Hashable, Sendable {
    /// How the license began.
    case origin(OriginFact)
    /// What the license says.
    case content(ContentFact)
    /// How long it runs.
    case term(TermFact)
    /// Whether it may be used.
    case force(ForceFact)
    /// What a court or a higher authority said of earlier events.
    case remedy(RemedyFact)
    /// Which files and papers speak for it.
    case carrier(CarrierFact)
    /// An event of which only the position counts, by its kind: it changes no status, or is of a kind
    /// that this version does not know.
    case other(kind: String)
}

/// How a license began: exactly one event, the first.
public enum OriginFact: Hashable, Sendable {
    /// 准予.
    case granted(LicenseTerms)
    /// 导入: it was issued before this system.
    case imported(LicenseTerms)

    /// The terms with which it began.
    public var terms: LicenseTerms {
        switch self {
        case .granted(let terms), .imported(let terms): terms
        }
    }
}

/// What a license says.
public enum ContentFact: Hashable, Sendable {
    /// 变更.
    case amended([Amendment])
    /// 重新核定等级.
    case regraded([Amendment])
    /// 更正; its legal day may lie in the past.
    case corrected([Amendment])

    /// The changes in their order.
    public var amendments: [Amendment] {
        switch self {
        case .amended(let list), .regraded(let list), .corrected(let list): list
        }
    }
}

/// How long a license runs (延续).
public enum TermFact: Hashable, Sendable {
    /// Filed: in time or not, and the last day of the term that is asked for.
    case extensionFiled(CaseID, inTime: Bool, until: Day)
    /// Accepted; its legal day is that on which the accepted, complete submission was received.
    case extensionAccepted(CaseID)
    /// Ended without an extension.
    case extensionEnded(CaseID, ExtensionEnd)
    /// 延续: the new last day, and by what.
    case extended(CaseID, until: Day, by: ExtendedBy)

    /// The case of the extension.
    public var `case`: CaseID {
        switch self {
        case .extensionFiled(let id, _, _), .extensionAccepted(let id), .extensionEnded(let id, _),
            .extended(let id, _, _):
            id
        }
    }
}

/// Why an extension ended without extending anything; raw values are those of the contract.
public enum ExtensionEnd: String, Sendable, CaseIterable {
    /// 不予延续.
    case refused
    /// 不予受理.
    case notAccepted
    /// 逾期未补正终止.
    case uncorrected
    /// 撤回.
    case withdrawn
    /// The term ended before a complete application was received.
    case expired
    /// The license itself ended.
    case licenseEnded
}

/// By what a license was extended; raw values are those of the contract.
public enum ExtendedBy: String, Sendable, CaseIterable {
    /// 准予延续.
    case decision
    /// 视为准予延续.
    ///
    /// - Source: 行政许可法 第五十条第二款.
    case law
}

/// Whether a license may be used.
public enum ForceFact: Hashable, Sendable {
    /// 暂扣, through a last day or until it is ended.
    case suspended(through: Day?)
    /// 暂扣发还: ends suspensions, by the positions of their events.
    case restored([Int])
    /// 撤销, 撤回 or 吊销.
    case terminated(Termination)
    /// 注销, with its ground.
    case cancelled(ground: String)
}

/// How a license was taken away; raw values are those of the contract.
public enum Termination: String, Sendable, CaseIterable {
    /// 撤销.
    case revoked
    /// 撤回.
    case withdrawn
    /// 吊销.
    case rescinded
}

/// What a court or a higher authority said of earlier events, by their positions.
public enum RemedyFact: Hashable, Sendable {
    /// 撤销、确认无效: they never had effect.
    case setAside([Int])
    /// 停止执行.
    case stayed([Int])
    /// 恢复执行.
    case stayLifted([Int])
    /// 确认违法: changes no status (行政诉讼法 第七十四条).
    case foundUnlawful([Int])
}

/// Which files and papers speak for a license.
public enum CarrierFact: Hashable, Sendable {
    /// An edition was published.
    case editionIssued(LicenseIdentifier)
}
