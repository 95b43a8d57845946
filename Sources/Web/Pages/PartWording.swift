import Licensing

/// The sentence under each of the four answers: why it is so, from what was seen.
enum PartWording {
    static func sentences(
        _ question: Question,
        _ answer: PartAnswer,
        at moment: Moment,
        _ sentences: Catalogue
    ) -> [AnswerModel.Sentence] {
        guard answer.reasons.isEmpty else {
            return answer.reasons.prefix(5).map {
                ReasonWording.sentence($0, sentences)
            }
        }
        return [
            AnswerModel.Sentence(text: text(question, answer, at: moment, sentences), lang: nil)
        ]
    }

    private static func text(
        _ question: Question,
        _ answer: PartAnswer,
        at moment: Moment,
        _ sentences: Catalogue
    ) -> String {
        guard answer.verdict == .valid else {
            return sentences("part.\(question.rawValue).\(answer.verdict.rawValue)")
        }
        switch question {
        case .file:
            return sentences("part.file.valid")
        case .seal:
            return sentences(
                "part.seal.valid",
                [
                    "signer": answer.facts["signer"] ?? "",
                    "time": answer.facts["sealedAt"].flatMap(Moment.init(rfc3339:))
                        .map { Wording.moment($0, sentences) } ?? "",
                ]
            )
        case .edition:
            return edition(answer, sentences)
        case .license:
            guard let last = answer.facts["validUntil"].flatMap({ Day($0) }) else { return "" }
            return sentences(
                "part.license.valid",
                [
                    "day": Wording.day(last, sentences),
                    "rest": Wording.remaining(from: moment.day, until: last, sentences),
                ]
            )
        }
    }

    private static func edition(_ answer: PartAnswer, _ sentences: Catalogue) -> String {
        let version = answer.facts["version"] ?? ""
        guard let record = answer.facts["record"].flatMap({ Int($0) }) else {
            return sentences("part.edition.valid", ["version": version])
        }
        return sentences(
            "part.edition.validRecord",
            ["version": version, "record": Wording.grouped(record + 1)]
        )
    }
}

/// A reason in the reader's language: by its code where the catalogue has it, else as it was given.
enum ReasonWording {
    static func text(_ reason: Reason, _ sentences: Catalogue) -> String {
        sentence(reason, sentences).text
    }

    static func sentence(_ reason: Reason, _ sentences: Catalogue) -> AnswerModel.Sentence {
        switch sentences.language {
        case .chinese:
            return AnswerModel.Sentence(text: reason.message, lang: nil)
        case .english:
            if let known = sentences.find("reason.\(reason.code)") {
                return AnswerModel.Sentence(text: known, lang: nil)
            }
            return AnswerModel.Sentence(text: reason.message, lang: Language.chinese.tag)
        }
    }
}
