import Licensing
import Store

extension Office {
    /// The second step of every enrolment: the device shows a right code, and all is written at once.
    ///
    /// - Parameters:
    ///   - sealed: what the form brought back.
    ///   - code: the first one-time code.
    ///   - visit: secret of the browser's visit.
    /// - Returns: the person, signed in, with recovery codes that are shown this once.
    /// - Throws: `PeopleRefusal`; nothing was written then.
    package func completeEnrolment(
        _ sealed: String,
        code: String,
        visit: String
    ) throws -> Enrolled {
        let moment = now()
        let enrolment = try accounts.opened(sealed, visit: visit, at: moment)
        guard let step = OneTimeCode.accepted(code, enrolment.secret, at: moment) else {
            throw PeopleRefusal.wrongCode
        }
        let told: (Enrolled) -> String? = {
            kept([$0.token, $0.visitor.device ?? "-"] + $0.recoveryCodes)
        }
        return try once(by: nil, answer: told) { transaction in
            let account = try write(enrolment, at: moment, in: transaction)
            guard try transaction.useCode(of: account.id, step: step) else {
                throw PeopleRefusal.wrongCode
            }
            try transaction.endSessions(of: account.id, because: .secret, at: moment)
            try transaction.forgetDevices(of: account.id)
            let codes = try accounts.renewRecoveryCodes(of: account.id, in: transaction)
            guard let visit = try accounts.begin(for: account.id, at: moment, in: transaction)
            else { throw PeopleRefusal.expired }
            return Enrolled(token: visit.token, visitor: visit.visitor, recoveryCodes: codes)
        }
    }

    /// What the form of the second step led to the first time.
    ///
    /// - Throws: `PeopleRefusal.expired` where that session has ended since.
    package func completedEnrolment(again answer: String) throws -> Enrolled {
        let secrets = try secrets(of: answer)
        guard let token = secrets.first,
            var visitor = try accounts.visitor(token: token, at: now())
        else { throw PeopleRefusal.expired }
        visitor.device = secrets.dropFirst().first
        return Enrolled(
            token: token,
            visitor: visitor,
            recoveryCodes: Array(secrets.dropFirst(2))
        )
    }

    private func write(
        _ enrolment: Enrolment,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> AccountRow {
        switch enrolment.purpose {
        case .registration(let claim):
            return try register(enrolment, claim, at: moment, in: transaction)
        case .invitation(let ticket):
            return try join(enrolment, ticket, at: moment, in: transaction)
        case .setUp(let ticket, let account):
            try use(ticket, at: moment, in: transaction)
            return try renew(account, enrolment, .setUp, at: moment, in: transaction)
        case .device(let account, let recoveryCode):
            guard let digest = Digest(hex: recoveryCode),
                try transaction.useRecoveryCode(digest, of: account, at: moment)
            else { throw PeopleRefusal.expired }
            return try renew(account, enrolment, .deviceChanged, at: moment, in: transaction)
        }
    }

    /// The first of an enterprise that nobody speaks for may draft; everybody else waits.
    private func register(
        _ enrolment: Enrolment,
        _ claim: Enrolment.Claim,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> AccountRow {
        let code = try CreditCode(asPrinted: claim.code)
        let division = try DivisionCode(claim.division)
        guard let agency = agency(holding: division) else { throw PeopleRefusal.noAgency }
        let representative = accounts.seal(claim.representative)
        let known = try transaction.reading.enterprise(code)
        let isSpokenFor = try transaction.reading.memberships(of: code).contains {
            try isActing($0, on: moment.day, in: transaction.reading)
        }
        let isFirst = known?.provedAt == nil && !isSpokenFor
        if isFirst {
            try transaction.save(
                EnterpriseRow(
                    code: code,
                    agency: agency.id,
                    name: claim.name,
                    division: division,
                    legalRepresentative: representative,
                    registeredAt: known?.registeredAt ?? moment
                )
            )
        }
        let row = try open(enrolment, of: code, endsOn: nil, at: moment, in: transaction)
        try transaction.save(
            MembershipRow(
                account: row.id,
                enterprise: code,
                agency: agency.id,
                standing: isFirst ? .claimant : .waiting,
                claimedName: claim.name,
                claimedDivision: division,
                claimedRepresentative: representative,
                since: moment
            )
        )
        try transaction.log(AccountLogRow(of: row, .registered, by: row.id, at: moment))
        return row
    }

    private func join(
        _ enrolment: Enrolment,
        _ ticket: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> AccountRow {
        let ticket = try use(ticket, at: moment, in: transaction)
        guard let code = ticket.enterprise, let endsOn = ticket.endsOn, moment.day <= endsOn,
            let enterprise = try transaction.reading.enterprise(code)
        else { throw PeopleRefusal.deadTicket }
        let row = try open(enrolment, of: code, endsOn: endsOn, at: moment, in: transaction)
        try transaction.save(
            MembershipRow(
                account: row.id,
                enterprise: code,
                agency: enterprise.agency,
                standing: .handler,
                claimedName: enterprise.name,
                claimedDivision: enterprise.division,
                claimedRepresentative: enterprise.legalRepresentative,
                since: moment
            )
        )
        try transaction.log(
            AccountLogRow(
                of: row,
                .admitted,
                note: endsOn.description,
                by: ticket.issuedBy,
                at: moment
            )
        )
        return row
    }

    /// Writes the account of a new person.
    private func open(
        _ enrolment: Enrolment,
        of code: CreditCode,
        endsOn: Day?,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> AccountRow {
        guard try transaction.reading.account(login: enrolment.login) == nil else {
            throw PeopleRefusal.loginTaken
        }
        let row = AccountRow(
            id: randomness.hex(10),
            login: enrolment.login,
            passwordHash: enrolment.passwordHash ?? "",
            otpSecret: custody.encrypt(enrolment.secret),
            name: accounts.seal(enrolment.name),
            post: .applicant,
            enterprise: code,
            endsOn: endsOn,
            createdAt: moment
        )
        try transaction.add(row)
        return row
    }

    /// Gives an account that is there its new device, and a new password where one was chosen.
    private func renew(
        _ account: String,
        _ enrolment: Enrolment,
        _ event: AccountEvent,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> AccountRow {
        guard let row = try transaction.reading.account(id: account),
            try accounts.person(row, in: transaction.reading, on: moment.day) != nil
        else { throw PeopleRefusal.expired }
        try transaction.setSecret(custody.encrypt(enrolment.secret), of: row.id)
        if let hash = enrolment.passwordHash {
            try transaction.setPassword(hash, of: row.id)
        }
        try transaction.log(AccountLogRow(of: row, event, by: row.id, at: moment))
        return row
    }

    @discardableResult
    private func use(
        _ digest: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> TicketRow {
        guard let digest = Digest(hex: digest), let ticket = try transaction.reading.ticket(digest),
            moment < ticket.expiresAt, try transaction.useTicket(digest, at: moment)
        else { throw PeopleRefusal.deadTicket }
        return ticket
    }
}
