public import Licensing

/// 特别程序所需时间告知书: on which ground time is not counted, and how long that is expected to be.
///
/// - Source: regulation.md D3; Administrative Licensing Law, art. 45; SEED2-67, AMB-11.
public struct SpecialTimeNotice: Notice, Hashable {
    /// Who writes to whom.
    public let head: NoticeHead
    /// Ground of the list in article 45.
    public let ground: PauseGround
    /// 理由: why it is needed.
    public let reason: String
    /// The first day that is not counted.
    public let from: Day
    /// 预计完成日.
    public let expectedEnd: Day
    /// The term as it is expected to run.
    public let ruler: ClockRuler
    /// 联系方式: address, telephone, hours.
    public let contact: String
    /// Fill of the wording's other places.
    public let places: [String: String]

    /// Time that is not counted.
    public init(
        head: NoticeHead,
        ground: PauseGround,
        reason: String,
        from: Day,
        expectedEnd: Day,
        ruler: ClockRuler,
        contact: String,
        places: [String: String]
    ) {
        self.head = head
        self.ground = ground
        self.reason = reason
        self.from = from
        self.expectedEnd = expectedEnd
        self.ruler = ruler
        self.contact = contact
        self.places = places
    }

    /// Its kind.
    public var kind: NoticeKind { .specialTime }

    /// Sets the letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    public func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper {
        guard from <= expectedEnd else { throw .missing("预计所需时间") }
        let places = places.merging(["ground": ground.title]) { _, own in own }
        return try NoticeSheet.paper(of: self, text, places: places, in: typefaces) {
            (sheet) throws(PaperRefusal) in
            try sheet.fact("特别程序", .procedure, ground.title)
            try sheet.fact("理由", .reason, reason)
            try sheet.fact("开始日期", .procedureFrom, from)
            try sheet.fact("预计完成日期", .expectedEnd, expectedEnd)
            try sheet.fact("期限计算", .notCounted, "自开始日期至实际恢复之日不计入办理期限")
            try sheet.fact("联系方式", .contact, contact)
            try sheet.ruler(ruler)
        }
    }
}
