import Licensing
import Mustache
import Register

/// One license in a list.
struct LicenseRow: Sendable {
    let href: String
    let number: String
    let holder: String
    let creditCode: String
    let grades: [String]
    let issuedOn: String
    let validUntil: String
    let status: String
    let tone: String

    init(
        _ license: IndexedLicense,
        in register: Register,
        at moment: Moment,
        _ sentences: Catalogue
    ) {
        let content = license.content
        let standing = license.standing(in: register, at: moment)
        href = "/licenses/\(Fields.encoded(content.number.rawValue))"
        number = content.number.rawValue
        holder = content.holder
        creditCode = content.creditCode.rawValue
        grades = content.grades.map { Wording.subject($0, sentences) }
        issuedOn = Wording.day(content.issuedOn, sentences)
        validUntil = Wording.day(standing.validUntil, sentences)
        status = sentences("status.\(standing.status.rawValue)")
        tone = standing.verdict.rawValue
    }
}

extension LicenseRow: MustacheParent {
    /// Named here, a long list is rendered without reflection, which is slow.
    func child(named name: String) -> Any? {
        switch name {
        case "href": href
        case "number": number
        case "holder": holder
        case "creditCode": creditCode
        case "grades": grades
        case "issuedOn": issuedOn
        case "validUntil": validUntil
        case "status": status
        case "tone": tone
        default: nil
        }
    }
}
