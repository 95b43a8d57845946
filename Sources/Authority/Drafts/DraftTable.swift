/// A table of a draft: people, works or settled revenues, typed by form or taken from a file.
package enum DraftTable: String, CaseIterable, Sendable {
    case staff, works, settlements

    /// More rows than any applicant needs, and what one page of work can be asked to hold.
    package static let rowsMax = 2_000

    /// The columns in their order.
    package var columns: [DraftColumn] {
        switch self {
        case .staff: DraftTable.staffColumns
        case .works: DraftTable.workColumns
        case .settlements: DraftTable.settlementColumns
        }
    }

    /// The place of a column.
    package func index(of id: String) -> Int? {
        columns.firstIndex { $0.id == id }
    }

    private static let staffColumns = [
        DraftColumn("name", "姓名", .text(max: 50)),
        DraftColumn("idNumber", "身份证号码", .identity),
        DraftColumn("posts", "岗位", .several(DraftWords.posts)),
        DraftColumn("title", "职称级别", .one(DraftWords.titles), isRequired: false),
        DraftColumn("powerRelated", "职称为电力相关专业", .yesNo, need: "有职称的必填"),
        DraftColumn("electrician", "高压电工", .yesNo, isRequired: false),
        DraftColumn("fullTime", "仅在本单位任职", .yesNo),
        DraftColumn("installation", "承装类管理经历", .periods, isRequired: false),
        DraftColumn("repair", "承修类管理经历", .periods, isRequired: false),
        DraftColumn("testing", "承试类管理经历", .periods, isRequired: false),
        // Rows are kept in the order of the columns: a new one goes to the end.
        DraftColumn("idKind", "证件类型", .one(DraftWords.identityKinds), lack: "不填为居民身份证"),
    ]
    private static let workColumns = [
        DraftColumn("name", "工程名称", .text(max: 200)),
        DraftColumn("class", "类别", .one(DraftWords.classes)),
        DraftColumn("facility", "设施", .one(DraftWords.facilities)),
        DraftColumn("voltage", "电压等级（千伏）", .kilovolts),
        DraftColumn("completedOn", "竣工日期", .day),
        DraftColumn("quality", "质量合格", .yesNo, need: "承装类必填"),
    ]
    private static let settlementColumns = [
        DraftColumn("class", "类别", .one(DraftWords.classes)),
        DraftColumn("on", "结算日期", .day),
        DraftColumn("amount", "结算金额（元）", .yuan),
    ]
}

/// A column of a table.
package struct DraftColumn: Hashable, Sendable {
    /// What a cell holds.
    package enum Kind: Hashable, Sendable {
        /// A line of text.
        case text(max: Int)
        /// Number of an identity document; the column `idKind` says of which.
        case identity
        /// One of the words.
        case one([DraftWord])
        /// One or more of the words, with 、 between them.
        case several([DraftWord])
        /// 是 or 否.
        case yesNo
        /// A legal day.
        case day
        /// Periods of management: `2019-01-01至今；2015-03-01至2018-12-31`.
        case periods
        /// A voltage.
        case kilovolts
        /// An amount of yuan, exact to the fen.
        case yuan
    }

    package let id: String
    /// The heading in a file.
    package let heading: String
    package let kind: Kind
    /// False where an empty cell has a meaning.
    package let isRequired: Bool
    /// When a column that may be empty must not be; nil where it always may.
    package let need: String?
    /// The meaning of a cell that is empty; a file may then lack the whole column.
    package let lack: String?

    /// Most characters of a cell.
    package var lengthMax: Int {
        if case .text(let max) = kind { max } else { DraftColumn.wordsMax }
    }

    /// Most characters of a cell that holds words, days or figures.
    package static let wordsMax = 500

    init(_ id: String, _ heading: String, _ kind: Kind, isRequired: Bool = true) {
        self.id = id
        self.heading = heading
        self.kind = kind
        self.isRequired = isRequired
        (need, lack) = (nil, nil)
    }

    /// A column that is required only of some rows.
    init(_ id: String, _ heading: String, _ kind: Kind, need: String) {
        self.id = id
        self.heading = heading
        self.kind = kind
        isRequired = false
        (self.need, lack) = (need, nil)
    }

    /// A column that only some rows need: without it they mean the same.
    init(_ id: String, _ heading: String, _ kind: Kind, lack: String) {
        self.id = id
        self.heading = heading
        self.kind = kind
        isRequired = false
        (need, self.lack) = (nil, lack)
    }
}

/// A word that a cell may hold, and what the contract calls it.
package struct DraftWord: Hashable, Sendable {
    package let name: String
    package let text: String
    /// Other words for the same.
    let aliases: [String]

    init(name: String, text: String, aliases: [String] = []) {
        self.name = name
        self.text = text
        self.aliases = aliases
    }

    /// Whether a word that somebody typed, folded, is this one.
    func isMeant(by plain: String) -> Bool {
        ([text] + aliases).contains { CellReading.folded($0) == plain }
    }
}
