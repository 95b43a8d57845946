/// One metadata item of a paper (元数据项): short name and value.
///
/// - Source: GB/T 36903-2018 as e-license-standards.md §1.3 has it; extensions begin with `KZ_`.
public struct MetadataItem: Hashable, Sendable {
    /// Short name.
    public let name: String
    /// As it stands in the file.
    public let value: String

    /// One metadata item.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// Which file of an edition (正本、副本): two files, one identifier.
public enum LicenseCopy: String, Sendable, CaseIterable {
    /// 正本.
    case original
    /// 副本.
    case duplicate

    /// `正本`, as the face and the metadata write it.
    public var title: String {
        switch self {
        case .original: "正本"
        case .duplicate: "副本"
        }
    }
}

/// What a paper says of itself by its metadata (文件种类).
public enum PaperKind: Hashable, Sendable {
    /// A license's 正本 or 副本.
    case license(LicenseCopy)
    /// A notice, with its number.
    case notice(NoticeKind, number: String)
    /// Anything else.
    case other

    /// Reads the kind from the metadata; a license carries 证照标识, a notice 文书种类.
    ///
    /// What carries both is neither: dressed as a notice, a license would escape the register.
    public init(_ items: [MetadataItem]) {
        let pairs = items.map { ($0.name, $0.value) }
        let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        let isLicense = values[LicenseDatum.identifier.rawValue] != nil
        if let name = values[NoticeMetadata.kind] {
            let kind = isLicense ? nil : NoticeKind(rawValue: name)
            self = kind.map { .notice($0, number: values[NoticeMetadata.number] ?? "") } ?? .other
        } else if isLicense {
            let copy = LicenseCopy.allCases.first { $0.title == values[LicenseDatum.copy.rawValue] }
            self = copy.map(PaperKind.license) ?? .other
        } else {
            self = .other
        }
    }
}

/// Short names of a notice's own metadata.
public enum NoticeMetadata {
    /// 文书种类: raw value of `NoticeKind`.
    public static let kind = "KZ_WSZL"
    /// 文书文号.
    public static let number = "KZ_WSBH"
}
