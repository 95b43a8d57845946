import Contract
import Hummingbird
import Licensing

/// One license with its JSON laid out once: the look-up only sets in what depends on the moment.
struct LookUpEntry: Sendable {
    let license: PublishedLicense
    private let fixed: [UInt8]

    init(_ license: PublishedLicense) {
        self.license = license
        // What follows the members that depend on the moment, without the opening brace.
        fixed = Array(LicenseDocument.fixed(license).text.utf8.dropFirst())
    }

    /// `{"status":…,"verdict":…,"asOf":…,` and what never changes.
    func body(status: LicenseStatus, asOf: String) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: fixed.count + 128)
        buffer.writeStaticString("{\"status\":\"")
        buffer.writeString(status.rawValue)
        buffer.writeStaticString("\",\"verdict\":\"")
        buffer.writeString(status.verdict.rawValue)
        buffer.writeStaticString("\",\"asOf\":\"")
        buffer.writeString(asOf)
        buffer.writeStaticString("\",")
        buffer.writeBytes(fixed)
        return buffer
    }
}

/// A license as the interface shows it.
enum LicenseDocument {
    /// 同等法律效力 (SEED1-10).
    static let effect = "电子证照与纸质证照具有同等法律效力"

    /// Everything but what depends on the moment.
    static func fixed(_ license: PublishedLicense) -> JSON {
        let content = license.content
        return .members([
            "number": .string(content.number.rawValue),
            "family": .string(content.family.rawValue),
            "identifier": .string(content.identifier.description),
            "version": .string(content.identifier.version),
            "holder": .string(content.holder),
            "creditCode": .string(content.creditCode.rawValue),
            "address": .string(content.address),
            "legalRepresentative": .string(content.legalRepresentative),
            "grades": .array(content.grades.map(grade)),
            "validFrom": .string(content.validFrom.description),
            "validUntil": .string(content.validUntil.description),
            "issuedOn": .string(content.issuedOn.description),
            "agency": .string(content.agency.rawValue),
            "issuer": .string(content.issuer),
            "record": .integer(license.record),
            "effect": .string(effect),
        ])
    }

    /// A license with its status.
    static func whole(_ license: PublishedLicense, status: LicenseStatus) -> JSON {
        guard case .object(let members) = fixed(license) else { return .null }
        return .object([JSONMember(key: "status", value: .string(status.rawValue))] + members)
    }

    private static func grade(_ subject: ClassGrade) -> JSON {
        .members([
            "class": .string(subject.activity.rawValue),
            "grade": .integer(subject.grade.rank),
            "ruleSet": .string(subject.grade.ruleSet.rawValue),
            "title": .string(subject.title),
        ])
    }
}
