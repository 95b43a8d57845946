import Foundation
import Licensing
import Store
import Testing

@testable import Authority

@Suite("Personal data")
struct PersonalDataTests {
    /// Names and numbers of everybody on the sample's roster, the legal representative's number too.
    private func secrets(of form: [UInt8]) throws -> (names: Set<String>, numbers: Set<String>) {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(form)) as? [String: Any]
        )
        let people = try #require(root["people"] as? [[String: Any]])
        let applicant = try #require(root["applicant"] as? [String: Any])
        let head = try #require(applicant["legalRepresentative"] as? [String: Any])
        let numbers = (people + [head]).compactMap { $0["idNumber"] as? String }
        let shown = head["name"] as? String ?? ""
        // The face of the license shows the legal representative; a namesake cannot be told apart.
        return (Set(people.compactMap { $0["name"] as? String }).subtracting([shown]), Set(numbers))
    }

    @Test func `SEED1-39 no name and no number of a roster is in acts, steps, outbox or register`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).play()
        let secrets = try office.store.read { snapshot in
            let state = Case(id: id, acts: try snapshot.acts(of: id)).state
            let form = try #require(state.materials.first)
            return try self.secrets(
                of: try #require(try office.content(named: form.digest, in: snapshot))
            )
        }
        #expect(secrets.names.count > 10 && secrets.numbers.count > 20)
        let written = try office.store.read { snapshot in
            try snapshot.acts(of: id).map { "\($0)" } + snapshot.steps(of: id).map(\.data)
                + snapshot.records() + snapshot.editions(of: id).map(\.content)
        }
        let text = written.joined(separator: "\n")
        for secret in secrets.names.union(secrets.numbers) {
            #expect(!text.contains(secret), "\(secret)")
        }
        try office.close()

        // The file itself holds them encrypted alone.
        let file = try Data(contentsOf: URL(fileURLWithPath: office.settings.storePath))
        #expect(file.range(of: Data("1-4-00001-".utf8)) != nil, "what is looked for would be found")
        for secret in secrets.names.union(secrets.numbers) {
            #expect(file.range(of: Data(secret.utf8)) == nil, "\(secret)")
        }
    }
}
