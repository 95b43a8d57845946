import Authority
import Licensing

/// What an officer asks of the list, as the address carries it: it can be kept as a bookmark.
struct InboxFilter: Sendable {
    /// The lists, in the order of their tabs.
    enum View: String, CaseIterable, Sendable {
        case turn, mine, unassigned, overdue, open
    }

    static let pageSize = 50

    let view: View
    let post: Post
    let stage: StageName?
    let text: String
    let agency: AgencyID?
    let after: String?
    /// Whether the text is too long to be looked for.
    let isTooLong: Bool

    /// Stages at which somebody may look for a case.
    static let stages = StageName.allCases.filter {
        $0 != .none && $0 != .draft && $0 != .inconsistent
    }

    /// Reads an address's query; what is no filter is the first list.
    init(_ fields: Fields, posts: [Post], isOverseer: Bool) {
        let fallback: View = isOverseer ? .open : .turn
        let asked = View(rawValue: fields.text("view"))
        view = isOverseer && asked != .overdue ? .open : asked ?? fallback
        let post = Post(rawValue: fields.text("post"))
        self.post = post.flatMap { posts.contains($0) ? $0 : nil } ?? posts.first ?? .review
        stage = StageName(rawValue: fields.text("stage")).flatMap {
            InboxFilter.stages.contains($0) ? $0 : nil
        }
        text = fields.text("q")
        let agency = fields.text("agency")
        self.agency = isOverseer && !agency.isEmpty ? AgencyID(agency) : nil
        after = fields.first("after").map { String($0.prefix(80)) }
        isTooLong = CaseListQuery(.open, text: text).isTooLong
    }

    /// A stage asked for is a list of its own; a text is looked for in every case.
    func query(account: String, today: Day, limit: Int = pageSize) -> CaseListQuery {
        let list: CaseList =
            if let stage {
                .stage(stage)
            } else {
                switch view {
                case .turn: .turn(post)
                case .mine: .mine(account)
                case .unassigned: .unassigned(post)
                case .overdue: .overdue(today)
                case .open: .open
                }
            }
        return CaseListQuery(list, agency: agency, text: text, limit: limit, after: after)
    }

    /// Whether the list is one of the tabs, and not a search.
    var isPlain: Bool { stage == nil && text.isEmpty }

    /// The address of the same list from another place on, or as another kind of file.
    func href(_ path: String = "/office", after cursor: String? = nil) -> String {
        var fields = Fields()
        fields.append("view", view.rawValue)
        if view == .turn || view == .unassigned { fields.append("post", post.rawValue) }
        if let stage { fields.append("stage", stage.rawValue) }
        if !text.isEmpty { fields.append("q", text) }
        if let agency { fields.append("agency", agency.rawValue) }
        if let cursor { fields.append("after", cursor) }
        return "\(path)?\(fields.query(without: []))"
    }

    /// The address of a list's first page.
    static func href(_ view: View, post: Post) -> String {
        view == .turn || view == .unassigned
            ? "/office?view=\(view.rawValue)&post=\(post.rawValue)"
            : "/office?view=\(view.rawValue)"
    }
}
