import Licensing
import Testing

@testable import Authority
@testable import Web

/// Every act of an officer, filled in on its page and sent: it is done, and stands in the record.
struct ActFormTests {
    @Test func `every act that an officer may do has its row here`() {
        let ofOfficers = PermissionTable.rows.filter { row in
            // A draft is entered at the counter on pages of its own: see AssistedTests.
            row.act != .opened && row.act != .materialAdded
                && row.posts.contains(where: \.handlesCases)
        }
        let rows = Set(ActFormTable.rows.map(\.kind.rawValue))
        #expect(rows.symmetricDifference(ofOfficers.map(\.act.rawValue)).sorted() == [])
    }

    @Test(arguments: ActFormTable.rows)
    func `an act is done on its page, and what was typed stands in the record`(
        row: ActFormRow
    ) async throws {
        let desk = ActDesk(scene: try OfficerScene())
        let place = desk.scene.place
        let id = try row.reached(desk)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let people = desk.people(row.post)
            let person = try #require(row.isSecond ? people.last : people.first)
            try await place.signIn(person, in: browser)
            let address = "/office/cases/\(id)/acts/\(row.kind.rawValue)?post=\(row.post.rawValue)"
            let page = try await browser.get(address)
            #expect(page.status == 200)
            let fields = try row.fields(desk, id)
            for (name, _) in fields {
                #expect(page.text.contains("name=\"\(name)\""), "the form asks for \(name)")
            }
            let before = try desk.office.open(id).acts.count
            #expect(browser.hidden("version") == "\(before)")
            let items = browser.hidden("items")
            let answer = try await browser.post(
                address,
                fields + [("version", "\(before)")] + (items.isEmpty ? [] : [("items", items)])
            )
            #expect(answer.status == 303, Comment(rawValue: answer.text))
            #expect(answer.header("location") == "/office/cases/\(id)")
            let acts = try desk.office.open(id).acts.dropFirst(before)
            let act = try #require(acts.first { row.holds($0.fact) }, "\(acts.map(\.fact.kind))")
            // What the clerk does from the outbox is the clerk's, whoever asked that it be done now.
            let by = row.kind == .published ? Actor.clerk : person.actor
            #expect(act.by.id == by.id)
            #expect(act.by.post == by.post)
            #expect(try await browser.get("/office/cases/\(id)").status == 200)
        }
    }
}
