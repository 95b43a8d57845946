package import Store

extension JournalFault {
    /// The place and what is wrong there, in Chinese, without a full stop.
    package var message: String {
        switch self {
        case .notBegun: "数据库中没有记录链，链的表被清空"
        case .outsideMissing: "数据目录中没有 journals.json，不能确认末尾的记录都在"
        case .outsideUnreadable: "数据目录中的 journals.json 无法读取"
        case .behind(let kept, let stored):
            "数据库的记录链止于第\(stored)次写入，journals.json 记到第\(kept)次：数据库较旧，或末尾的记录被删除"
        case .otherTip(let position):
            "第\(position)次写入的链尾与 journals.json 不符：这是另一份数据库，或记录链被重做"
        case .tipMissing(let position): "链尾（journal_tip）缺少第\(position)项"
        case .tipChanged(let position): "链尾（journal_tip）第\(position)项被改动"
        case .linkMissing(let journal, let position):
            "\(JournalTitle.chinese(journal))的记录链缺少第\(position)项"
        case .linkChanged(let journal, let position):
            "\(JournalTitle.chinese(journal))的记录链第\(position)项被改动"
        case .linkUntold(let journal, let position):
            "\(JournalTitle.chinese(journal))的记录链第\(position)项不是本系统写入的"
        case .rowMissing(let journal, let entry):
            "\(JournalTitle.chinese(journal))缺少 \(entry)"
        case .rowChanged(let journal, let entry):
            "\(JournalTitle.chinese(journal)) \(entry) 被改动"
        case .rowInvented(let journal, let entry):
            "\(JournalTitle.chinese(journal)) \(entry) 不是本系统写入的"
        case .sessionChanged(let digest): "会话（session）\(digest) 被改动，或不是本系统建立的"
        case .foreignJournal(let name): "数据库中有未知的记录链 \(name)"
        case .unreadable(let place): "记录链核对中有表无法读取（\(place)）"
        }
    }

    /// The same in English.
    package var englishMessage: String {
        switch self {
        case .notBegun: "the database has no chains: their tables were emptied"
        case .outsideMissing:
            "journals.json is not in the data folder: nothing tells whether the last rows are there"
        case .outsideUnreadable: "journals.json in the data folder cannot be read"
        case .behind(let kept, let stored):
            "the chains end with writing \(stored), journals.json tells of writing \(kept): the "
                + "database is older, or its last rows were deleted"
        case .otherTip(let position):
            "the tip of writing \(position) is not that of journals.json: this is another database, "
                + "or its chains were made anew"
        case .tipMissing(let position): "tip \(position) (journal_tip) is not there"
        case .tipChanged(let position): "tip \(position) (journal_tip) was changed"
        case .linkMissing(let journal, let position):
            "link \(position) of the chain of \(journal) is not there"
        case .linkChanged(let journal, let position):
            "link \(position) of the chain of \(journal) was changed"
        case .linkUntold(let journal, let position):
            "link \(position) of the chain of \(journal) was not written by this office"
        case .rowMissing(let journal, let entry): "\(journal) \(entry) is not there"
        case .rowChanged(let journal, let entry): "\(journal) \(entry) was changed"
        case .rowInvented(let journal, let entry):
            "\(journal) \(entry) was not written by this office"
        case .sessionChanged(let digest):
            "session \(digest) was changed, or not begun by this office"
        case .foreignJournal(let name): "there is a chain of an unknown journal, \(name)"
        case .unreadable(let place): "a table cannot be read (\(place))"
        }
    }
}

/// The Chinese name of a journal's rows, by the name of its table.
enum JournalTitle {
    static func chinese(_ journal: String) -> String {
        titles[journal].map { "\($0)（\(journal)）" } ?? journal
    }

    private static let titles = [
        "act": "办件环节", "issuing": "签发步骤", "edition": "证照版本", "notice": "文书",
        "register_record": "登记簿记录", "register_head": "登记簿签名首部",
        "account_log": "账户日志", "account": "账户", "license_event": "许可证事件",
    ]
}
