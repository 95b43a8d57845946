/// The metadata of a license (证照元数据): what the file says, to be held against the register.
///
/// - Source: GB/T 36903-2018 as e-license-standards.md §1.3 has it; SEED1-29 (one source of data).
public enum LicenseMetadata {
    /// Every item in the order in which it is written.
    public static func items(of content: LicenseContent, copy: LicenseCopy) -> [MetadataItem] {
        LicenseDatum.allCases.map { MetadataItem($0.rawValue, value(of: $0, in: content, copy)) }
    }

    /// The data whose items lack, stand twice or differ from the content, whichever copy it is.
    public static func differences(
        between items: [MetadataItem],
        and content: LicenseContent
    ) -> [LicenseDatum] {
        let copies = Set(LicenseCopy.allCases.map(\.title))
        return LicenseDatum.allCases.filter { datum in
            let found = items.filter { $0.name == datum.rawValue }.map(\.value)
            guard found.count == 1 else { return true }
            if datum == .copy { return !copies.contains(found[0]) }
            return found[0] != value(of: datum, in: content, .original)
        }
    }

    /// The value of one datum as it is written.
    static func value(
        of datum: LicenseDatum,
        in content: LicenseContent,
        _ copy: LicenseCopy
    ) -> String {
        switch datum {
        case .title: content.family.title
        case .typeCode: content.identifier.typeCode
        case .number: content.number.rawValue
        case .identifier: content.identifier.description
        case .issuer: content.issuer
        case .issuerCode: content.issuerCode.rawValue
        case .issuedOn: content.issuedOn.description
        case .validFrom: content.validFrom.description
        case .validUntil: content.validUntil.description
        case .holder: content.holder
        case .holderCode: content.creditCode.rawValue
        case .holderCodeType: "统一社会信用代码"
        case .holderCodeTypeCode: "001"
        case .version: content.identifier.version
        case .family: content.family.rawValue
        case .grades: content.grades.map(\.title).joined(separator: " ")
        case .gradeCodes: gradeCodes(content.grades)
        case .legalRepresentative: content.legalRepresentative
        case .address: content.address
        case .agency: content.agency.rawValue
        case .copy: copy.title
        }
    }

    private static func gradeCodes(_ grades: [ClassGrade]) -> String {
        grades.map { "\($0.grade.ruleSet)/\($0.activity.rawValue)/\($0.grade.rank)" }
            .joined(separator: " ")
    }
}
