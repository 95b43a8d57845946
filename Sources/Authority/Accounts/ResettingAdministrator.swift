package import Licensing
import Store

extension Office {
    /// Lets an administrator in again who has lost password, device or both, or whose account was closed.
    ///
    /// The operator, as writer of the data folder, may ask for it while the office stands still. Password,
    /// sessions, recovery codes and the old device end at once; nothing else of the agency changes.
    ///
    /// - Parameters:
    ///   - agency: whose administrator.
    ///   - login: the log-in name.
    /// - Returns: the code with which the person sets password and one-time codes, good for three days
    ///   and once.
    /// - Throws: `PeopleRefusal.noSuchPerson` where it is no administrator of the agency;
    ///   `OfficeRefusal.noAgency`.
    package func resetAdministrator(of agency: AgencyID, login: String) throws -> String {
        guard law.agency(agency) != nil else { throw OfficeRefusal.noAgency(agency) }
        let moment = now()
        let hash = try accounts.hash(randomness.hex(32))
        return try store.change { transaction in
            guard let row = try transaction.reading.account(login: login.lowercased()),
                row.agency == agency, row.post == .administrator
            else { throw PeopleRefusal.noSuchPerson }
            try voidCredentials(of: row, hash: hash, at: moment, in: transaction)
            if row.disabledAt != nil {
                try transaction.setClosed(at: nil, row.id)
                try transaction.log(
                    AccountLogRow(of: row, .reopened, by: Office.localOperator, at: moment)
                )
            }
            if let last = row.endsOn, last < moment.day {
                try transaction.setEnd(nil, of: row.id)
                try transaction.log(
                    AccountLogRow(of: row, .endSet, note: "-", by: Office.localOperator, at: moment)
                )
            }
            try transaction.log(
                AccountLogRow(of: row, .resetIssued, by: Office.localOperator, at: moment)
            )
            let own = Actor(id: row.id, post: .administrator, agency: agency)
            return try issueSetUp(for: row, by: own, at: moment, in: transaction)
        }
    }

    /// Ends everything with which the account could be entered.
    ///
    /// With recovery codes that stay, an old device would be a way in past the reset.
    func voidCredentials(
        of row: AccountRow,
        hash: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.setPassword(hash, of: row.id)
        try transaction.setSecret(custody.encrypt(OneTimeCode.secret(randomness)), of: row.id)
        try transaction.replaceRecoveryCodes(of: row.id, with: [])
        try transaction.endSessions(of: row.id, because: .secret, at: moment)
        try transaction.forgetDevices(of: row.id)
    }
}
