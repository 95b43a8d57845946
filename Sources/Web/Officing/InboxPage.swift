import Authority
import Licensing

/// 待办: which cases wait, by last day.
struct InboxPage: Page {
    static let template = "office-inbox"

    /// One case of the list.
    struct Row: Sendable {
        let href: String
        let applicant: String
        let creditCode: String
        let receipt: String?
        let matter: String
        let agency: String?
        let stage: String
        let due: String
        let left: DaysLeft
        let post: String
        let who: String
        let action: Action?
    }

    /// What can be done with one click from the list.
    struct Action: Sendable {
        let address: String
        let label: String
        /// Version of the case on which the click rests.
        let version: String
        /// Names the case for who hears the button alone.
        let about: String
    }

    let title: String
    let nav: OfficerNav
    let errors: [FormError]
    /// The fault of the text that was typed; nil where it has none.
    let wrongText: String?
    /// Nil where nothing was looked for.
    let lead: String?
    /// Where an inspector goes; nil for others, and on other lists.
    let visits: VisitList?
    let tabs: [OfficerNav.Link]
    let view: String
    let text: String
    let posts: [SearchPage.Option]
    let hasPosts: Bool
    let stages: [SearchPage.Option]
    let agencies: [SearchPage.Option]
    let hasAgencies: Bool
    let rows: [Row]
    let hasRows: Bool
    /// Said where nothing was found; nil where nothing was looked for.
    let empty: String?
    let first: String?
    let next: String?
    let csv: String
    let hasPages: Bool

    init(
        _ filter: InboxFilter,
        _ page: CaseListPage,
        _ reader: InboxReader,
        _ sentences: Catalogue
    ) {
        title = sentences("office.inbox.title")
        let isAll = filter.view == .open && reader.views.count > 2
        nav = OfficerNav(
            isAll ? .cases : .inbox,
            reader.context,
            waiting: reader.waiting,
            sentences
        )
        wrongText =
            filter.isTooLong
            ? sentences("search.tooLong", ["max": String(CaseListQuery.textMax)]) : nil
        errors = [wrongText].compactMap(\.self).map { FormError(field: "q", text: $0) }
        lead = filter.isTooLong ? nil : InboxPage.lead(filter, page, reader, sentences)
        let isFirst = filter.isPlain && filter.view == .turn && filter.after == nil
        visits = isFirst ? VisitList(reader, sentences) : nil
        tabs = reader.views.map { view in
            OfficerNav.Link(
                href: InboxFilter.href(view, post: filter.post),
                text: sentences("office.view.\(view.rawValue)"),
                isCurrent: filter.isPlain && view == filter.view
            )
        }
        view = filter.view.rawValue
        text = filter.text
        posts = reader.posts.map { Choice.post($0, chosen: filter.post, sentences) }
        hasPosts = reader.posts.count > 1
        stages = InboxFilter.stages.map { Choice.stage($0, chosen: filter.stage, sentences) }
        agencies = reader.agencies.map { agency in
            SearchPage.Option(
                value: agency.id.rawValue,
                text: agency.shortName,
                isChosen: agency.id == filter.agency
            )
        }
        hasAgencies = !agencies.isEmpty
        rows = page.entries.map { InboxPage.row($0, reader, sentences) }
        hasRows = !rows.isEmpty
        let nothing = filter.isPlain ? filter.view.rawValue : "search"
        empty = filter.isTooLong ? nil : sentences("office.empty.\(nothing)")
        first = filter.after == nil ? nil : filter.href()
        next = page.next.map { filter.href(after: $0) }
        csv = filter.href("/office/list.csv")
        hasPages = first != nil || next != nil
    }

    /// The first sentence says what waits, and whether anything is late.
    private static func lead(
        _ filter: InboxFilter,
        _ page: CaseListPage,
        _ reader: InboxReader,
        _ sentences: Catalogue
    ) -> String {
        let late = page.entries.count { ($0.daysLeft ?? 0) < 0 }
        let key = late == 0 ? "office.inbox.lead" : "office.inbox.leadLate"
        let isAll = filter.after == nil && page.next == nil
        return sentences(
            isAll ? key : "\(key)Page",
            ["count": String(page.entries.count), "late": String(late)]
        )
    }

    private static func row(
        _ entry: CaseListEntry,
        _ reader: InboxReader,
        _ sentences: Catalogue
    ) -> Row {
        Row(
            href: "/office/cases/\(entry.id)",
            applicant: entry.applicantName,
            creditCode: entry.applicant.rawValue,
            receipt: entry.receipt,
            matter: Choice.matter(entry.matter, sentences),
            agency: reader.agencies.first { $0.id == entry.agency }?.shortName,
            stage: entry.stage.map { CaseWords.stage($0, sentences) } ?? "",
            due: entry.due.map { InboxPage.due($0, of: entry, sentences) } ?? "",
            left: DaysLeft(entry, sentences),
            post: entry.post.map { sentences("post.\($0.rawValue)") } ?? "",
            who: entry.assigneeName ?? "",
            action: reader.action(for: entry, sentences)
        )
    }
}

extension InboxPage {
    /// The end of a pause is no last day, and says so.
    private static func due(
        _ day: Day,
        of entry: CaseListEntry,
        _ sentences: Catalogue
    ) -> String {
        let day = Wording.weekday(day, sentences)
        return entry.isPaused ? sentences("office.inbox.pausedUntil", ["day": day]) : day
    }
}

/// How lists name posts, stages and matters.
enum Choice {
    static func post(_ post: Post, chosen: Post?, _ sentences: Catalogue) -> SearchPage.Option {
        SearchPage.Option(
            value: post.rawValue,
            text: CaseWords.post(post, sentences),
            isChosen: post == chosen
        )
    }

    static func stage(
        _ stage: StageName,
        chosen: StageName?,
        _ sentences: Catalogue
    ) -> SearchPage.Option {
        SearchPage.Option(
            value: stage.rawValue,
            text: CaseWords.stage(stage, sentences),
            isChosen: stage == chosen
        )
    }

    static func matter(_ matter: Matter, _ sentences: Catalogue) -> String {
        sentences.language == .chinese
            ? matter.title : sentences.find("office.matter.\(matter.rawValue)") ?? matter.title
    }
}
