import Licensing

/// The words that cells hold, from the domain's own names.
package enum DraftWords {
    package static let posts = StaffPost.allCases.map {
        DraftWord(name: $0.rawValue, text: $0.title)
    }
    /// `无` says that there is no title, which is not the same as nothing typed.
    package static let titles =
        TitleLevel.allCases.map { DraftWord(name: $0.rawValue, text: $0.title) }
        + [DraftWord(name: "none", text: "无")]
    package static let classes = ActivityClass.allCases.map {
        DraftWord(name: $0.rawValue, text: $0.title)
    }
    package static let facilities = Facility.allCases.map {
        DraftWord(name: $0.rawValue, text: $0.title)
    }
    package static let identityKinds = IdentityKind.allCases.map {
        DraftWord(name: $0.rawValue, text: $0.title, aliases: otherNames[$0] ?? [])
    }
    /// Names of identity documents that people write beside the official ones.
    private static let otherNames: [IdentityKind: [String]] = [
        .resident: ["身份证", "中华人民共和国居民身份证"],
        .homeReturn: ["回乡证", "港澳通行证"],
        .taiwan: ["台胞证", "台湾通行证"],
        .residencePermit: [
            "外国人永久居留身份证", "外国人永久居留证", "永久居留身份证", "永久居留证",
            "港澳台居民居住证", "港澳居民居住证", "台湾居民居住证", "居住证",
        ],
    ]
    package static let yes = "是"
    package static let no = "否"
}
