import Licensing
import Synchronization

@testable import Authority
@testable import Store

/// A workplace with everybody in it, each signed in, and cases at two agencies.
final class Gathering: Sendable {
    let place: Workplace
    private let people: [Asker: SamplePerson]
    private let secondApplicant: SamplePerson
    private let things = Mutex<[Target: [String: String]]>([:])

    static let near = AgencyID("shanxi")
    static let far = AgencyID("shandong")

    init() throws {
        place = try Workplace()
        secondApplicant = try Authority.SampleOffice.openApplicant(in: place.office, seed: 6)
        var people: [Asker: SamplePerson] = [.owner: place.applicant, .stranger: secondApplicant]
        for post in Asker.ofAgency {
            people[.near(post)] = Gathering.officer(post, of: Gathering.near)
            people[.far(post)] = Gathering.officer(post, of: Gathering.far)
        }
        for post in [Post.center, .audit] {
            people[.house(post)] = Gathering.officer(post, of: nil)
        }
        for (asker, name) in [
            (Asker.former, "former"), (.handler, "handler"), (.waiting, "waiting"),
        ] {
            people[asker] = Gathering.person(name, .applicant, nil, place.applicant.enterprise)
        }
        let claimed = try Gathering.claimed(in: place)
        people[.claimant] = Gathering.person("claimant", .applicant, nil, claimed)
        self.people = people
        let known = Set(place.staff.map(\.id) + [place.applicant.id, secondApplicant.id])
        try Authority.SampleOffice.open(
            people.values.filter { !known.contains($0.id) },
            in: place.office
        )
        try stand(.handler, as: .handler)
        try stand(.waiting, as: .waiting)
        try stand(.claimant, as: .claimant)
    }

    /// An enterprise of the near agency's area that has proved nothing.
    private static func claimed(in place: Workplace) throws -> CreditCode {
        let code = try CreditCode(SampleCodes.creditCode(division: "140105", serial: "C1A2B3D4"))
        let row = EnterpriseRow(
            code: code,
            agency: near,
            name: "山西未证电力工程有限公司",
            division: try DivisionCode("140105"),
            legalRepresentative: place.office.accounts.seal("李大伟"),
            registeredAt: place.now
        )
        try place.office.store.change { try $0.save(row) }
        return code
    }

    /// Gives somebody a standing in the enterprise.
    private func stand(_ asker: Asker, as standing: Licensing.Standing) throws {
        guard let person = people[asker], let code = person.enterprise else { throw NoSuchPerson() }
        try place.office.store.change { transaction in
            guard let row = try transaction.reading.enterprise(code) else { throw NoSuchPerson() }
            try transaction.save(
                MembershipRow(
                    account: person.id,
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
    }

    private static func officer(_ post: Post, of agency: AgencyID?) -> SamplePerson {
        person("\(agency?.rawValue ?? "house")-\(post.rawValue)", post, agency, nil)
    }

    private static func person(
        _ id: String,
        _ post: Post,
        _ agency: AgencyID?,
        _ enterprise: CreditCode?
    ) -> SamplePerson {
        SamplePerson(
            id: id,
            login: id,
            password: "a long enough password",
            otpBytes: Array(repeating: 7, count: 20),
            post: post,
            agency: agency,
            enterprise: enterprise
        )
    }

    /// A browser in which the asker is signed in.
    func browser(of asker: Asker, _ client: Client) throws -> Browser {
        let browser = Browser(client)
        guard let person = people[asker] else { return browser }
        let visit = try place.office.accounts.begin(for: person.id, at: place.now)
        browser.setCookie("session", visit?.token)
        return browser
    }

    /// Ends the mandate of the former handler; the session's cookie stays where it is.
    func endMandate() throws {
        let store = place.office.store
        guard let former = people[.former],
            let row = try store.read({ try $0.account(id: former.id) })
        else { return }
        let day = place.now.day.adding(days: -1)
        try store.change { try $0.setEnd(day, of: row.id) }
    }

    /// What stands in an address where there is no such thing.
    static let nothing = String(repeating: "0", count: 20)

    /// The parts of an address that name a thing, made for the purpose and kept until forgotten.
    func target(_ target: Target, _ thing: Access.Thing) throws -> [String: String] {
        guard target != .none else {
            let names = ["id", "letter", "account", "number", "file"]
            return Dictionary(uniqueKeysWithValues: names.map { ($0, Gathering.nothing) })
        }
        if let parts = things.withLock({ $0[target] }) { return parts }
        let parts =
            target == .near
            ? try parts(of: thing, by: place.applicant, at: Gathering.near)
            : try parts(of: thing, by: secondApplicant, at: Gathering.far)
        things.withLock { $0[target] = parts }
        return parts
    }

    /// The next one who asks gets a fresh one.
    func forget(_ target: Target? = nil) {
        things.withLock { things in
            if let target { things[target] = nil } else { things = [:] }
        }
    }

    /// How much has happened to a thing: acts of a case, entries of an account.
    func trace(of parts: [String: String]) throws -> Int? {
        try place.office.store.read { snapshot in
            if let account = parts["account"] { return try snapshot.accountLog(of: account).count }
            guard let id = parts["id"] else { return nil }
            return try snapshot.case(CaseID(id)).map { try snapshot.acts(of: $0.id).count }
        }
    }

    func made(
        _ stage: Access.Thing,
        by person: SamplePerson,
        at agency: AgencyID
    ) throws -> CaseID {
        let office = place.office
        guard let code = person.enterprise else { throw NoSuchPerson() }
        let opening = Opening(family: .facility, matter: .initial, applicant: code, agency: agency)
        let id = try office.openDraft(opening, named: "甲公司", by: person.actor).id
        guard stage != .draft else { return id }
        try place.makeRoom(for: person.actor)
        let enterprise = SampleEnterprise(
            seed: person.id == place.applicant.id ? 5 : 6,
            filingOn: place.now.day
        )
        // An application lies with the agency in whose area its place is.
        let division = agency == Gathering.far ? "370102" : enterprise.division
        let form = Array(
            String(decoding: try enterprise.application(), as: UTF8.self)
                .replacing("\"\(enterprise.division)\"", with: "\"\(division)\"").utf8
        )
        try office.addMaterial(form, kind: Material.applicationForm, to: id, by: person.actor)
        try office.file(id, by: person.actor)
        let officer = Actor(id: "\(agency)-acceptance", post: .acceptance, agency: agency)
        if agency == Gathering.far {
            try office.confirmArea(id, reason: try Remark("住所在本省"), by: officer)
        }
        try office.accept(id, by: officer)
        let sealer = Actor(id: "\(agency)-sealing", post: .sealing, agency: agency)
        try office.sealNotice(.acceptance, of: id, by: sealer)
        return id
    }
}

struct NoSuchPerson: Error {}
