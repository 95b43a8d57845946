package import Licensing

/// Answer to one of the four questions, and to all of them together.
package enum Verdict: String, Sendable, CaseIterable {
    case valid, notValid, cannotConfirm, notApplicable
}

/// Why an answer is not "valid".
package struct Reason: Sendable, Equatable {
    /// Stable code, listed in the documentation.
    package let code: String
    /// One sentence in Chinese.
    package let message: String
    /// Where in the file; empty where the reason has no place.
    package let place: String

    package init(_ code: String, _ message: String, place: String = "") {
        self.code = code
        self.message = message
        self.place = place
    }
}

/// Answer to one of the four questions with what was seen.
package struct PartAnswer: Sendable, Equatable {
    package let verdict: Verdict
    package let reasons: [Reason]
    /// What was seen, by the keys of the interface (`signer`, `sealedAt`, `version` …).
    package let facts: [String: String]

    package init(_ verdict: Verdict, reasons: [Reason] = [], facts: [String: String] = [:]) {
        self.verdict = verdict
        self.reasons = reasons
        self.facts = facts
    }
}

/// The four questions, in the order in which they always stand.
package enum Question: String, Sendable, CaseIterable {
    case file, seal, edition, license
}

/// The four answers about a file or a number, as of a stated time.
package struct Verification: Sendable, Equatable {
    package let verdict: Verdict
    package let asOf: Moment
    /// `license`, `notice` or `other`.
    package let document: String
    package let file: PartAnswer
    package let seal: PartAnswer
    package let edition: PartAnswer
    package let license: PartAnswer

    package init(
        verdict: Verdict,
        asOf: Moment,
        document: String,
        file: PartAnswer,
        seal: PartAnswer,
        edition: PartAnswer,
        license: PartAnswer
    ) {
        self.verdict = verdict
        self.asOf = asOf
        self.document = document
        self.file = file
        self.seal = seal
        self.edition = edition
        self.license = license
    }

    package func answer(to question: Question) -> PartAnswer {
        switch question {
        case .file: file
        case .seal: seal
        case .edition: edition
        case .license: license
        }
    }
}
