import Foundation
package import Licensing
import Store

extension SampleOffice {
    /// Opens an account for each person, so that passwords and one-time codes are real.
    static func openAccounts(_ people: [SamplePerson], in office: Office) throws {
        for person in people {
            try office.accounts.add(
                NewAccount(
                    actor: person.actor,
                    login: person.login,
                    name: person.name.isEmpty ? person.post.title : person.name,
                    password: person.password,
                    otpSecret: person.otpBytes,
                    certificate: person.certificate
                ),
                at: office.now()
            )
            if let code = person.enterprise { try office.appoint(person, of: code) }
        }
    }

    /// A made-up enterprise, proved, with its administrator's account.
    ///
    /// - Parameters:
    ///   - office: where they are kept.
    ///   - seed: chooses the enterprise.
    /// - Returns: the administrator.
    /// - Throws: faults of the store.
    package static func openApplicant(in office: Office, seed: UInt64) throws -> SamplePerson {
        let enterprise = SampleEnterprise(seed: seed, filingOn: office.now().day)
        let code = try CreditCode(enterprise.creditCode)
        try office.keepProved(enterprise, of: AgencyID("shanxi"))
        let person = SamplePeople.applicant(of: code, randomness: .system)
        try openAccounts([person], in: office)
        return person
    }

    /// Administrators of so many made-up enterprises that hold nothing and have filed nothing.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - office: where they are kept.
    ///   - first: chooses the first of them; those of one office have seeds of their own.
    /// - Returns: the administrators.
    /// - Throws: faults of the store.
    package static func openApplicants(
        _ count: Int,
        in office: Office,
        from first: UInt64 = 1_000
    ) throws -> [SamplePerson] {
        try (0..<count).map { try openApplicant(in: office, seed: first + UInt64($0)) }
    }

    /// Keeps an enterprise of Taiyuan as one that has proved itself.
    package static func prove(
        _ code: CreditCode,
        named name: String,
        in office: Office
    ) throws {
        let row = EnterpriseRow(
            code: code,
            agency: AgencyID("shanxi"),
            name: name,
            division: try DivisionCode("140105"),
            legalRepresentative: office.accounts.seal("郭建国"),
            registeredAt: office.now(),
            provedAt: office.now()
        )
        try office.store.change { try $0.save(row) }
    }

    /// The accounts of made-up people, as `begin` opens them.
    package static func open(_ people: [SamplePerson], in office: Office) throws {
        try openAccounts(people, in: office)
    }

    /// The people as `sample-people.json` has them: an array, sorted keys.
    package static func peopleFile(_ people: [SamplePerson]) throws -> [UInt8] {
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

extension Office {
    /// Keeps a made-up enterprise as one that has proved itself.
    func keepProved(_ enterprise: SampleEnterprise, of agency: AgencyID) throws {
        let row = EnterpriseRow(
            code: try CreditCode(enterprise.creditCode),
            agency: agency,
            name: enterprise.name,
            division: try DivisionCode(enterprise.division),
            legalRepresentative: accounts.seal(enterprise.legalRepresentative),
            registeredAt: now(),
            provedAt: now()
        )
        try store.change { try $0.save(row) }
    }

    /// Makes a made-up person the administrator of an enterprise that is there.
    fileprivate func appoint(_ person: SamplePerson, of code: CreditCode) throws {
        try store.change { transaction in
            guard let row = try transaction.reading.enterprise(code) else { return }
            try transaction.save(
                MembershipRow(
                    account: person.id,
                    enterprise: code,
                    agency: row.agency,
                    standing: .administrator,
                    claimedName: row.name,
                    claimedDivision: row.division,
                    claimedRepresentative: row.legalRepresentative,
                    since: now()
                )
            )
        }
    }
}
