import Licensing

/// The fact of a license's event as its row keeps it: kind, schema version, JSON with sorted keys.
///
/// Kinds and keys are those of the command-line contract's journal (`lifecycle`). As for acts, no
/// field of a version is ever changed or taken away.
struct LicenseEventPayload: Hashable {
    /// Name of the event's kind; part of the schema.
    let kind: String
    /// Version of the payload's structure, from 1.
    let version: Int
    /// JSON object, keys sorted, no space.
    let json: String

    init(kind: String, version: Int, json: String) {
        self.kind = kind
        self.version = version
        self.json = json
    }

    /// Writes a fact in the current version.
    ///
    /// - Throws: `StoreRefusal.notAllowed` for a kind of which only the position counts, and for a
    ///   grant whose days are not exact: nobody could read them back as what they are.
    init(_ fact: LicenseFact) throws {
        guard let known = fact.kind else {
            throw StoreRefusal.notAllowed(rule: "license_event_known_kind")
        }
        kind = known.rawValue
        version = LicenseEventPayloadV1.version
        json = try LicenseEventPayloadV1.json(fact)
    }

    /// Reads a fact of any version ever written; of a kind that this version does not know only the
    /// position counts.
    func fact() throws -> LicenseFact {
        guard let known = LicenseEventKind(rawValue: kind) else { return .other(kind: kind) }
        return switch version {
        case LicenseEventPayloadV1.version: try LicenseEventPayloadV1.fact(known, json)
        default: throw UnreadablePayload(kind: kind, version: version)
        }
    }
}
