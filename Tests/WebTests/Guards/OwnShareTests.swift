import Testing

@testable import Web

/// Heavy work of every kind waits for the threads of its kind, never on those that answer.
struct OwnShareTests {
    @Test(arguments: HeavyRequest.allCases)
    func `a source that fills its share of a kind of work is told to come again, all else goes on`(
        request: HeavyRequest
    ) async throws {
        let place = try Workplace()
        try await place.serving(limits: Workplace.unlimited) { client in
            let fair = Fair(place, client)
            let id = try request.prepare(fair)
            let (labor, isSignedIn) = (request.labor, request.isSignedIn)
            let share = labor.limits(isSignedIn: isSignedIn).jobsPerSource
            let sender = try #require(Sender("127.0.0.1"))
            let caller = Caller(sender: sender, isSignedIn: isSignedIn)
            let desk = place.desk
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
                let refused = try? await request.send(fair, id)
                let live = try? await client.get("/livez").status
                let page = try? await client.get("/").status
                work.letGo(share)
                #expect(refused?.status == 503)
                #expect(refused?.header("retry-after") == "5")
                #expect(live == 200)
                #expect(page == 200)
                try await group.waitForAll()
            }
            // With room again the same request is answered: nothing but the share kept it away.
            let answer = try await request.send(fair, id)
            #expect(answer.status == request.status)
        }
    }
}
