public import Licensing
public import OFD

/// 申请表（申请人留存件）: what an applicant filed, drawn for the applicant's own keeping.
///
/// It is no paper of the agency: nobody seals it, and every page says so. Personal numbers come masked.
public struct FiledApplication: Hashable, Sendable {
    /// One labelled value.
    public struct Fact: Hashable, Sendable {
        /// `单位名称`.
        public let label: String
        /// As it was filled in.
        public let value: String

        /// One labelled value.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A column of a table.
    public struct Column: Hashable, Sendable {
        /// `姓名`.
        public let heading: String
        /// Its part of the table's width.
        public let share: Double

        /// A column.
        public init(_ heading: String, _ share: Double) {
            self.heading = heading
            self.share = share
        }
    }

    /// A part of the form: facts, and rows where the part is a list.
    public struct Part: Hashable, Sendable {
        /// `人员（29 人）`.
        public let title: String
        /// In the order of the form.
        public let facts: [Fact]
        /// Of the rows; empty for a part without a list.
        public let columns: [Column]
        /// A text for each column.
        public let rows: [[String]]

        /// A part of the form.
        public init(
            _ title: String,
            _ facts: [Fact],
            columns: [Column] = [],
            rows: [[String]] = []
        ) {
            self.title = title
            self.facts = facts
            self.columns = columns
            self.rows = rows
        }
    }

    /// `承装（修、试）电力设施许可证首次申请`.
    public let matter: String
    /// 收件编号.
    public let receipt: String
    /// 申请人.
    public let applicant: String
    /// When it was filed.
    public let filedAt: Moment
    /// In the order of the form.
    public let parts: [Part]
    /// Marks the paper as a sample (样本).
    public let isSample: Bool
    /// Thirty-two hexadecimal digits, the same for the same filing.
    public let documentID: String

    /// A filed application.
    public init(
        matter: String,
        receipt: String,
        applicant: String,
        filedAt: Moment,
        parts: [Part],
        isSample: Bool,
        documentID: String
    ) {
        self.matter = matter
        self.receipt = receipt
        self.applicant = applicant
        self.filedAt = filedAt
        self.parts = parts
        self.isSample = isSample
        self.documentID = documentID
    }

    /// Said on every copy: nobody made it out but the applicant.
    static let standing =
        "本件由系统按申请人提交的内容生成，供申请人自己留存、查看和打印。它没有经行政机关盖章，"
        + "不是行政机关的文书，不能代替受理通知书。证件号码已遮盖中间各位；材料以其摘要为准。"

    /// Sets the document.
    ///
    /// - Throws: where the fonts cannot be cut.
    public func document(in typefaces: Typefaces) throws(PaperRefusal) -> Document {
        let title = "\(matter)表" + (isSample ? "（样本）" : "")
        var sheet = FiledSheet(typefaces)
        try sheet.title(title, under: "申请人留存件")
        try sheet.note(FiledApplication.standing)
        try sheet.facts([
            Fact("收件编号", receipt), Fact("申请人", applicant),
            Fact("提交时间", "\(filedAt.day) \(filedAt.clockTime)（北京时间）"),
        ])
        for part in parts {
            try sheet.heading(part.title)
            try sheet.facts(part.facts)
            if !part.columns.isEmpty { try sheet.table(part.columns, part.rows) }
        }
        return try sheet.document(
            DocumentInfo(
                id: documentID,
                title: title,
                author: applicant,
                creationDate: filedAt.day.description
            ),
            foot: "申请人留存件 · 未经行政机关盖章 · 收件编号 \(receipt)"
        )
    }
}
