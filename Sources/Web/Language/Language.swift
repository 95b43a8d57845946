/// The language of a page: Chinese unless the reader asks for English.
package enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// Value of the `lang` attribute.
    package var tag: String {
        switch self {
        case .chinese: "zh-Hans"
        case .english: "en"
        }
    }

    /// The other one, to which the switch leads.
    package var other: Language {
        switch self {
        case .chinese: .english
        case .english: .chinese
        }
    }
}
