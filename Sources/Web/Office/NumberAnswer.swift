import Licensing
import Register

/// The answer about a number or a QR code: it may also be that the register holds nothing.
struct NumberAnswer {
    let verification: Verification
    let license: LicenseContent?
}

extension LicenseIndex {
    /// The four answers about a number, as the register has it at a moment.
    ///
    /// - Returns: nil where the register holds no such license.
    func answer(_ number: LicenseNumber, at moment: Moment) -> NumberAnswer? {
        guard let verification = register.verify(number: number, at: moment) else { return nil }
        return NumberAnswer(verification: verification, license: license(number)?.content)
    }
}

extension LicenseStatus {
    /// What the status means for who wants to rely on the license.
    var verdict: Verdict {
        switch self {
        case .valid, .expiring: .valid
        case .unknown: .cannotConfirm
        case .notYetValid, .expired, .suspended, .revoked, .withdrawn, .rescinded, .cancelled:
            .notValid
        }
    }
}

extension LicenseAnswer {
    /// Last day of validity as the register has it; nil where it cannot speak, and the day is at
    /// best the one that a file claims.
    var registeredUntil: Day? { basis == .nothing ? nil : validUntil }
}

/// The four questions, in the order in which they always stand.
enum Question: String, Sendable, CaseIterable {
    case file, seal, edition, license
}

extension Verification {
    /// The question's name in the sentences: a notice is held or not, it has no editions.
    func name(of question: Question) -> String {
        question == .edition && document == .notice ? "notice" : question.rawValue
    }

    /// Verdict and reasons of one question.
    func answer(to question: Question) -> (verdict: Verdict, reasons: [Reason]) {
        switch question {
        case .file: (file.verdict, file.reasons)
        case .seal: (seal.verdict, seal.reasons)
        case .edition: (edition.verdict, edition.reasons)
        case .license: (license.verdict, license.reasons)
        }
    }
}
