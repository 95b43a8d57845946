package import Licensing
import Store

/// Which cases a list shows (待办清单).
package enum CaseList: Hashable, Sendable {
    /// Those whose turn is a post's.
    case turn(Post)
    /// Those of a post's turn that nobody has taken.
    case unassigned(Post)
    /// Those that an account has taken or been given.
    case mine(String)
    /// Those whose last day lies before a day.
    case overdue(Day)
    /// Every case that is filed and not closed.
    case open
    /// Those at a stage, closed ones too.
    case stage(StageName)
}

/// What is asked of the lists: one of them, one page of it.
package struct CaseListQuery: Hashable, Sendable {
    package let list: CaseList
    /// One agency of all, for who oversees them; nil for every agency.
    package let agency: AgencyID?
    /// Part of a name, a credit code, a receipt's or the case's own number; blank asks for all.
    package let text: String
    package let limit: Int
    /// Where the page before ended, as `CaseListPage.next` gave it.
    package let after: String?

    /// Most characters of a text.
    package static let textMax = WorkQuery.textMax

    /// Whether the text is too long to be looked for.
    package var isTooLong: Bool { stored(of: nil).isTooLong }

    package init(
        _ list: CaseList,
        agency: AgencyID? = nil,
        text: String = "",
        limit: Int = 50,
        after: String? = nil
    ) {
        self.list = list
        self.agency = agency
        self.text = text
        self.limit = limit
        self.after = after
    }

    /// As the store is asked; one more than the page tells whether another follows.
    func stored(of agency: AgencyID?) -> WorkQuery {
        WorkQuery(
            agency: agency,
            view: list.stored,
            text: Amounts.sought(text),
            limit: limit + 1,
            after: after.flatMap { WorkCursor($0) }
        )
    }
}

extension CaseList {
    fileprivate var stored: WorkView {
        switch self {
        case .turn(let post): .turn(post)
        case .unassigned(let post): .unassigned(post)
        case .mine(let account): .mine(account)
        case .overdue(let day): .overdue(day)
        case .open: .open
        case .stage(let name): .stage(name.rawValue)
        }
    }
}

/// One line of a list: the case, who has it, and how long it may still take.
package struct CaseListEntry: Hashable, Sendable {
    package let id: CaseID
    /// 收件编号: the number that callers quote; nil before the receipt.
    package let receipt: String?
    package let agency: AgencyID
    package let matter: Matter
    package let applicant: CreditCode
    package let applicantName: String
    package let stage: StageName?
    /// The post whose turn it is; nil where nobody's.
    package let post: Post?
    package let due: Day?
    /// Whether `due` is the expected end of a pause, and no last day.
    package let isPaused: Bool
    /// Number of the case's acts.
    package let version: Int
    /// Account that has the case on the desk.
    package let assignee: String?
    /// How that person is called.
    package let assigneeName: String?
    /// Working days left; negative where the last day is past, nil where no clock runs.
    package let daysLeft: Int?

    init(_ found: WorkRow, receipt: String?, name: String?, daysLeft: Int?) {
        let row = found.row
        self.receipt = receipt
        id = row.case
        agency = row.agency
        matter = row.matter
        applicant = row.applicant
        applicantName = row.applicantName
        stage = StageName(rawValue: row.state)
        post = row.post
        due = row.due
        isPaused = row.isPaused
        version = row.version
        assignee = found.assignee
        assigneeName = name
        self.daysLeft = daysLeft
    }
}

/// One page of a list.
package struct CaseListPage: Sendable {
    package let entries: [CaseListEntry]
    /// Where the next page begins; nil on the last one.
    package let next: String?
}
