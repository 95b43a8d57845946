import Licensing
import Testing

@testable import Authority

/// The first account of a real office, from which all others come.
struct FirstAdministratorTests {
    private let desk: SampleDesk
    private let office: Office
    private let shanxi = AgencyID("shanxi")

    init() throws {
        desk = try SampleDesk()
        office = try desk.open(isSample: false)
    }

    private func open(_ login: String = "first.admin", of agency: AgencyID? = nil) throws -> String
    {
        try office.openFirstAdministrator(of: agency ?? shanxi, login: login, named: "王管理")
    }

    /// Sets the account up as its person does: password, device, first code.
    private func setUp(_ code: String) throws -> Actor {
        let step = try office.beginSetUp(code, password: "correct horse battery", visit: "v")
        let enrolment = try office.accounts.opened(step.sealed, visit: "v", at: office.now())
        let number = OneTimeCode.code(enrolment.secret, at: office.now())
        let enrolled = try office.completeEnrolment(step.sealed, code: number, visit: "v")
        return enrolled.visitor.person.actor
    }

    @Test func `the first administrator gets a code, sets the account up, and opens others`() throws
    {
        let actor = try setUp(try open())
        #expect(actor.post == .administrator)
        #expect(actor.agency == shanxi)
        _ = try office.addOfficer(
            named: "李受理",
            login: "li.shouli",
            post: .acceptance,
            endsOn: nil,
            by: actor
        )
        let events = try office.officer(actor.id, for: actor).entries
        #expect(events.last?.event == .created)
        #expect(events.last?.by == "local:operator")
    }

    @Test func `once there is an administrator nobody gets another one here`() throws {
        _ = try setUp(try open())
        for login in ["first.admin", "second.admin"] {
            #expect(throws: PeopleRefusal.administratorThere) { try open(login) }
        }
    }

    @Test func `a lost code is replaced while nobody has used it, and the old one is dead`() throws
    {
        let lost = try open()
        #expect(throws: PeopleRefusal.administratorThere) { try open("somebody.else") }
        let code = try open()
        #expect(throws: PeopleRefusal.deadTicket) { try setUp(lost) }
        #expect(try setUp(code).post == .administrator)
        #expect(throws: PeopleRefusal.deadTicket) { try setUp(code) }
    }

    @Test func `an agency that there is not, a taken and a wrong log-in open nothing`() throws {
        #expect(throws: OfficeRefusal.self) { try open(of: AgencyID("nowhere")) }
        #expect(throws: PeopleRefusal.badLogin) { try open("x") }
        _ = try setUp(try open())
        #expect(throws: PeopleRefusal.loginTaken) { try open(of: AgencyID("shandong")) }
        #expect(try !open("shandong.admin", of: AgencyID("shandong")).isEmpty)
    }
}
