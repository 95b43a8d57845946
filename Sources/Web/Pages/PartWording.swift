import Licensing
import Register

/// The sentences under each of the four answers: why it is so, from what was seen.
enum PartWording {
    /// More reasons than this are for the data interface.
    private static let reasonsShown = 5

    static func sentences(
        _ question: Question,
        _ verification: Verification,
        _ sentences: Catalogue
    ) -> [AnswerModel.Sentence] {
        let answer = verification.answer(to: question)
        let reasons = answer.reasons.prefix(reasonsShown)
            .map { ReasonWording.sentence($0, sentences) }
        guard answer.verdict == .valid || reasons.isEmpty else { return reasons }
        let text = text(question, verification, sentences)
        return [AnswerModel.Sentence(text: text, lang: nil)] + reasons
    }

    private static func text(
        _ question: Question,
        _ verification: Verification,
        _ sentences: Catalogue
    ) -> String {
        switch question {
        case .seal where verification.seal.verdict == .valid:
            return seal(verification.seal, sentences)
        case .edition where verification.document != .notice:
            return edition(verification.edition, sentences)
        case .license where verification.license.verdict == .valid:
            return license(verification.license, at: verification.asOf, sentences)
        default:
            let verdict = verification.answer(to: question).verdict
            return sentences("part.\(verification.name(of: question)).\(verdict.rawValue)")
        }
    }

    private static func seal(_ answer: SealAnswer, _ sentences: Catalogue) -> String {
        let time = answer.sealedAt.map { Wording.moment($0, sentences) } ?? ""
        let signer = PartWording.name(answer.signer ?? "")
        return sentences("part.seal.valid", ["signer": signer, "time": time])
    }

    /// A certificate names an organization by its credit code and its name; pages show the name.
    private static func name(_ organization: String) -> String {
        let code = String(organization.prefix(18))
        guard (try? CreditCode(asPrinted: code)) != nil, organization.count > 18 else {
            return organization
        }
        return String(organization.dropFirst(18))
    }

    /// Of a number no file was compared, but the current edition is known.
    private static func edition(_ answer: EditionAnswer, _ sentences: Catalogue) -> String {
        guard let version = answer.version else {
            return sentences("part.edition.\(answer.verdict.rawValue)")
        }
        let key = answer.verdict == .notApplicable ? "registered" : answer.verdict.rawValue
        return sentences("part.edition.\(key)", ["version": version])
    }

    private static func license(
        _ answer: LicenseAnswer,
        at moment: Moment,
        _ sentences: Catalogue
    ) -> String {
        guard let last = answer.validUntil else { return "" }
        let rest = Wording.remaining(from: moment.day, until: last, sentences)
        let day = Wording.day(last, sentences)
        return sentences("part.license.valid", ["day": day, "rest": rest])
    }
}

/// A reason in the reader's language: by its code where the catalogue has it, else as given.
enum ReasonWording {
    static func text(_ reason: Reason, _ sentences: Catalogue) -> String {
        sentence(reason, sentences).text
    }

    static func sentence(_ reason: Reason, _ sentences: Catalogue) -> AnswerModel.Sentence {
        guard sentences.language == .english else {
            return AnswerModel.Sentence(text: reason.message, lang: nil)
        }
        if let known = sentences.find("reason.\(reason.code)") {
            return AnswerModel.Sentence(text: known, lang: nil)
        }
        return AnswerModel.Sentence(text: reason.message, lang: Language.chinese.tag)
    }
}
