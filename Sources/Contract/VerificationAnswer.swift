import Licensing
public import Register

/// The output of `verify`.
public struct VerificationAnswer: Hashable, Sendable {
    /// What was found.
    public let verification: Verification
    /// The instant as it was asked for; where none was, as the answer speaks of it.
    public let asOf: String

    /// The output for a verification.
    ///
    /// - Parameters:
    ///   - verification: what was found.
    ///   - asOf: the instant as it was asked for; nil where none was.
    public init(_ verification: Verification, asOf: String? = nil) {
        self.verification = verification
        self.asOf = asOf ?? verification.asOf.description
    }

    /// The answer as the contract's JSON object, keys in the contract's order.
    public var json: JSON {
        .members([
            "verdict": .string(verification.verdict.rawValue),
            "asOf": .string(asOf),
            "document": .string(verification.document.rawValue),
            "file": verification.file.json,
            "seal": verification.seal.json,
            "edition": verification.edition.json,
            "license": verification.license.json,
        ])
    }
}

extension Reason {
    fileprivate var json: JSON {
        .members([
            "code": .string(code), "message": .string(message), "where": .string(place),
        ])
    }
}

extension FileAnswer {
    fileprivate var json: JSON {
        .members([
            "verdict": .string(verdict.rawValue), "reasons": .array(reasons.map(\.json)),
        ])
    }
}

extension SealAnswer {
    fileprivate var json: JSON {
        .members([
            "verdict": .string(verdict.rawValue), "reasons": .array(reasons.map(\.json)),
            "signer": .optional(signer), "sealId": .optional(sealID),
            "sealedAt": .optional(sealedAt?.description),
        ])
    }
}

extension EditionAnswer {
    fileprivate var json: JSON {
        .members([
            "verdict": .string(verdict.rawValue), "reasons": .array(reasons.map(\.json)),
            "identifier": .optional(identifier?.description), "version": .optional(version),
        ])
    }
}

extension LicenseAnswer {
    fileprivate var json: JSON {
        .members([
            "verdict": .string(verdict.rawValue), "reasons": .array(reasons.map(\.json)),
            "status": .string(status.rawValue), "basis": .string(basis.rawValue),
            "number": .optional(number?.rawValue), "holder": .optional(holder),
            "grades": .array(
                grades.map {
                    .members([
                        "class": .string($0.activity.rawValue), "grade": .integer($0.grade.rank),
                    ])
                }
            ),
            "validFrom": .optional(validFrom?.description),
            "validUntil": .optional(validUntil?.description),
        ])
    }
}
