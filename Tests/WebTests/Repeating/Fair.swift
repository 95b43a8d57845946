import Foundation
import GRDB
import Licensing
import Synchronization

@testable import Authority
@testable import Store
@testable import Web

/// One office with everybody in it, where each form finds the case or the person that it needs.
final class Fair: Sendable {
    let place: Workplace
    let client: Client
    private let made = Mutex(0)

    init(_ place: Workplace, _ client: Client) {
        self.place = place
        self.client = client
    }

    var office: Office { place.office }
    static let agency = AgencyID("shanxi")

    /// Rows that the office has written so far, whatever the table.
    func written() -> Int {
        office.store.pool.writeWithoutTransaction { $0.totalChangesCount }
    }

    func officer(_ post: Post) -> Actor { place.officer(post).actor }
    var applicant: Actor { place.applicant.actor }

    /// Somebody signed in who looks at a page.
    func browser(of account: String, at page: String) async throws -> Browser {
        let browser = Browser(client)
        let visit = try office.accounts.begin(for: account, at: place.now)
        browser.setCookie("session", visit?.token)
        try await browser.get(page)
        return browser
    }

    func browser(of post: Post, at page: String) async throws -> Browser {
        try await browser(of: place.officer(post).id, at: page)
    }

    func applicant(at page: String) async throws -> Browser {
        try await browser(of: place.applicant.id, at: page)
    }

    /// Somebody whom nobody knows, who looks at a page.
    func stranger(at page: String) async throws -> Browser {
        let browser = Browser(client)
        try await browser.get(page)
        return browser
    }

    /// A new enterprise and its person, who has a device and recovery codes.
    func newcomer() -> Newcomer {
        let number = made.withLock { made -> Int in
            made += 1
            return made
        }
        return Newcomer("person-\(number)", serial: "MA0T\(1_000 + number)")
    }

    func registered() async throws -> (newcomer: Newcomer, person: Registered, browser: Browser) {
        let (newcomer, browser) = (newcomer(), Browser(client))
        let person = try await place.register(newcomer, in: browser)
        return (newcomer, person, browser)
    }

    /// An administrator of a proved enterprise, and a second person who waits to be admitted.
    func couple(isAdmitted: Bool) async throws -> (browser: Browser, other: String) {
        let first = try await registered()
        try office.recordCounterLetter(
            for: try place.account(first.newcomer.login),
            reason: try Remark("原件已核对"),
            by: officer(.acceptance)
        )
        try await place.logIn(first.person, in: first.browser)
        var second = newcomer()
        second.code = first.newcomer.code
        try await place.register(second, in: Browser(client))
        let other = try place.account(second.login)
        if isAdmitted {
            let actor = Actor(
                id: try place.account(first.newcomer.login),
                post: .applicant,
                enterprise: try CreditCode(first.newcomer.code)
            )
            try office.admit(other, endsOn: day, by: actor)
        }
        try await first.browser.get("/my/people")
        return (first.browser, other)
    }

    /// A day within a year.
    var day: Day { place.now.day.adding(days: 30) }

    /// An officer's account that an administrator may do anything to.
    func employee() throws -> String {
        let login = newcomer().login
        _ = try office.addOfficer(
            named: "孙新",
            login: login,
            post: .review,
            endsOn: nil,
            by: officer(.administrator)
        )
        return try place.account(login)
    }

    /// A code that was sent to the applicant's mobile.
    func sentCode() throws -> String {
        place.advance(seconds: 61)
        try office.setAddress(.mobile, to: "13800001234", by: applicant)
        let letters = try office.store.read {
            try $0.due(outbox: [OutboxKind.code.rawValue], at: place.now, limit: 100)
        }
        let sealed = Hex.bytes(letters.last?.item.payload ?? "") ?? []
        let text = String(decoding: try office.custody.decrypt(sealed), as: UTF8.self)
        return text.split(separator: " ").last.map(String.init) ?? ""
    }

    /// An item that was given up.
    func deadLetter() throws -> Int {
        let now = place.now
        return try office.store.change { transaction in
            let item = OutboxItem(
                case: nil,
                agency: Fair.agency,
                kind: "lost",
                payload: "x",
                createdAt: now
            )
            try transaction.enqueue(item)
            let rows = try transaction.reading.due(outbox: ["lost"], at: now, limit: 1)
            guard let row = rows.first else { throw NoSuchPerson() }
            try transaction.bury(outbox: row, reason: "x", at: now)
            return row.id
        }
    }
}
