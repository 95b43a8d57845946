/// A notice that an act has called for (待出具文书), sealed or not.
public struct CalledNotice: Hashable, Sendable {
    /// The notice with its round.
    public let paper: Paper
    /// Its number.
    public let number: NoticeNumber
    /// Day of the act.
    public let on: Day
    /// Day on which it was sealed; nil before.
    public internal(set) var sealedOn: Day?
    /// Whether a later act took its purpose before it was sealed: it goes out no more.
    public internal(set) var isVoid = false

    init(paper: Paper, number: NoticeNumber, on day: Day) {
        self.paper = paper
        self.number = number
        self.on = day
    }
}

extension CaseState {
    /// The papers that the case's acts have called for, in their order, sealed or not.
    public var papers: [Paper] {
        notices.filter { !$0.isVoid }.map(\.paper)
            + (making == nil ? [] : [.licenseOriginal, .licenseDuplicate])
    }

    /// The papers that are sealed.
    public var sealedPapers: [Paper] { seals.map(\.paper) }

    /// The papers that are called for and not yet sealed.
    public var duePapers: [Paper] {
        let sealed = Set(sealedPapers)
        return papers.filter { !sealed.contains($0) }
    }

    /// The papers that are sealed and not yet served.
    public var unservedPapers: [Paper] {
        let served = Set(services.map(\.paper))
        return sealedPapers.filter { !served.contains($0) }
    }

    /// The notice as its act called for it; nil where none did.
    public func called(_ paper: Paper) -> CalledNotice? {
        notices.first { $0.paper == paper }
    }

    /// The paper's service; nil before it.
    public func service(of paper: Paper) -> PaperService? {
        services.first { $0.paper == paper }
    }

    /// The notice with which the case ends without a decision, while it is not served.
    var unservedEnding: Paper? {
        let kinds: Set<NoticeKind> = [.nonAcceptance, .withdrawal, .closedUncorrected]
        let ending = papers.last { $0.noticeKind.map(kinds.contains) ?? false }
        return ending.flatMap { service(of: $0) == nil ? $0 : nil }
    }

    /// Whether a paper may have been sealed: due, or no longer due today where an act recorded earlier
    /// sealed it all the same.
    func mayHaveSealed(_ paper: Paper) -> Bool {
        (duePapers + notices.map(\.paper)).contains(paper) && !sealedPapers.contains(paper)
    }

    /// What was sealed goes out, and was not void.
    mutating func seal(_ sealing: Sealing, on day: Day) {
        seals.append(sealing)
        for index in notices.indices where notices[index].paper == sealing.paper {
            notices[index].isVoid = false
            notices[index].sealedOn = day
        }
    }

    /// Voids what is not sealed yet and has lost its purpose.
    mutating func voidUnsealed(replacedBy fact: Fact) {
        voidUnsealed { fact.takesPurpose(of: $0) }
    }

    mutating func voidUnsealed(where hasLostPurpose: (NoticeKind) -> Bool) {
        for index in notices.indices where notices[index].sealedOn == nil {
            guard let kind = notices[index].paper.noticeKind else { continue }
            if hasLostPurpose(kind) { notices[index].isVoid = true }
        }
    }

    /// The last notice of a kind that counts; nil where none does.
    func lastNotice(_ kind: NoticeKind) -> Paper? {
        papers.last { $0.noticeKind == kind }
    }

    func rounds(of kind: NoticeKind) -> Int {
        notices.count { $0.paper.noticeKind == kind }
    }
}

extension Fact {
    /// Whether a notice that is not sealed yet has nothing more to say: the order of a check that is
    /// ordered anew, a proposed refusal whose review is returned or after which a license is granted,
    /// a request to correct what silence has accepted, what the law has decided meanwhile, whatever asks or
    /// tells something of an application that is taken back.
    ///
    /// An acceptance stays: the applicant has a right to its voucher (行政许可法 第三十二条第二款).
    fileprivate func takesPurpose(of kind: NoticeKind) -> Bool {
        switch (self, kind) {
        case (.siteCheckOrdered, .siteCheck), (.reviewReturned, .refusalProposed),
            (.decided(.granted), .refusalProposed), (.acceptedBySilence, .correction),
            (.renewedByLaw, .refusalProposed), (.renewedByLaw, .extensionRefused),
            (.endedByExpiry, .correction), (.endedByExpiry, .refusalProposed):
            true
        case (.withdrawn, _): kind != .acceptance
        default: false
        }
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

    /// Kind of the notice; nil for the license's papers.
    public var noticeKind: NoticeKind? {
        if case .notice(let kind, _) = self { kind } else { nil }
    }

    /// `许可证正本`; `行政许可补正材料通知书（第2次）`.
    public var title: String {
        switch self {
        case .licenseOriginal: "许可证正本"
        case .licenseDuplicate: "许可证副本"
        case .notice(let kind, 1): kind.title
        case .notice(let kind, let round): "\(kind.title)（第\(round)次）"
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
        case .correction: "行政许可补正材料通知书"
        case .nonAcceptance: "行政许可不予受理通知书"
        case .periodExtended: "延长审查期限通知书"
        case .specialTime: "特别程序所需时间告知书"
        case .siteCheck: "现场核查通知书"
        case .refusalProposed: "拟不予行政许可告知书"
        case .withdrawal: "行政许可申请撤回确认书"
        case .closedUncorrected: "行政许可申请终止办理告知书"
        case .extensionGranted: "准予延续决定书"
        case .extensionRefused: "不予延续决定书"
        case .extensionConfirmed: "视为准予延续确认书"
        }
    }
}
