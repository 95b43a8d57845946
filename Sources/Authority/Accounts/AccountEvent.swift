package import Licensing
import Store

/// What can happen to an account (账户事项); the raw values stand in the log and never change.
package enum AccountEvent: String, Sendable, CaseIterable {
    case created, closed, reopened
    case endSet = "end-set"
    case certificateSet = "certificate-set"
    case signedIn = "signed-in"
    case signedOut = "signed-out"
    case resetIssued = "reset-issued"
    case setUp = "set-up"
    case passwordChanged = "password-changed"
    case deviceChanged = "device-changed"
    case recoveryUsed = "recovery-used"
    case recoveryRenewed = "recovery-renewed"
    case registered, invited, admitted, appointed
    case mandateSet = "mandate-set"
    case mandateEnded = "mandate-ended"
    case letterGiven = "letter-given"
    case letterConfirmed = "letter-confirmed"
    case letterRefused = "letter-refused"
    case letterRead = "letter-read"
}

/// One line of an account's log as pages show it.
package struct AccountEntry: Sendable {
    package let event: AccountEvent
    package let account: String
    package let by: String
    package let note: String
    package let at: Moment

    /// - Throws: `StoreFault.unreadable` for an event of another version of the program.
    init(_ row: AccountLogRow) throws {
        guard let event = AccountEvent(rawValue: row.kind) else {
            throw StoreFault.unreadable(path: "account_log", place: row.kind)
        }
        self.event = event
        account = row.account
        by = row.by
        note = row.note
        at = row.at
    }
}

extension AccountLogRow {
    init(
        of row: AccountRow,
        _ event: AccountEvent,
        note: String = "",
        by account: String,
        at moment: Moment
    ) {
        self.init(
            account: row.id,
            agency: row.agency,
            enterprise: row.enterprise,
            kind: event.rawValue,
            note: note,
            by: account,
            at: moment
        )
    }
}
