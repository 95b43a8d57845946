import Authority
import HTTPTypes
import Hummingbird
import Licensing
import NIOCore

/// Who reads the list, and what follows from it.
struct InboxReader: Sendable {
    let context: OfficerContext
    /// The posts held today, the own one first; none for who oversees.
    let posts: [Post]
    let waiting: WaitingCount
    /// The checks on site ordered for the person, the soonest first.
    let visits: [SiteVisitEntry]
    let today: Day
    /// The agencies among which an overseer chooses.
    let agencies: [Agency]

    var views: [InboxFilter.View] { posts.isEmpty ? [.open, .overdue] : InboxFilter.View.allCases }

    /// What waits only for the person's hand is done from the list; what wants a look is not.
    private static let atOnce: [Post: ActKind] = [
        .sealing: .sealApplied, .licenseMaking: .licenseMade, .archive: .archived,
    ]

    func action(for entry: CaseListEntry, _ sentences: Catalogue) -> InboxPage.Action? {
        guard let post = entry.post, posts.contains(post) else { return nil }
        let address = "/office/cases/\(entry.id)"
        if let act = InboxReader.atOnce[post] {
            return InboxPage.Action(
                address: "\(address)/acts/\(act.rawValue)?post=\(post.rawValue)&back=list",
                label: sentences("office.do.\(act.rawValue)"),
                version: String(entry.version),
                about: entry.applicantName
            )
        }
        guard entry.assignee == nil else { return nil }
        return InboxPage.Action(
            address: "\(address)/assignment?post=\(post.rawValue)&do=claim&back=list",
            label: sentences("office.do.claim"),
            version: String(entry.version),
            about: entry.applicantName
        )
    }
}

extension OfficerSite {
    /// The list; who handles no cases is led to what the post does.
    func inbox(_ request: Request, _ context: OfficerContext) async throws -> Response {
        if context.post == .administrator { return Answer.seeOther("/office/unverified") }
        let (reader, filter, page) = try await found(context, limit: InboxFilter.pageSize)
        let model = InboxPage(filter, page, reader, pages.sentences(context))
        return pages.answer(
            model,
            context: context,
            path: "/office",
            status: model.hasErrors ? .badRequest : .ok
        )
    }

    /// The list as a table file, with every case of it up to a bound.
    ///
    /// The list's page says why a question is refused.
    func list(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let (_, filter, page) = try await found(context, limit: InboxTable.rowsMax)
        if filter.isTooLong { return Answer.seeOther(filter.href()) }
        let table = InboxTable(page, pages.sentences(context))
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"cases.csv\"",
            ],
            body: .init(byteBuffer: ByteBuffer(string: table.text))
        )
    }

    private func found(
        _ context: OfficerContext,
        limit: Int
    ) async throws -> (InboxReader, InboxFilter, CaseListPage) {
        let person = context.actor
        let query = context.query
        return try await desk.run { office in
            let posts = try office.actors(for: person).map(\.post).filter(\.handlesCases)
            let isOverseer = person.post.overseesAll
            let filter = InboxFilter(query, posts: posts, isOverseer: isOverseer)
            let reader = InboxReader(
                context: context,
                posts: posts,
                waiting: try office.waitingCount(for: person),
                visits: try office.siteVisits(of: person),
                today: office.now().day,
                agencies: isOverseer ? office.law.agencies : []
            )
            let asked = filter.query(account: person.id, today: office.now().day, limit: limit)
            return (reader, filter, try office.caseList(asked, by: person))
        }
    }
}
