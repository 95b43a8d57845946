public import Licensing
public import OFD

/// 送达回证: that papers were served: which, on whom, how and when.
///
/// It bears no seal and names no person; who received and who served sign on its lines.
///
/// - Source: regulation.md D3; its layout is from memory.
public struct ServiceReceipt: Hashable, Sendable {
    /// A paper that was served.
    public struct Item: Hashable, Sendable {
        /// `行政许可受理通知书`.
        public let title: String
        /// Its number; the license's for the papers of a license.
        public let number: String

        /// A paper that was served.
        public init(title: String, number: String) {
            self.title = title
            self.number = number
        }
    }

    /// 送达机关.
    public let issuer: String
    /// What the record of the service is called: case and place of the act.
    public let reference: String
    /// 受送达人.
    public let receiver: String
    /// Its unified social credit code.
    public let receiverCode: CreditCode
    /// 案由, in words.
    public let matter: String
    /// The papers, at least one.
    public let items: [Item]
    /// 送达方式.
    public let way: ServiceWay
    /// 送达日期.
    public let on: Day
    /// When the service was recorded.
    public let recordedAt: Moment
    /// Marks the paper as a sample (样本).
    public let isSample: Bool
    /// Thirty-two hexadecimal digits, the same for the same service.
    public let documentID: String

    /// That papers were served.
    public init(
        issuer: String,
        reference: String,
        receiver: String,
        receiverCode: CreditCode,
        matter: String,
        items: [Item],
        way: ServiceWay,
        on day: Day,
        recordedAt: Moment,
        isSample: Bool,
        documentID: String
    ) {
        self.issuer = issuer
        self.reference = reference
        self.receiver = receiver
        self.receiverCode = receiverCode
        self.matter = matter
        self.items = items
        self.way = way
        on = day
        self.recordedAt = recordedAt
        self.isSample = isSample
        self.documentID = documentID
    }

    /// Sets the paper.
    ///
    /// - Throws: where a character cannot be set.
    public func document(in typefaces: Typefaces) throws(PaperRefusal) -> Document {
        guard !items.isEmpty else { throw .missing("送达文书") }
        let title = "送达回证" + (isSample ? "（样本）" : "")
        let head = NoticeHead(
            issuer: issuer,
            issuerCode: receiverCode,
            number: NoticeNumber(reference),
            addressee: receiver,
            creditCode: receiverCode,
            issuedOn: recordedAt.day,
            documentID: documentID
        )
        var letter = try Letter(head, title: title, in: typefaces)
        letter.gap(0.4)
        for (label, value) in facts {
            try letter.particular(label, [(value, nil)])
            letter.gap(0.25)
        }
        for line in lines { try letter.blank(line) }
        return try letter.document(head, title: title, items: [])
    }

    private var facts: [(String, String)] {
        let papers = items.map { "《\($0.title)》（\($0.number)）" }.joined(separator: "；")
        return [
            ("受送达人", receiver), ("社会信用代码", receiverCode.rawValue), ("办理事项", matter),
            ("送达文书", papers), ("送达方式", wayInWords), ("送达日期", on.inWords),
            ("记录时间", "\(recordedAt.day) \(recordedAt.clockTime)（北京时间）"),
        ]
    }

    private var wayInWords: String {
        switch way {
        case .electronic: "电子送达：进入受送达人同意使用的系统之日为送达日期"
        case .mail(let tracking?): "邮寄，邮件号 \(tracking)"
        case .mail(nil), .counter: way.title
        }
    }

    /// What people write by hand; who is served electronically signs nothing.
    private var lines: [String] {
        if case .electronic = way { return ["备注"] }
        return ["受送达人签章", "签收日期", "代收人及关系", "送达人", "备注"]
    }
}

extension Letter {
    /// A label with an empty line to write on.
    fileprivate mutating func blank(_ label: String) throws(PaperRefusal) {
        let inset = LetterLayout.left + 2 * LetterLayout.body.size
        let from = inset + 39
        gap(0.5)
        try draw(height: pitch) { (composer, y) throws(PaperRefusal) in
            try composer.line(
                label,
                LetterLayout.label,
                x: inset,
                width: 34,
                y: y,
                align: .spread
            )
            let end = LetterLayout.left + LetterLayout.width
            composer.add(
                .rule(x: from - 1, y: y + 1.9, to: (end, y + 1.9), width: 0.15, Ink.hairline)
            )
        }
    }
}
