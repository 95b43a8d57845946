import Licensing
import Synchronization

@testable import Authority
@testable import Store

/// A workplace with everybody in it, each signed in, and cases at two agencies.
final class Gathering: Sendable {
    let place: Workplace
    private let people: [Asker: SamplePerson]
    private let secondApplicant: SamplePerson
    private let cases = Mutex<[Target: CaseID]>([:])

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
        people[.former] = Gathering.person("former", .applicant, nil, place.applicant.enterprise)
        self.people = people
        let known = Set(place.staff.map(\.id) + [place.applicant.id, secondApplicant.id])
        try Authority.SampleOffice.open(
            people.values.filter { !known.contains($0.id) },
            in: place.office
        )
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
        try store.change { try $0.save(row.ending(on: place.now.day.adding(days: -1))) }
    }

    /// The case that an address names, made for the purpose and kept until it is forgotten.
    func target(_ target: Target, in stage: Access.Stage) throws -> String {
        guard target != .none else { return String(repeating: "0", count: 20) }
        if let id = cases.withLock({ $0[target] }) { return id.rawValue }
        let id =
            target == .near
            ? try made(stage, by: place.applicant, at: Gathering.near)
            : try made(stage, by: secondApplicant, at: Gathering.far)
        cases.withLock { $0[target] = id }
        return id.rawValue
    }

    /// The next one who asks gets a fresh case.
    func forget(_ target: Target? = nil) {
        cases.withLock { cases in
            if let target { cases[target] = nil } else { cases = [:] }
        }
    }

    /// How many acts a case has; nil where there is none.
    func acts(of id: String) throws -> Int? {
        try place.office.store.read { snapshot in
            try snapshot.case(CaseID(id)).map { try snapshot.acts(of: $0.id).count }
        }
    }

    private func made(
        _ stage: Access.Stage,
        by person: SamplePerson,
        at agency: AgencyID
    ) throws -> CaseID {
        let office = place.office
        guard let code = person.enterprise else { throw NoSuchPerson() }
        let opening = Opening(family: .facility, matter: .initial, applicant: code, agency: agency)
        let id = try office.openDraft(opening, named: "甲公司", by: person.actor).id
        guard stage != .draft else { return id }
        let enterprise = SampleEnterprise(
            seed: person.id == place.applicant.id ? 5 : 6,
            filingOn: place.now.day
        )
        let form = try enterprise.application()
        try office.addMaterial(form, kind: Material.applicationForm, to: id, by: person.actor)
        try office.file(id, by: person.actor)
        let officer = Actor(id: "\(agency)-acceptance", post: .acceptance, agency: agency)
        try office.accept(id, by: officer)
        let sealer = Actor(id: "\(agency)-sealing", post: .sealing, agency: agency)
        try office.sealNotice(.acceptance, of: id, by: sealer)
        return id
    }
}

struct NoSuchPerson: Error {}
