import Foundation
import Licensing
import Store

extension SampleOffice {
    /// Opens an account for each person, so that passwords and one-time codes are real.
    static func openAccounts(_ people: [SamplePerson], in office: Office) throws {
        let accounts = Accounts(
            store: office.store,
            custody: office.custody,
            randomness: office.randomness
        )
        for person in people {
            try accounts.add(
                NewAccount(
                    actor: person.actor,
                    login: person.login,
                    name: person.post.title,
                    password: person.password,
                    otpSecret: person.otpBytes
                ),
                at: office.now()
            )
        }
    }

    /// The people as `sample-people.json` has them: an array, sorted keys.
    static func peopleFile(_ people: [SamplePerson]) throws -> [UInt8] {
        let rows = people.map { person in
            [
                "login": person.login, "password": person.password,
                "otpSecret": Base32.text(person.otpBytes), "post": person.post.rawValue,
                "postTitle": person.post.title, "agency": person.agency?.rawValue,
                "enterprise": person.enterprise?.rawValue,
            ].compactMapValues(\.self)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(rows)) + [0x0A]
    }
}
