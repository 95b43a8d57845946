public import Licensing

/// The whole case as `case.json` has it: acts, findings, clocks, editions.
public enum CaseRecord {
    /// Version of the record's shape; keys are added, never changed.
    public static let version = 1

    /// The record of a case.
    ///
    /// - Parameters:
    ///   - subject: the case.
    ///   - report: the findings of the review; nil where none were made.
    ///   - clocks: the case's clocks.
    ///   - editions: the license's editions.
    /// - Returns: one JSON object.
    public static func json(
        _ subject: Case,
        report: EligibilityReport?,
        clocks: [Clock],
        editions: [LicenseContent]
    ) -> JSON {
        .members([
            "version": .integer(version),
            "id": .string(subject.id.rawValue),
            "stage": .string(subject.state.name.rawValue),
            "acts": .array(subject.acts.map(\.json)),
            "findings": .array(report.map(findings) ?? []),
            "clocks": .array(clocks.map(\.json)),
            "editions": .array(editions.map(\.json)),
        ])
    }

    private static func findings(_ report: EligibilityReport) -> [JSON] {
        guard case .object(let members) = EligibilityAnswer.json(report),
            case .array(let findings) = members.first(where: { $0.key == "findings" })?.value
        else { return [] }
        return findings
    }
}

extension LicenseContent {
    /// The edition as one JSON object.
    public var json: JSON {
        .members([
            "family": .string(family.rawValue),
            "number": .string(number.rawValue),
            "identifier": .string(identifier.description),
            "holder": .string(holder),
            "creditCode": .string(creditCode.rawValue),
            "address": .string(address),
            "legalRepresentative": .string(legalRepresentative),
            "grades": .array(grades.map(\.json)),
            "validFrom": .string(validFrom.description),
            "validUntil": .string(validUntil.description),
            "issuedOn": .string(issuedOn.description),
            "agency": .string(agency.rawValue),
            "issuer": .string(issuer),
            "issuerCode": .string(issuerCode.rawValue),
        ])
    }
}

extension ClassGrade {
    /// The class and its grade as one JSON object.
    public var json: JSON {
        .members([
            "class": .string(activity.rawValue), "grade": .integer(grade.rank),
            "label": .string(title),
        ])
    }
}
