import Authority
import Licensing

extension Refusal {
    var isOfStage: Bool {
        switch self {
        case .wrongStage, .nothingToSeal, .nothingToServe, .notPaused: true
        default: false
        }
    }
}

/// A refusal in the reader's language, with its language where it is not the page's.
enum RefusalWording {
    static func text(_ refusal: Refusal, _ sentences: Catalogue) -> (text: String, lang: String?) {
        text(.law(refusal), sentences)
    }

    static func text(
        _ refusal: OfficeRefusal,
        _ sentences: Catalogue
    ) -> (text: String, lang: String?) {
        guard sentences.language == .english else { return (refusal.message, nil) }
        guard sentences.find(key(refusal)) != nil else {
            return (refusal.message, Language.chinese.tag)
        }
        return (sentences(key(refusal), refusal.values), nil)
    }

    /// Where the English sentence of a refusal stands; the Chinese is the refusal's own.
    private static func key(_ refusal: OfficeRefusal) -> String {
        switch refusal {
        case .law: "refusal.\(refusal.code)"
        case .work: "refusal.work.\(refusal.code)"
        case .people: "people.refusal.\(refusal.code)"
        case .telling: "refusal.telling.\(refusal.code)"
        default: "refusal.office.\(refusal.code)"
        }
    }
}
