import Contract
import Licensing

/// The four answers in the shape that the command line's contract fixes.
enum VerificationDocument {
    /// Which facts a part shows, in their order; those that are not known are null.
    private static let keys: [Question: [String]] = [
        .file: [],
        .seal: ["signer", "sealId", "sealedAt"],
        .edition: ["identifier", "version"],
        .license: ["status", "number", "holder", "validUntil"],
    ]

    static func json(_ verification: Verification) -> JSON {
        .members([
            "verdict": .string(verification.verdict.rawValue),
            "asOf": .string(verification.asOf.description),
            "document": .string(verification.document),
            "file": part(.file, verification),
            "seal": part(.seal, verification),
            "edition": part(.edition, verification),
            "license": part(.license, verification),
            "effect": .string(LicenseDocument.effect),
        ])
    }

    private static func part(_ question: Question, _ verification: Verification) -> JSON {
        let answer = verification.answer(to: question)
        let reasons = answer.reasons.map { reason in
            JSON.members([
                "code": .string(reason.code), "message": .string(reason.message),
                "where": .string(reason.place),
            ])
        }
        let facts = (keys[question] ?? []).map { key in
            JSONMember(key: key, value: .optional(answer.facts[key]))
        }
        return .object(
            [
                JSONMember(key: "verdict", value: .string(answer.verdict.rawValue)),
                JSONMember(key: "reasons", value: .array(reasons)),
            ] + facts
        )
    }
}
