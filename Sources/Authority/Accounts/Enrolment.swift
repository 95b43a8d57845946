import Documents
import Foundation
package import Licensing
import Seals
import Store

/// An account on its way (开户): all of it travels in the form, sealed, until a first code is right.
///
/// Nothing is written before that, so that who gives up leaves neither a name taken nor an
/// enterprise claimed. The seal is the office's, bound to the browser's visit, and good for a
/// quarter of an hour.
struct Enrolment: Codable {
    /// What becomes of it.
    enum Purpose: Codable {
        case registration(Claim)
        case invitation(ticket: String)
        case setUp(ticket: String, account: String)
        case device(account: String, recoveryCode: String)
    }

    /// What a person says of an enterprise.
    struct Claim: Codable {
        let code: String
        let name: String
        let division: String
        let representative: String
    }

    static let seconds: Int64 = 15 * 60

    let purpose: Purpose
    let login: String
    /// Name of the person; empty where the account has one.
    let name: String
    /// nil where the password stays.
    let passwordHash: String?
    let secret: [UInt8]
    let visit: String
    let expires: Int64
}

/// What the page of the second step shows.
package struct EnrolmentStep: Sendable {
    /// The account on its way; the form carries it back.
    package let sealed: String
    /// The secret of the one-time codes as letters, in groups of four.
    package let secret: String
    /// The QR code for the device: true for each dark module, row by row.
    package let modules: [[Bool]]
}

/// A person who is in for the first time, or again.
package struct Enrolled: Sendable {
    /// Token of a new session.
    package let token: String
    package let visitor: Visitor
    /// Shown once.
    package let recoveryCodes: [String]
}

extension Accounts {
    /// The second step of an enrolment.
    func step(_ enrolment: Enrolment) throws -> EnrolmentStep {
        let sealed = custody.encrypt(Array(try JSONEncoder().encode(enrolment)))
        let text = Base32.text(enrolment.secret)
        let letters = Array(text)
        let groups = stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }
        return EnrolmentStep(
            sealed: Hex.of(sealed),
            secret: groups.joined(separator: " "),
            modules: QRCode.modules(
                of: "otpauth://totp/Dianzhao:\(enrolment.login)?secret=\(text)&issuer=Dianzhao"
            ) ?? []
        )
    }

    /// Opens what a form brought back.
    ///
    /// - Throws: `.expired` for anything that this browser was not given a quarter of an hour ago.
    func opened(_ sealed: String, visit: String, at moment: Moment) throws -> Enrolment {
        guard let bytes = Hex.bytes(sealed), let plain = try? custody.decrypt(bytes),
            let enrolment = try? JSONDecoder().decode(Enrolment.self, from: Data(plain)),
            enrolment.visit == Accounts.digest(of: visit).hex, moment.seconds <= enrolment.expires
        else { throw PeopleRefusal.expired }
        return enrolment
    }

    /// The second step once more, after a wrong code.
    ///
    /// - Throws: `PeopleRefusal.expired`.
    package func step(
        again sealed: String,
        visit: String,
        at moment: Moment
    ) throws -> EnrolmentStep {
        try step(try opened(sealed, visit: visit, at: moment))
    }

    /// An enrolment with a fresh secret.
    func enrolment(
        _ purpose: Enrolment.Purpose,
        login: String,
        name: String = "",
        passwordHash: String?,
        visit: String,
        at moment: Moment
    ) -> Enrolment {
        Enrolment(
            purpose: purpose,
            login: login,
            name: name,
            passwordHash: passwordHash,
            secret: OneTimeCode.secret(randomness),
            visit: Accounts.digest(of: visit).hex,
            expires: moment.seconds + Enrolment.seconds
        )
    }

    func hash(_ password: String) throws -> String {
        try PasswordHash(password, randomness: randomness).encoded
    }

    /// Gives an account new recovery codes.
    func renewRecoveryCodes(of account: String, in transaction: Transaction) throws -> [String] {
        let codes = (0..<SecretCode.recoveryCodes).map { _ in SecretCode.fresh(randomness) }
        try transaction.replaceRecoveryCodes(of: account, with: codes.map { SecretCode.digest($0) })
        return codes
    }
}
