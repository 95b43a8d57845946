import Licensing

/// Version 1: what extensions, force, remedies and editions carry.
struct ExtensionFiledV1: Codable {
    let `case`: String
    let inTime: Bool
    let until: String

    func value() throws -> TermFact {
        .extensionFiled(CaseID(`case`), inTime: inTime, until: try known(Day(until), until))
    }
}

struct ExtensionAcceptedV1: Codable {
    let `case`: String

    func value() throws -> TermFact { .extensionAccepted(CaseID(`case`)) }
}

struct ExtensionEndedV1: Codable {
    let `case`: String
    let reason: String

    func value() throws -> TermFact {
        .extensionEnded(CaseID(`case`), try known(ExtensionEnd(rawValue: reason), reason))
    }
}

struct ExtendedV1: Codable {
    let by: String
    let `case`: String
    let until: String

    func value() throws -> TermFact {
        .extended(
            CaseID(`case`),
            until: try known(Day(until), until),
            by: try known(ExtendedBy(rawValue: by), by)
        )
    }
}

/// The key is always there; null for a suspension without a stated end.
struct SuspendedV1: Codable {
    let through: String?

    enum CodingKeys: String, CodingKey {
        case through
    }

    init(through: String?) {
        self.through = through
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        through = try values.decode(String?.self, forKey: .through)
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(through, forKey: .through)
    }

    func value() throws -> ForceFact {
        .suspended(through: try through.map { try known(Day($0), $0) })
    }
}

struct TerminatedV1: Codable {
    let how: String

    func value() throws -> ForceFact { .terminated(try known(Termination(rawValue: how), how)) }
}

struct CancelledV1: Codable {
    let ground: String
}

/// Positions of earlier events.
struct PositionsV1: Codable {
    let sets: [Int]

    init(sets: [Int]) {
        self.sets = sets
    }

    init(_ remedy: RemedyFact) {
        switch remedy {
        case .setAside(let list), .stayed(let list), .stayLifted(let list),
            .foundUnlawful(let list):
            sets = list
        }
    }
}

struct EditionIssuedV1: Codable {
    let identifier: String

    func value() throws -> CarrierFact {
        .editionIssued(try LicenseIdentifier(identifier))
    }
}
