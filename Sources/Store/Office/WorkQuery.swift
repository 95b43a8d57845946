package import Licensing

/// Which cases a list shows (待办列表).
package enum WorkView: Hashable, Sendable {
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
    case stage(String)
}

/// What is asked of the inbox: one agency's or the whole house's, one view, one page.
package struct WorkQuery: Hashable, Sendable {
    /// nil for the whole house.
    package let agency: AgencyID?
    package let view: WorkView
    /// Part of a name, or a whole credit code, receipt's number or case's identifier; blank asks for all of the view.
    package let text: String
    package let limit: Int
    /// The last row of the page before; nil for the first page.
    package let after: WorkCursor?

    /// Most characters of a text.
    package static let textMax = SearchText.longestQuery

    /// Whether the text is longer than any name, blanks aside: then nothing is looked for.
    package var isTooLong: Bool { SearchText.folded(text).count > WorkQuery.textMax }

    package init(
        agency: AgencyID?,
        view: WorkView,
        text: String = "",
        limit: Int = 50,
        after: WorkCursor? = nil
    ) {
        self.agency = agency
        self.view = view
        self.text = text
        self.limit = limit
        self.after = after
    }
}

/// A place in a list by due day: the next page begins behind it, whatever came or went meanwhile.
package struct WorkCursor: Hashable, Sendable {
    /// Last day of the row, or `9999-12-31`.
    let due: String
    let `case`: String

    init(_ row: InboxRow) {
        due = row.due?.description ?? WorkCursor.never
        `case` = row.case.rawValue
    }

    /// Reads a cursor as an address carries it: `2026-11-26.1f0a…`.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == WorkCursor.never || Day(parts[0]) != nil,
            parts[1].utf8.count <= 64
        else { return nil }
        due = parts[0]
        `case` = parts[1]
    }

    /// As an address carries it.
    package var text: String { "\(due).\(`case`)" }

    static let never = "9999-12-31"
    /// Before every row.
    static let start = WorkCursor(due: "", case: "")

    private init(due: String, case name: String) {
        self.due = due
        `case` = name
    }
}

/// A case of a list with the account that has it on the desk.
package struct WorkRow: Hashable, Sendable {
    package let row: InboxRow
    /// nil while nobody has taken it.
    package let assignee: String?

    /// The place of the row in its list.
    package var cursor: WorkCursor { WorkCursor(row) }
}
