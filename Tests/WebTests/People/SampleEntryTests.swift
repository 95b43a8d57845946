import Licensing
import Testing

@testable import Authority
@testable import Web

/// The sample office lets anybody in as its made-up people; a real office never does.
struct SampleEntryTests {
    private func press(_ browser: Browser, _ person: String) async throws -> Answer {
        try await browser.get("/login")
        return try await browser.post("/login/sample", [("person", person)])
    }

    @Test func `each of the sample's people has a button that begins an ordinary session`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let people = place.staff + [place.applicant]
            let page = try await Browser(client).get("/login").text
            for person in people {
                #expect(page.contains("name=\"person\" value=\"\(person.id)\""))
                let browser = Browser(client)
                let answer = try await press(browser, person.id)
                let home = person.post == .applicant ? "/my" : "/office"
                #expect(answer.status == 303)
                #expect(answer.header("location") == home)
                let shown = try await browser.get(home)
                // The administrator's first page is another one of the office.
                let next = person.post == .administrator ? "/office/unverified" : nil
                #expect(shown.status == (next == nil ? 200 : 303), "\(person.post)")
                #expect(shown.header("location") == next, "\(person.post)")
            }
            // Ordinary: it ends when nothing is done, like every other.
            let browser = Browser(client)
            _ = try await press(browser, place.applicant.id)
            place.advance(seconds: 1_800)
            #expect(try await browser.get("/my").status == 303)
        }
    }

    @Test func `where the person was going is kept, unless it is the others' side`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            for (person, place) in [
                (place.applicant, "/my/cases/new"), (place.officer(.review), "/office"),
            ] {
                let browser = Browser(client)
                try await browser.get("/login?next=/my/cases/new")
                #expect(browser.hidden("next") == "/my/cases/new")
                let fields = [("person", person.id), ("next", "/my/cases/new")]
                let answer = try await browser.post("/login/sample", fields)
                #expect(answer.header("location") == place)
            }
        }
    }

    @Test func `whoever registered in the sample office is nobody's to enter as`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            try await place.register(Newcomer("wangxm"), in: Browser(client))
            let account = try place.account("wangxm")
            #expect(!(try await Browser(client).get("/login").text.contains(account)))
            for person in [account, "wangxm", "", "shanxi-nobody"] {
                let browser = Browser(client)
                #expect(try await press(browser, person).status == 404, "\(person)")
                #expect(browser.cookie("session") == nil)
            }
        }
    }

    @Test func `a form from elsewhere enters as nobody`() async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            try await browser.get("/login")
            let forged = [
                ("person", place.applicant.id), ("csrf", String(repeating: "0", count: 64)),
            ]
            #expect(try await browser.post("/login/sample", forged).status == 403)
            #expect(browser.cookie("session") == nil)
        }
    }

    @Test func `a real office lists nobody and lets nobody in, whatever its accounts are called`()
        async throws
    {
        let place = try Workplace(isSample: false)
        try await place.serving(limits: Workplace.unlimited) { client in
            let browser = Browser(client)
            let page = try await browser.get("/login").text
            #expect(!page.contains("/login/sample"))
            #expect(!page.contains(place.applicant.id))
            for person in place.staff + [place.applicant] {
                #expect(try await press(browser, person.id).status == 404)
                #expect(browser.cookie("session") == nil)
            }
        }
        #expect(try place.office.sampleDoors().isEmpty)
        #expect(throws: SampleFault.self) {
            try place.office.enterSample(as: place.applicant.id, replacing: nil)
        }
    }
}
