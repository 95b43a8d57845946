import Licensing
import Store
import Testing

@testable import Authority
@testable import Web

/// Accounts of officers, in the hands of their agency's administrator.
struct AccountPageTests {
    @Test
    func `an account is opened with a code, closed, opened again and reset, all on the record`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let (admin, officer) = (Browser(client), Browser(client))
            try await place.signIn(.administrator, in: admin)
            try await admin.get("/office/accounts")
            let made = try await admin.post(
                "/office/accounts",
                [("name", "孙新"), ("login", "sunxin"), ("post", "review")]
            )
            #expect(made.status == 200)
            let code = try #require(admin.codes.first)
            try await officer.get("/setup")
            let password = "correct horse 电照"
            try await officer.post("/setup", [("ticket", code), ("password", password)])
            let person = try await place.enrol(officer, login: "sunxin", password: password)
            #expect(person.recoveryCodes.count == 10)
            #expect(try await officer.get("/login").header("location") == "/office")
            let id = try place.account("sunxin")

            try await admin.get("/office/accounts/\(id)")
            let closed = try await admin.post(
                "/office/accounts/\(id)/closing",
                [("reason", "调离")]
            )
            #expect(closed.status == 303)
            #expect(try await officer.get("/login").status == 200)
            #expect(try await place.logIn(person, in: officer).status == 422)
            try await admin.post("/office/accounts/\(id)/reopening", [("reason", "调回")])
            #expect(try await place.logIn(person, in: officer).status == 303)

            try await admin.get("/office/accounts/\(id)")
            let reset = try await admin.post("/office/accounts/\(id)/reset", [("reason", "换手机")])
            #expect(reset.status == 200)
            #expect(try await officer.get("/login").status == 200)
            let kinds = try place.office.store.read { try $0.accountLog(of: id).map(\.kind) }
            #expect(
                kinds.reversed() == [
                    "created", "set-up", "signed-in", "closed", "reopened", "signed-in",
                    "reset-issued",
                ]
            )
        }
    }

    @Test func `an end that cannot be read is wrong; only an empty one is none`() async throws {
        let place = try Workplace()
        let id = place.officer(.review).id
        @Sendable func endsOn() throws -> Day? {
            try place.office.store.read { try $0.account(id: id)?.endsOn }
        }
        try await place.serving { client in
            let admin = Browser(client)
            try await place.signIn(.administrator, in: admin)
            try await admin.get("/office/accounts/\(id)")
            let end = "/office/accounts/\(id)/end"
            #expect(try await admin.post(end, [("ends-on", "2026-12-31")]).status == 303)
            for text in ["31.12.2027", "2027-02-30", "never"] {
                let answer = try await admin.post(end, [("ends-on", text)])
                #expect(answer.status == 422)
                #expect(answer.text.contains("href=\"#ends-on\""))
                #expect(answer.text.contains("value=\"\(text)\""))
                #expect(try endsOn() == Day("2026-12-31"))
                let made = try await admin.post(
                    "/office/accounts",
                    [("name", "孙新"), ("login", "sunxin"), ("post", "review"), ("ends-on", text)]
                )
                #expect(made.status == 422)
                #expect(try place.account("sunxin").isEmpty)
            }
            #expect(try await admin.post(end, [("ends-on", "")]).status == 303)
            #expect(try endsOn() == nil)
        }
    }

    @Test func `a set-up code is good once, three days, and only the newest`() async throws {
        let place = try Workplace()
        let office = place.office
        let admin = place.officer(.administrator).actor
        let id = place.officer(.review).id
        let reason = try Remark("遗失手机")
        let old = try office.resetAccount(id, reason: reason, by: admin)
        let new = try office.resetAccount(id, reason: reason, by: admin)
        let visit = String(repeating: "b", count: 64)
        let password = "correct horse 电照"
        #expect(throws: PeopleRefusal.deadTicket) {
            try office.beginSetUp(old, password: password, visit: visit)
        }
        let first = try office.beginSetUp(new, password: password, visit: visit)
        let enrolment = try office.accounts.opened(first.sealed, visit: visit, at: place.now)
        _ = try office.completeEnrolment(
            first.sealed,
            code: place.code(enrolment.secret),
            visit: visit
        )
        #expect(throws: PeopleRefusal.deadTicket) {
            try office.completeEnrolment(
                first.sealed,
                code: place.code(enrolment.secret),
                visit: visit
            )
        }
        let late = try office.resetAccount(id, reason: reason, by: admin)
        place.advance(seconds: 3 * 86_400)
        #expect(throws: PeopleRefusal.deadTicket) {
            try office.beginSetUp(late, password: password, visit: visit)
        }
    }

    @Test func `an administrator has the own agency's officers, never applicants, never oneself`()
        throws
    {
        let place = try Workplace()
        let office = place.office
        let admin = place.officer(.administrator).actor
        let reason = try Remark("理由")
        #expect(throws: PeopleRefusal.oneself) {
            try office.closeAccount(admin.id, reason: reason, by: admin)
        }
        #expect(throws: PeopleRefusal.noSuchPerson) {
            try office.closeAccount(place.applicant.id, reason: reason, by: admin)
        }
        let other = Actor(id: "x", post: .administrator, agency: AgencyID("shandong"))
        #expect(throws: PeopleRefusal.noSuchPerson) {
            try office.resetAccount(place.officer(.review).id, reason: reason, by: other)
        }
        for post in Post.allCases where post != .administrator {
            let actor = Actor(id: "x", post: post, agency: AgencyID("shanxi"))
            #expect(throws: PeopleRefusal.wrongPost) { try office.officers(for: actor) }
        }
    }
}
