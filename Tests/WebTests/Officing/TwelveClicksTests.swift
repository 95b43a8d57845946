import Licensing
import Register
import Synchronization
import Testing

@testable import Authority
@testable import Web

/// Receive → decide → issue, counted over everybody who clicks; log-ins are not counted.
struct TwelveClicksTests {
    @Test
    func `quality 1.3 an officer's way from receipt to the published license takes 12 clicks`()
        async throws
    {
        let scene = try OfficerScene()
        let place = scene.place
        let id = try scene.filed()
        let clicks = Mutex(0)
        try await place.serving { client in
            /// Logs in, follows the case's link in the list, and presses one button.
            func work(_ post: Post, _ act: ActKind) async throws {
                let browser = Browser(client)
                try await place.signIn(post, in: browser)
                let list = try await browser.get("/office")
                if list.text.contains("acts/\(act.rawValue)?") {
                    clicks.withLock { $0 += 1 }
                    let answer = try await browser.press("acts/\(act.rawValue)?")
                    #expect(answer.status == 200, "\(act): \(answer.status)")
                    return
                }
                #expect(list.text.contains("/office/cases/\(id)"), "\(post) sees the case")
                clicks.withLock { $0 += 2 }
                try await browser.get("/office/cases/\(id)")
                let answer = try await browser.press("acts/\(act.rawValue)?")
                #expect(answer.status == 200, "\(act): \(answer.status)")
            }
            try await work(.acceptance, .accepted)
            try await work(.sealing, .sealApplied)
            try await work(.review, .reviewed)
            try await work(.confirmation, .reviewConfirmed)
            try await work(.decision, .granted)
            try await work(.sealing, .sealApplied)
            try await work(.licenseMaking, .licenseMade)
            try await work(.sealing, .sealApplied)
        }
        #expect(clicks.withLock { $0 } <= 12, "\(clicks.withLock { $0 }) clicks")
        #expect(place.office.tend() == nil)
        let state = try place.office.open(id).state
        #expect(state.name == .published)
        #expect(place.office.register.licenses.count == 1)
    }
}
