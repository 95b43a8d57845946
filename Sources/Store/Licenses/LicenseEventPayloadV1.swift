import Licensing

/// Version 1 of the payloads of a license's events; never to be edited once a store has one.
enum LicenseEventPayloadV1 {
    static let version = 1

    static func json(_ fact: LicenseFact) throws -> String {
        switch fact {
        case .origin(let fact): try StableJSON.text(LicenseTermsV1(fact))
        case .content(let fact): try StableJSON.text(ChangesV1(fact.amendments))
        case .term(let fact): try json(fact)
        case .force(let fact): try json(fact)
        case .remedy(let fact): try StableJSON.text(PositionsV1(fact))
        case .carrier(.editionIssued(let identifier)):
            try StableJSON.text(EditionIssuedV1(identifier: identifier.description))
        case .other(let kind): throw UnreadablePayload(kind: kind, version: version)
        }
    }

    private static func json(_ fact: TermFact) throws -> String {
        switch fact {
        case .extensionFiled(let id, let inTime, let until):
            try StableJSON.text(
                ExtensionFiledV1(
                    case: id.rawValue,
                    inTime: inTime,
                    until: until.description
                )
            )
        case .extensionAccepted(let id):
            try StableJSON.text(ExtensionAcceptedV1(case: id.rawValue))
        case .extensionEnded(let id, let reason):
            try StableJSON.text(ExtensionEndedV1(case: id.rawValue, reason: reason.rawValue))
        case .extended(let id, let until, let by):
            try StableJSON.text(
                ExtendedV1(by: by.rawValue, case: id.rawValue, until: until.description)
            )
        }
    }

    private static func json(_ fact: ForceFact) throws -> String {
        switch fact {
        case .suspended(let through):
            try StableJSON.text(SuspendedV1(through: through?.description))
        case .restored(let sets): try StableJSON.text(PositionsV1(sets: sets))
        case .terminated(let how): try StableJSON.text(TerminatedV1(how: how.rawValue))
        case .cancelled(let ground): try StableJSON.text(CancelledV1(ground: ground))
        }
    }

    static func fact(_ kind: LicenseEventKind, _ json: String) throws -> LicenseFact {
        switch kind {
        case .granted: .origin(.granted(try body(LicenseTermsV1.self, json).granted()))
        case .imported: .origin(.imported(try body(LicenseTermsV1.self, json).value()))
        case .amended: .content(.amended(try body(ChangesV1.self, json).value()))
        case .regraded: .content(.regraded(try body(ChangesV1.self, json).value()))
        case .corrected: .content(.corrected(try body(ChangesV1.self, json).value()))
        case .extensionFiled: .term(try body(ExtensionFiledV1.self, json).value())
        case .extensionAccepted: .term(try body(ExtensionAcceptedV1.self, json).value())
        case .extensionEnded: .term(try body(ExtensionEndedV1.self, json).value())
        case .extended: .term(try body(ExtendedV1.self, json).value())
        case .suspended: .force(try body(SuspendedV1.self, json).value())
        case .restored: .force(.restored(try body(PositionsV1.self, json).sets))
        case .terminated: .force(try body(TerminatedV1.self, json).value())
        case .cancelled: .force(.cancelled(ground: try body(CancelledV1.self, json).ground))
        case .setAside: .remedy(.setAside(try body(PositionsV1.self, json).sets))
        case .stayed: .remedy(.stayed(try body(PositionsV1.self, json).sets))
        case .stayLifted: .remedy(.stayLifted(try body(PositionsV1.self, json).sets))
        case .foundUnlawful: .remedy(.foundUnlawful(try body(PositionsV1.self, json).sets))
        case .editionIssued: .carrier(try body(EditionIssuedV1.self, json).value())
        }
    }

    private static func body<Body: Decodable>(_ type: Body.Type, _ json: String) throws -> Body {
        try StableJSON.value(type, json)
    }
}
