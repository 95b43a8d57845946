import Licensing
import Store

@testable import Authority
@testable import Web

extension Gathering {
    /// A thing of a person at an agency, by the parts of the addresses that name it.
    func parts(
        of thing: Access.Thing,
        by person: SamplePerson,
        at agency: AgencyID
    ) throws -> [String: String] {
        switch thing {
        case .draft, .accepted: ["id": try made(thing, by: person, at: agency).rawValue]
        case .file: try withFile(try made(.draft, by: person, at: agency), by: person.actor)
        case .assisted: ["id": try assisted(person, at: agency).rawValue]
        case .assistedFile:
            try withFile(try assisted(person, at: agency), by: actor(.acceptance, agency))
        case .colleague: ["account": try colleague(of: person, .handler)]
        case .waiting: ["account": try colleague(of: person, .waiting)]
        case .claimant: ["account": try claimant(at: agency).id]
        case .officer: ["account": try officer(at: agency)]
        case .letter: ["letter": try letter(at: agency)]
        case .message: ["id": try message(to: person, at: agency)]
        case .complaint: ["number": try complaint(about: agency)]
        case .delegation: ["id": try delegation(at: agency)]
        }
    }

    private func actor(_ post: Post, _ agency: AgencyID) -> Actor {
        Actor(id: "\(agency)-\(post.rawValue)", post: post, agency: agency)
    }

    private func assisted(_ person: SamplePerson, at agency: AgencyID) throws -> CaseID {
        guard let code = person.enterprise else { throw NoSuchPerson() }
        let officer = actor(.acceptance, agency)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: agency,
            assistedBy: officer.id
        )
        // More than an enterprise may begin: each address gets one of its own.
        return try place.office.openDraft(opening, named: "甲公司", by: officer).id
    }

    private func withFile(_ id: CaseID, by actor: Actor) throws -> [String: String] {
        let kind = MaterialKind.performance
        try place.office.addFile(LetterTests.upload(), kind: kind, to: id, by: actor)
        let file = try place.office.draft(of: id, by: actor).files.first?.id ?? ""
        return ["id": id.rawValue, "file": file]
    }

    /// Another person of somebody's enterprise.
    private func colleague(of person: SamplePerson, _ standing: Licensing.Standing) throws -> String
    {
        let office = place.office
        guard let code = person.enterprise else { throw NoSuchPerson() }
        let id = try open(Actor(id: office.randomness(10), post: .applicant, enterprise: code))
        try office.store.change { transaction in
            guard let row = try transaction.reading.enterprise(code) else { throw NoSuchPerson() }
            try transaction.save(
                MembershipRow(
                    account: id,
                    enterprise: code,
                    agency: row.agency,
                    standing: standing,
                    claimedName: row.name,
                    claimedDivision: row.division,
                    claimedRepresentative: row.legalRepresentative,
                    since: place.now
                )
            )
        }
        return id
    }

    private func open(_ actor: Actor) throws -> String {
        try place.office.accounts.add(
            NewAccount(
                actor: actor,
                login: actor.id,
                name: "王小明",
                password: "a long enough password",
                otpSecret: Array(repeating: 7, count: 20),
                endsOn: actor.post == .applicant ? place.now.day.adding(days: 30) : nil
            ),
            at: place.now
        )
        return actor.id
    }

    private func officer(at agency: AgencyID) throws -> String {
        try open(Actor(id: place.office.randomness(10), post: .review, agency: agency))
    }

    /// Somebody who speaks for an enterprise of the agency's area that has proved nothing.
    private func claimant(at agency: AgencyID) throws -> SamplePerson {
        let office = place.office
        let serial = office.randomness(4).uppercased()
        let code = try CreditCode(SampleCodes.creditCode(division: "140105", serial: serial))
        let row = EnterpriseRow(
            code: code,
            agency: agency,
            name: "山西试办电力工程有限公司",
            division: try DivisionCode("140105"),
            legalRepresentative: office.accounts.seal("李大伟"),
            registeredAt: place.now
        )
        try office.store.change { try $0.save(row) }
        let person = SamplePeople.applicant(of: code, randomness: .system)
        try Authority.SampleOffice.open([person], in: office)
        return person
    }

    private func letter(at agency: AgencyID) throws -> String {
        let office = place.office
        let person = try claimant(at: agency)
        guard let visit = try office.accounts.begin(for: person.id, at: place.now) else {
            throw NoSuchPerson()
        }
        try office.giveLetter(LetterTests.upload(), by: visit.visitor)
        return try office.waitingLetters(for: actor(.acceptance, agency))
            .first { $0.enterprise == person.enterprise }?.id ?? ""
    }

    /// What the enterprise was told of its accepted case.
    private func message(to person: SamplePerson, at agency: AgencyID) throws -> String {
        _ = try made(.accepted, by: person, at: agency)
        guard let code = person.enterprise else { throw NoSuchPerson() }
        return try place.office.messages(of: code, page: 1).entries.first?.id ?? ""
    }

    private func complaint(about agency: AgencyID) throws -> String {
        let words = try ComplaintWords(text: "窗口一直没有人", name: "", contact: "")
        let number = try place.office.complain(about: agency, words).number
        return Fields.encoded(number)
    }

    /// The acceptance post, lent to the archive for today.
    private func delegation(at agency: AgencyID) throws -> String {
        let (office, lender) = (place.office, actor(.acceptance, agency))
        let taker = actor(.archive, agency).id
        try office.delegate(from: lender.id, to: taker, until: place.now.day, by: lender)
        return try office.delegations(of: agency).first { $0.holds }?.id ?? ""
    }
}
