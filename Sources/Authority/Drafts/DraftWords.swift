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
    package static let yes = "是"
    package static let no = "否"
}
