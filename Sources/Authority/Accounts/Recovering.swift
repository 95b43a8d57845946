import Licensing
import Store

/// Ways back in (找回): a recovery code stands for one of the two things that are asked for, never
/// for both, and never for a mandate.
package enum Recovery: Sendable {
    case done
    case step(EnrolmentStep)
    /// Something is wrong; what, is not said.
    case refused
    case wait(seconds: Int64)
}

extension Office {
    /// The password is lost, the device is there: recovery code and one-time code give a new password.
    ///
    /// Every session of the account ends. Takes the same time where nobody has the name.
    ///
    /// - Throws: `PeopleRefusal.weakPassword`, and faults of the store.
    package func recoverPassword(
        login: String,
        recoveryCode: String,
        code: String,
        password: String,
        source: String
    ) throws -> Recovery {
        let moment = now()
        let name = login.lowercased()
        try PasswordRule.check(password, login: name)
        if let seconds = accounts.attempts.begin(account: name, source: source, at: moment) {
            return .wait(seconds: seconds)
        }
        let hash = accounts.hash(password)
        // Who has the recovery code guesses the other from no number of sources.
        if try holdsRecoveryCode(recoveryCode, login: name),
            let seconds = accounts.attempts.beginCode(account: name, at: moment)
        {
            return .wait(seconds: seconds)
        }
        let told: (Bool) -> String? = { $0 ? "done" : nil }
        let isDone = try onceUnlessReplayed(answer: told) { transaction -> Bool in
            guard let row = try transaction.reading.account(login: name),
                try accounts.person(row, in: transaction.reading, on: moment.day) != nil,
                let step = OneTimeCode.accepted(
                    code,
                    try custody.decrypt(row.otpSecret),
                    at: moment
                ),
                // A wrong recovery code uses no one-time code up, a wrong one-time code no other.
                try transaction.useRecoveryCode(
                    SecretCode.digest(recoveryCode),
                    of: row.id,
                    at: moment
                )
            else { return false }
            guard try transaction.useCode(of: row.id, step: step) else { throw Replayed() }
            try transaction.setPassword(hash, of: row.id)
            try transaction.endSessions(of: row.id)
            try transaction.log(AccountLogRow(of: row, .recoveryUsed, by: row.id, at: moment))
            try transaction.log(AccountLogRow(of: row, .passwordChanged, by: row.id, at: moment))
            return true
        }
        guard isDone else { return .refused }
        accounts.attempts.succeed(account: name, source: source)
        return .done
    }

    private func holdsRecoveryCode(_ code: String, login: String) throws -> Bool {
        try store.read { snapshot in
            guard let row = try snapshot.account(login: login) else { return false }
            return try snapshot.hasRecoveryCode(SecretCode.digest(code), of: row.id)
        }
    }

    /// The device is lost, the password is there: password and recovery code lead to a new device.
    ///
    /// The recovery code is used up when the new device shows its first right code.
    package func recoverDevice(
        login: String,
        password: String,
        recoveryCode: String,
        source: String,
        visit: String
    ) throws -> Recovery {
        let moment = now()
        let name = login.lowercased()
        if let seconds = accounts.attempts.begin(account: name, source: source, at: moment) {
            return .wait(seconds: seconds)
        }
        // Here too the one that is right gives no free guesses at the other.
        if try holdsRecoveryCode(recoveryCode, login: name),
            let seconds = accounts.attempts.beginCode(account: name, at: moment)
        {
            return .wait(seconds: seconds)
        }
        let digest = SecretCode.digest(recoveryCode)
        guard let row = try accounts.account(login: name, password: password, at: moment),
            try store.read({ try $0.hasRecoveryCode(digest, of: row.id) })
        else { return .refused }
        accounts.attempts.succeed(account: name, source: source)
        let enrolment = accounts.enrolment(
            .device(account: row.id, recoveryCode: digest.hex),
            login: row.login,
            passwordHash: nil,
            visit: visit,
            at: moment
        )
        return .step(try accounts.step(enrolment))
    }
}

/// A one-time code that was taken before: the whole transaction is taken back.
private struct Replayed: Error {}

extension Office {
    private func onceUnlessReplayed(
        answer: (Bool) -> String?,
        _ body: (Transaction) throws -> Bool
    ) throws -> Bool {
        do {
            return try once(by: nil, answer: answer, body)
        } catch is Replayed {
            return false
        }
    }
}
