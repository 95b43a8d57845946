import Foundation
import Licensing

/// A fact as an act's row keeps it: kind, schema version and JSON with sorted keys.
///
/// What was written stays readable for decades: no field of a version is ever changed or taken away. One
/// may be added that older rows lack, and means what they meant; anything else is a new version with
/// its own structures, and an upcaster from the one before.
struct ActPayload: Hashable {
    /// Name of the fact's kind; part of the schema.
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

    /// Writes a fact in the lowest version that holds it.
    init(_ fact: Fact) throws {
        if let body = ActPayloadV2(fact) {
            kind = body.kind
            version = ActPayloadV2.version
            json = try body.json()
            return
        }
        let body = ActPayloadV1(fact)
        kind = body.kind
        version = ActPayloadV1.version
        json = try body.json()
    }

    /// Reads a fact of any version ever written.
    func fact() throws -> Fact {
        switch version {
        case ActPayloadV1.version: try ActPayloadV1(kind: kind, json: json).fact()
        case ActPayloadV2.version: try ActPayloadV2(kind: kind, json: json).fact()
        default: throw UnreadablePayload(kind: kind, version: version)
        }
    }
}

/// A payload that is none of a known version.
struct UnreadablePayload: Error, Hashable {
    let kind: String
    let version: Int
}

/// JSON of payloads and projections: the same value gives the same bytes.
enum StableJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
