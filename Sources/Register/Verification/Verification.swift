public import Licensing

/// The answer to one question.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// Yes.
    case valid
    /// No, because of the reasons.
    case notValid
    /// Something that is needed to answer is missing.
    case cannotConfirm
    /// The question does not arise.
    case notApplicable

    /// The verdict over several: not valid beats cannot confirm beats valid; not applicable is neutral.
    static func over(_ verdicts: [Verdict]) -> Verdict {
        if verdicts.contains(.notValid) { return .notValid }
        if verdicts.contains(.cannotConfirm) { return .cannotConfirm }
        return .valid
    }
}

/// One thing that was found, with a stable code.
public struct Reason: Hashable, Sendable {
    /// Stable code; `docs/reasons.md` lists all.
    public let code: String
    /// A sentence in Chinese.
    public let message: String
    /// Path in the package, name of a datum or of a record; may be empty.
    public let place: String
    /// What it does to the verdict; nil for a note.
    let verdict: Verdict?

    /// A reason of the register, the edition or the license.
    init(_ code: ReasonCode, _ place: String = "") {
        self.init(
            code: code.rawValue,
            message: code.sentence,
            place: place,
            verdict: code.verdict
        )
    }

    init(code: String, message: String, place: String, verdict: Verdict?) {
        self.code = code
        self.message = message
        self.place = place
        self.verdict = verdict
    }
}

extension [Reason] {
    /// The verdict that follows from all reasons.
    var verdict: Verdict { Verdict.over(compactMap(\.verdict)) }
}

/// What was found about one file or one license, as of an instant: four questions, four answers.
public struct Verification: Hashable, Sendable {
    /// What the file is, by the metadata that its seal covers.
    public enum Document: String, Hashable, Sendable {
        case license, notice, other
    }

    /// The instant of which all answers speak.
    public let asOf: Moment
    /// What the file says it is.
    public let document: Document
    /// First answer.
    public let file: FileAnswer
    /// Second answer.
    public let seal: SealAnswer
    /// Third answer.
    public let edition: EditionAnswer
    /// Fourth answer.
    public let license: LicenseAnswer

    /// The verdict over all four.
    public var verdict: Verdict {
        Verdict.over([file.verdict, seal.verdict, edition.verdict, license.verdict])
    }
}
