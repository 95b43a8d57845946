import Licensing
import Register

/// The answer in large and the four answers in their order.
struct AnswerModel: Sendable {
    /// One of the four.
    struct Part: Sendable {
        let name: String
        let tone: String
        let sign: String
        let word: String
        let sentences: [Sentence]
    }

    /// A sentence, with its language where it is not the page's.
    struct Sentence: Sendable {
        let text: String
        let lang: String?
    }

    let tone: String
    let word: String
    let sentence: String
    let four: [Part]

    init(_ verification: Verification, holder license: LicenseContent?, _ sentences: Catalogue) {
        tone = AnswerModel.tone(verification.verdict)
        word = sentences("verdict.\(verification.verdict.rawValue)")
        sentence = AnswerModel.sentence(verification, license, sentences)
        four = Question.allCases.map {
            AnswerModel.part($0, verification, sentences)
        }
    }

    private static func tone(_ verdict: Verdict) -> String {
        verdict == .notApplicable ? "neutral" : verdict.rawValue
    }

    private static func sign(_ verdict: Verdict) -> String {
        switch verdict {
        case .valid: "✓"
        case .notValid: "✕"
        case .cannotConfirm: "?"
        case .notApplicable: "–"
        }
    }

    /// The first reason speaks for the whole, so that it stands in the first screen.
    private static func sentence(
        _ verification: Verification,
        _ license: LicenseContent?,
        _ sentences: Catalogue
    ) -> String {
        let isFile = verification.file.verdict != .notApplicable
        switch verification.verdict {
        case .valid where verification.document == .notice:
            return sentences("answer.validNotice")
        case .valid where isFile:
            return sentences("answer.validFile", ["issuer": license?.issuer ?? ""])
        case .valid:
            return sentences("answer.validNumber", ["issuer": license?.issuer ?? ""])
        case .notApplicable:
            return sentences("answer.notApplicable")
        case .notValid, .cannotConfirm:
            let first = Question.allCases.first {
                verification.answer(to: $0).verdict == verification.verdict
            }
            let reason = first.flatMap { verification.answer(to: $0).reasons.first }
            let why =
                reason.map { ReasonWording.text($0, sentences) } ?? sentences("answer.noReason")
            let question = first ?? .file
            let name = verification.name(of: question)
            let key = "answer.\(verification.verdict.rawValue).\(name)"
            return sentences(key, ["reason": why])
        }
    }

    private static func part(
        _ question: Question,
        _ verification: Verification,
        _ sentences: Catalogue
    ) -> Part {
        let answer = verification.answer(to: question)
        return Part(
            name: sentences("question.\(question.rawValue)"),
            tone: tone(answer.verdict),
            sign: sign(answer.verdict),
            word: word(question, verification, sentences),
            sentences: PartWording.sentences(question, verification, sentences)
        )
    }

    /// The license's own status where it is known; else what the verdict means for the question.
    private static func word(
        _ question: Question,
        _ verification: Verification,
        _ sentences: Catalogue
    ) -> String {
        let verdict = verification.answer(to: question).verdict
        let status = verification.license.status
        if question == .license, verdict == .valid || verdict == .notValid, status != .unknown {
            return sentences("status.\(status.rawValue)")
        }
        let name = verification.name(of: question)
        return sentences("word.\(name).\(verdict.rawValue)")
    }
}
