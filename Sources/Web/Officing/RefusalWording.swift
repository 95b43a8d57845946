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
        guard sentences.language == .english else { return (refusal.message, nil) }
        if let known = sentences.find("refusal.\(refusal.code)") { return (known, nil) }
        return (refusal.message, Language.chinese.tag)
    }
}
