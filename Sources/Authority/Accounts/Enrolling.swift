import Licensing
import Store

/// What a person fills in to register.
package struct Registration: Sendable {
    package let creditCode: String
    /// Whether the person says that the business license shows the code so, whatever its check digit.
    package let isAsPrinted: Bool
    package let enterpriseName: String
    package let legalRepresentative: String
    package let division: String
    package let name: String
    package let login: String
    package let password: String

    package init(
        creditCode: String,
        isAsPrinted: Bool = false,
        enterpriseName: String,
        legalRepresentative: String,
        division: String,
        name: String,
        login: String,
        password: String
    ) {
        self.creditCode = creditCode
        self.isAsPrinted = isAsPrinted
        self.enterpriseName = enterpriseName
        self.legalRepresentative = legalRepresentative
        self.division = division
        self.name = name
        self.login = login
        self.password = password
    }
}

extension Registration {
    /// The credit code; an odd one only where the person says that it is printed so.
    ///
    /// - Throws: `PeopleRefusal.badCreditCode`, `.oddCreditCode`.
    func code() throws(PeopleRefusal) -> CreditCode {
        if let code = try? CreditCode(creditCode) { return code }
        guard let code = try? CreditCode(asPrinted: creditCode) else { throw .badCreditCode }
        guard isAsPrinted else { throw .oddCreditCode }
        return code
    }
}

extension Office {
    /// 单位注册, first step: what was typed, checked; the answer is the same for an enterprise that
    /// is registered and one that is not.
    ///
    /// - Throws: `PeopleRefusal`.
    package func beginRegistration(
        _ registration: Registration,
        visit: String
    ) throws -> EnrolmentStep {
        let code = try registration.code()
        guard let division = try? DivisionCode(registration.division) else {
            throw PeopleRefusal.badDivision
        }
        guard agency(holding: division) != nil else { throw PeopleRefusal.noAgency }
        let claim = Enrolment.Claim(
            code: code.rawValue,
            name: try PasswordRule.name(registration.enterpriseName),
            division: division.rawValue,
            representative: try PasswordRule.name(registration.legalRepresentative)
        )
        let name = try PasswordRule.name(registration.name)
        let login = try freeLogin(registration.login)
        try PasswordRule.check(registration.password, login: login)
        return try accounts.step(
            accounts.enrolment(
                .registration(claim),
                login: login,
                name: name,
                passwordHash: try accounts.hash(registration.password),
                visit: visit,
                at: now()
            )
        )
    }

    /// A handler joins with an invitation (加入单位), first step.
    ///
    /// - Throws: `PeopleRefusal`.
    package func beginInvitation(
        _ code: String,
        login: String,
        password: String,
        visit: String
    ) throws -> EnrolmentStep {
        let ticket = try liveTicket(code)
        guard ticket.enterprise != nil else { throw PeopleRefusal.deadTicket }
        let login = try freeLogin(login)
        try PasswordRule.check(password, login: login)
        return try accounts.step(
            accounts.enrolment(
                .invitation(ticket: ticket.digest.hex),
                login: login,
                name: try accounts.name(ticket.person ?? []),
                passwordHash: try accounts.hash(password),
                visit: visit,
                at: now()
            )
        )
    }

    /// An account is set up anew with what the administrator handed over (重新设置), first step.
    ///
    /// - Throws: `PeopleRefusal`.
    package func beginSetUp(
        _ code: String,
        password: String,
        visit: String
    ) throws -> EnrolmentStep {
        let ticket = try liveTicket(code)
        let row = try store.read { snapshot in
            try ticket.account.flatMap { try snapshot.account(id: $0) }
        }
        guard let row, accounts.isOpen(row, on: now().day) else { throw PeopleRefusal.deadTicket }
        try PasswordRule.check(password, login: row.login)
        return try accounts.step(
            accounts.enrolment(
                .setUp(ticket: ticket.digest.hex, account: row.id),
                login: row.login,
                passwordHash: try accounts.hash(password),
                visit: visit,
                at: now()
            )
        )
    }

    /// The agency in whose area a place lies.
    func agency(holding division: DivisionCode) -> Agency? {
        law.agencies.first { $0.area(holding: division) != nil }
    }

    func freeLogin(_ text: String) throws -> String {
        let login = try PasswordRule.login(text)
        guard try store.read({ try $0.account(login: login) }) == nil else {
            throw PeopleRefusal.loginTaken
        }
        return login
    }

    private func liveTicket(_ code: String) throws -> TicketRow {
        let ticket = try store.read { try $0.ticket(SecretCode.digest(code)) }
        guard let ticket, ticket.usedAt == nil, now() < ticket.expiresAt else {
            throw PeopleRefusal.deadTicket
        }
        return ticket
    }
}
