import Licensing
import Testing

@testable import Authority
@testable import Web

/// Heavy work of every kind waits for the threads of its kind, never on those that answer.
struct OwnShareTests {
    /// Does something while the browser's address holds its whole share of a kind of work.
    private func withFullShare(
        of labor: Labor,
        isSignedIn: Bool,
        at desk: Desk,
        _ body: () async -> Void
    ) async throws {
        let share = labor.limits(isSignedIn: isSignedIn).jobsPerSource
        let sender = try #require(Sender("127.0.0.1"))
        let caller = Caller(sender: sender, isSignedIn: isSignedIn)
        let work = HeldWork()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<share {
                group.addTask {
                    try await Caller.$current.withValue(caller) {
                        try await desk.run(labor) { _ in work.hold("own") }
                    }
                }
            }
            // Until the share is full: before that one more would be taken and held.
            try await until { desk.workshop.jobs(labor, isSignedIn: isSignedIn) == share }
            await body()
            work.letGo(share)
            try await group.waitForAll()
        }
    }

    @Test(arguments: HeavyRequest.allCases)
    func `a source that fills its share of a kind of work is told to come again, all else goes on`(
        request: HeavyRequest
    ) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let fair = Fair(place, client)
            let id = try request.prepare(fair)
            try await withFullShare(
                of: request.labor,
                isSignedIn: request.isSignedIn,
                at: place.desk
            ) {
                let refused = try? await request.send(fair, id)
                let live = try? await client.get("/livez").status
                let page = try? await client.get("/").status
                #expect(refused?.status == 503)
                #expect(refused?.header("retry-after") == "5")
                #expect(live == 200)
                #expect(page == 200)
            }
            // With room again the same request is answered: nothing but the share kept it away.
            let answer = try await request.send(fair, id)
            #expect(answer.status == request.status)
        }
    }

    @Test func `a page that shows nothing of how a draft stands waits for no draft that is read`()
        async throws
    {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let fair = Fair(place, client)
            let id = try fair.draft(.own)
            let text = PartText(rows: [["承装类", "2025-06-30", "100万"]])
            try fair.office.save(text, as: .settlements, of: id, expecting: 0, by: fair.applicant)
            let tasks = "/my/cases/\(id)"
            let removal = "\(tasks)/rows/settlements/0/removal"
            let browser = try await fair.applicant(at: removal)
            let version = browser.hidden("version")
            try await withFullShare(of: .drafts, isSignedIn: true, at: place.desk) {
                let standing = try? await browser.get(tasks).status
                let correction = try? await browser.get("\(tasks)/correction").status
                let asked = try? await browser.get(removal).status
                let removed = try? await browser.post(removal, [("version", version)]).status
                #expect(standing == 503, "the list of tasks shows how the draft stands")
                #expect(correction == 303)
                #expect(asked == 200)
                #expect(removed == 303)
            }
            let left = try fair.office.draft(of: id, by: fair.applicant)[.settlements].text.rows
            #expect(left.isEmpty)
        }
    }
}
