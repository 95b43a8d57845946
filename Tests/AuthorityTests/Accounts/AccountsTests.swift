import Licensing
import Store
import Testing

@testable import Authority

struct AccountsTests {
    static let moment = Moment(seconds: 1_795_140_000)
    static let secret = Array("12345678901234567890".utf8)
    static let actor = Actor(id: "a1", post: .acceptance, agency: AgencyID("shanxi"))
    let place = try? KeyPlace()

    private func accounts(endsOn: Day? = nil) throws -> Accounts {
        let place = try #require(place)
        let custody = try place.open()
        let store = try Store.open(at: place.folder.root + "/office.sqlite") {
            custody.chaining(at: AccountsTests.moment)
        }
        let accounts = try Accounts(store: store, custody: custody, randomness: .system)
        try accounts.add(
            NewAccount(
                actor: AccountsTests.actor,
                login: "wang",
                name: "王受理",
                password: "right",
                otpSecret: AccountsTests.secret,
                endsOn: endsOn
            ),
            at: AccountsTests.moment
        )
        let row = try store.read { try $0.account(login: "wang") }
        #expect(row?.otpSecret.count == 16 + 32 + 32)
        #expect(row?.passwordHash.contains("right") == false)
        return accounts
    }

    private func enter(
        _ accounts: Accounts,
        _ login: String = "wang",
        _ password: String = "right",
        code: String? = nil,
        at moment: Moment = AccountsTests.moment
    ) throws -> Actor? {
        let code = code ?? OneTimeCode.code(AccountsTests.secret, at: moment)
        let attempt = SignInAttempt(login: login, password: password, code: code)
        let answer = try accounts.signIn(attempt, source: "here", at: moment)
        guard case .admitted(_, let visitor) = answer else { return nil }
        return visitor.person.actor
    }

    @Test func `name, password and code together let in, once`() throws {
        let accounts = try accounts()
        #expect(try enter(accounts) == AccountsTests.actor)
        #expect(try enter(accounts) == nil)
        let next = AccountsTests.moment.adding(seconds: 30)
        #expect(try enter(accounts, at: next) == AccountsTests.actor)
    }

    @Test func `whatever is wrong, nobody comes in`() throws {
        let accounts = try accounts()
        #expect(try enter(accounts, "nobody") == nil)
        #expect(try enter(accounts, "nobody", "") == nil)
        #expect(try enter(accounts, "wang", "wrong") == nil)
        #expect(try enter(accounts, code: "000000") == nil)
        #expect(try enter(accounts) == AccountsTests.actor)
    }

    @Test func `an account works to the end of its last day`() throws {
        let last = AccountsTests.moment.day
        let accounts = try accounts(endsOn: last)
        let after = Moment(startOf: last.adding(days: 1))
        #expect(try enter(accounts, at: after) == nil)
        #expect(try enter(accounts, at: after.adding(seconds: -1)) == AccountsTests.actor)
    }

    @Test func `a log-in name is one person's`() throws {
        let accounts = try accounts()
        #expect(throws: StoreRefusal.self) {
            try accounts.add(
                NewAccount(
                    actor: Actor(id: "a2", post: .review, agency: AgencyID("shanxi")),
                    login: "wang",
                    name: "王审查",
                    password: "p",
                    otpSecret: AccountsTests.secret
                ),
                at: AccountsTests.moment
            )
        }
    }
}
