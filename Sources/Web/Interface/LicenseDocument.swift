import Contract
import Hummingbird
import Licensing
import Register

/// One license as the interface shows it, laid out once.
///
/// A look-up only sets in what depends on the moment.
struct LicenseDocument: Sendable {
    /// 同等法律效力 (SEED1-10).
    static let effect = "电子证照与纸质证照具有同等法律效力"

    /// What follows the members that depend on the moment.
    private let fixed: [UInt8]

    init(_ content: LicenseContent) {
        fixed = Array(LicenseDocument.json(content).text.utf8.dropFirst())
    }

    /// `{"status":…,"verdict":…,"asOf":…,"validUntil":…,` and what never changes.
    ///
    /// The last day depends on the moment: the law may have renewed the license.
    func body(
        status: LicenseStatus,
        verdict: Verdict,
        validUntil: Day,
        asOf: Moment
    ) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: fixed.count + 160)
        write(
            status: status,
            verdict: verdict,
            validUntil: validUntil,
            asOf: asOf.description,
            to: &buffer
        )
        return buffer
    }

    /// The same at the end of a buffer.
    func write(
        status: LicenseStatus,
        verdict: Verdict,
        validUntil: Day,
        asOf: String,
        to buffer: inout ByteBuffer
    ) {
        buffer.writeStaticString("{\"status\":\"")
        buffer.writeString(status.rawValue)
        buffer.writeStaticString("\",\"verdict\":\"")
        buffer.writeString(verdict.rawValue)
        buffer.writeStaticString("\",\"asOf\":\"")
        buffer.writeString(asOf)
        buffer.writeStaticString("\",\"validUntil\":\"")
        buffer.writeString(validUntil.description)
        buffer.writeStaticString("\",")
        buffer.writeBytes(fixed)
    }

    /// Everything but what depends on the moment.
    private static func json(_ content: LicenseContent) -> JSON {
        .members([
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
            "issuedOn": .string(content.issuedOn.description),
            "agency": .string(content.agency.rawValue),
            "issuer": .string(content.issuer),
            "effect": .string(effect),
        ])
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
