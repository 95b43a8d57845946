import Licensing
import Testing

@testable import Authority
@testable import Web

/// Numbers out of requests are counted with: none may be so large that it stops the program.
struct WholeNumberTests {
    private static let extremes = [
        "9223372036854775807", "-9223372036854775808", "99999999999999999999", "-1", "1e9", "",
    ]

    @Test func `a number beyond counting is none`() {
        for text in WholeNumberTests.extremes { #expect(WholeNumber.read(text) == nil, "\(text)") }
        #expect(WholeNumber.read("0") == 0)
        #expect(WholeNumber.read("1000000") == 1_000_000)
        #expect(WholeNumber.read("1000001") == nil)
    }

    @Test func `no address and no form with such a number stops the office`() async throws {
        let place = try Workplace()
        let applicant = place.applicant.actor
        let id = try place.office.startDraft(at: AgencyID("shanxi"), by: applicant)
        try await place.serving(limits: Workplace.unlimited) { client in
            let (own, officer) = (Browser(client), Browser(client))
            try await place.signIn(place.applicant, in: own)
            try await place.signIn(.acceptance, in: officer)
            for text in WholeNumberTests.extremes {
                for place in ["papers/1/\(text)", "rows/staff/\(text)", "rows/staff?page=\(text)"] {
                    #expect(try await own.get("/my/cases/\(id)/\(place)").status < 500)
                }
                try await own.get("/my/cases/\(id)/parts/assets")
                let saved = try await own.post(
                    "/my/cases/\(id)/parts/assets",
                    [("version", text), ("total", "10")]
                )
                #expect(saved.status < 500, "version \(text)")
                for address in [
                    "/office/cases/x/previews/1/\(text)", "/office/cases/x/papers/\(text)",
                    "/office/complaints?page=\(text)", "/progress?page=\(text)",
                    "/licenses?page=\(text)", "/eligibility?works=\(text)",
                ] {
                    #expect(try await officer.get(address).status < 500, "\(address)")
                }
            }
        }
    }
}
