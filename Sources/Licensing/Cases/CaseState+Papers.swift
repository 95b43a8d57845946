extension CaseState {
    /// The papers that the case's acts have called for, in their order, sealed or not.
    public var papers: [Paper] {
        var papers: [Paper] = []
        if acceptance != nil { papers.append(.notice(.acceptance)) }
        if refusal != nil { papers.append(.notice(.refusal)) }
        if grant != nil { papers.append(.notice(.grant)) }
        if making != nil { papers += [.licenseOriginal, .licenseDuplicate] }
        return papers
    }

    /// The papers that are sealed.
    public var sealedPapers: [Paper] { seals.map(\.paper) }

    /// The papers that are called for and not yet sealed.
    public var duePapers: [Paper] {
        let sealed = Set(sealedPapers)
        return papers.filter { !sealed.contains($0) }
    }
}

extension Paper {
    /// Whether the paper is one of the license's two (正本、副本).
    public var isLicense: Bool {
        switch self {
        case .licenseOriginal, .licenseDuplicate: true
        case .notice: false
        }
    }

    /// `许可证正本`.
    public var title: String {
        switch self {
        case .licenseOriginal: "许可证正本"
        case .licenseDuplicate: "许可证副本"
        case .notice(let kind): kind.title
        }
    }
}

extension NoticeKind {
    /// `行政许可受理通知书`.
    public var title: String {
        switch self {
        case .acceptance: "行政许可受理通知书"
        case .grant: "准予行政许可决定书"
        case .refusal: "不予行政许可决定书"
        }
    }
}
