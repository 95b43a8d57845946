public import Licensing

/// A published edition (证照版本): what its two files say and what they hash to.
public struct EditionRecord: Hashable, Sendable {
    /// What the face states.
    public let content: LicenseContent
    /// SM3 of the sealed 正本.
    public let original: Digest
    /// SM3 of the sealed 副本.
    public let duplicate: Digest
    /// Digest of the fixed content from which both were made.
    public let contentDigest: Digest
    /// 印章编码 of the seal on both.
    public let sealID: String

    /// A published edition.
    public init(
        content: LicenseContent,
        original: Digest,
        duplicate: Digest,
        contentDigest: Digest,
        sealID: String
    ) {
        self.content = content
        self.original = original
        self.duplicate = duplicate
        self.contentDigest = contentDigest
        self.sealID = sealID
    }
}

extension EditionRecord {
    static let kind = "edition"

    init(_ fields: RecordFields) throws(BadRecord) {
        self.init(
            content: try LicenseContent(fields),
            original: try fields.read("original") { Digest(hex: $0) },
            duplicate: try fields.read("duplicate") { Digest(hex: $0) },
            contentDigest: try fields.read("content") { Digest(hex: $0) },
            sealID: try fields.text("seal")
        )
    }

    var fields: [String: RecordValue] {
        var fields = content.fields
        fields["original"] = .text(original.hex)
        fields["duplicate"] = .text(duplicate.hex)
        fields["content"] = .text(contentDigest.hex)
        fields["seal"] = .text(sealID)
        return fields
    }
}

extension LicenseContent {
    fileprivate init(_ fields: RecordFields) throws(BadRecord) {
        var grades: [ClassGrade] = []
        for entry in try fields.list("grades") { grades.append(try ClassGrade(entry)) }
        self.init(
            family: try fields.read("family") { LicenseFamily(rawValue: $0) },
            number: try fields.read("number") { try LicenseNumber($0) },
            identifier: try fields.read("identifier") { try LicenseIdentifier($0) },
            holder: try fields.text("holder"),
            creditCode: try fields.read("creditCode") { try CreditCode(recorded: $0) },
            address: try fields.text("address"),
            legalRepresentative: try fields.text("legalRepresentative"),
            grades: grades,
            validFrom: try fields.read("validFrom") { Day($0) },
            validUntil: try fields.read("validUntil") { Day($0) },
            issuedOn: try fields.read("issuedOn") { Day($0) },
            agency: AgencyID(try fields.text("agency")),
            issuer: try fields.text("issuer"),
            issuerCode: try fields.read("issuerCode") { try CreditCode(recorded: $0) }
        )
    }

    fileprivate var fields: [String: RecordValue] {
        [
            "family": .text(family.rawValue), "number": .text(number.rawValue),
            "identifier": .text(identifier.description), "holder": .text(holder),
            "creditCode": .text(creditCode.rawValue), "address": .text(address),
            "legalRepresentative": .text(legalRepresentative),
            "grades": .list(grades.map { .object($0.fields) }),
            "validFrom": .text(validFrom.description),
            "validUntil": .text(validUntil.description),
            "issuedOn": .text(issuedOn.description), "agency": .text(agency.rawValue),
            "issuer": .text(issuer), "issuerCode": .text(issuerCode.rawValue),
        ]
    }
}

extension ClassGrade {
    fileprivate init(_ fields: RecordFields) throws(BadRecord) {
        let grade = Grade(
            ruleSet: RuleSetID(try fields.text("ruleSet")),
            rank: try fields.number("rank"),
            label: try fields.text("label")
        )
        self.init(try fields.read("class") { ActivityClass(rawValue: $0) }, grade)
    }

    fileprivate var fields: [String: RecordValue] {
        [
            "class": .text(activity.rawValue), "rank": .number(grade.rank),
            "ruleSet": .text(grade.ruleSet.rawValue), "label": .text(grade.label),
        ]
    }
}
