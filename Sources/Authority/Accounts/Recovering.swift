import Licensing
import Store

/// Ways back in (找回): a recovery code stands for one of the two things that are asked for, never
/// for both, and never for a mandate.
package enum Recovery: Sendable {
    /// A new password; the token makes the browser known to the account.
    case done(device: String)
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
        source: String,
        device: String? = nil
    ) throws -> Recovery {
        let moment = now()
        let name = login.lowercased()
        try PasswordRule.check(password, login: name)
        let attempt = try recoveryAttempt(name, recoveryCode, source, device, at: moment)
        if let seconds = begin(attempt, at: moment) { return .wait(seconds: seconds) }
        let hash = try accounts.hash(password)
        let told: (String?) -> String? = { $0.map { kept([$0]) } }
        let known = try onceUnlessReplayed(answer: told) { transaction -> String? in
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
            else { return nil }
            guard try transaction.useCode(of: row.id, step: step) else { throw Replayed() }
            try transaction.setPassword(hash, of: row.id)
            try transaction.endSessions(of: row.id, because: .secret, at: moment)
            try transaction.forgetDevices(of: row.id)
            try transaction.log(AccountLogRow(of: row, .recoveryUsed, by: row.id, at: moment))
            try transaction.log(AccountLogRow(of: row, .passwordChanged, by: row.id, at: moment))
            return try accounts.keepDevice(nil, of: row.id, at: moment, in: transaction)
        }
        guard let known else { return .refused }
        succeed(attempt)
        return .done(device: known)
    }

    /// The outcome of a form that was sent before.
    package func recovered(again answer: String) throws -> Recovery {
        guard let known = try secrets(of: answer).first else { return .refused }
        return .done(device: known)
    }

    /// An attempt to come back, by the name under which it is counted.
    private struct Attempt {
        let name: String
        let origin: AttemptOrigin
        let holdsCode: Bool
    }

    /// A right recovery code has a count of its own: who has it is neither kept out by what strangers do
    /// at the log-in, nor given a guess that is not counted.
    private func recoveryAttempt(
        _ login: String,
        _ code: String,
        _ source: String,
        _ device: String?,
        at moment: Moment
    ) throws -> Attempt {
        let holdsCode = try holdsRecoveryCode(code, login: login)
        return Attempt(
            name: holdsCode ? "\(login) recovery" : login,
            origin: try accounts.origin(of: device, login: login, source: source, at: moment),
            holdsCode: holdsCode
        )
    }

    /// The holder of one recovery code cannot guess the other from any number of sources.
    private func begin(_ attempt: Attempt, at moment: Moment) -> Int64? {
        let attempts = accounts.attempts
        if let seconds = attempts.begin(account: attempt.name, from: attempt.origin, at: moment) {
            return seconds
        }
        guard attempt.holdsCode else { return nil }
        return attempts.beginCode(account: attempt.name, from: attempt.origin, at: moment)
    }

    private func succeed(_ attempt: Attempt) {
        accounts.attempts.succeed(
            account: attempt.name,
            from: attempt.origin,
            usedCode: attempt.holdsCode
        )
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
        visit: String,
        device: String? = nil
    ) throws -> Recovery {
        let moment = now()
        let name = login.lowercased()
        let attempt = try recoveryAttempt(name, recoveryCode, source, device, at: moment)
        // Here too the one that is right gives no free guesses at the other.
        if let seconds = begin(attempt, at: moment) { return .wait(seconds: seconds) }
        let digest = SecretCode.digest(recoveryCode)
        guard let row = try accounts.account(login: name, password: password, at: moment),
            try store.read({ try $0.hasRecoveryCode(digest, of: row.id) })
        else { return .refused }
        succeed(attempt)
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
        answer: (String?) -> String?,
        _ body: (Transaction) throws -> String?
    ) throws -> String? {
        do {
            return try once(by: nil, answer: answer, body)
        } catch is Replayed {
            return nil
        }
    }
}
