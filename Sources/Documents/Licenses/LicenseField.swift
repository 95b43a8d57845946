import Licensing

/// A line of the license's face (证面事项), in its order; its value counts the rows from 0.
///
/// - Source: regulation.md B3; the credit code is added, for it is what others search by.
enum LicenseField: Int, CaseIterable {
    case holder, creditCode, address, legalRepresentative, grades, number, validity

    /// The printed caption.
    var caption: String {
        switch self {
        case .holder: "单位名称"
        case .creditCode: "统一社会信用代码"
        case .address: "住所"
        case .legalRepresentative: "法定代表人"
        case .grades: "许可类别和等级"
        case .number: "许可证编号"
        case .validity: "有效期限"
        }
    }
}

extension LicenseDatum {
    /// Data that the face shows; the others stand in the metadata only.
    static let onFace: [LicenseDatum] = [
        .holder, .holderCode, .address, .legalRepresentative, .grades, .number, .validFrom,
        .validUntil, .identifier, .issuer, .issuedOn,
    ]

    /// What the face shows of the datum, in the pieces in which it is set.
    func faceText(of content: LicenseContent) -> [String] {
        switch self {
        case .holder: [content.holder]
        case .holderCode: [content.creditCode.rawValue]
        case .address: [content.address]
        case .legalRepresentative: [content.legalRepresentative]
        case .grades: content.grades.map(\.title)
        case .number: [content.number.rawValue]
        case .validFrom: [content.validFrom.inWords]
        case .validUntil: [content.validUntil.inWords]
        case .identifier: [content.identifier.description]
        case .issuer: [content.issuer]
        case .issuedOn: [content.issuedOn.inWords]
        default: []
        }
    }
}
