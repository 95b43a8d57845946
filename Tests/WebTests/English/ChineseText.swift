import Foundation

/// The Chinese on a page: what is seen and what is read out.
enum ChineseText {
    /// Every text with a Chinese character; what stands in a field was typed and is left out.
    static func all(on page: String) -> Set<String> {
        var found: Set<String> = []
        var isTyped = false
        for match in page.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/) {
            if let text = match.output.4 {
                if !isTyped { found.insert(String(text)) }
            } else if let name = match.output.2, let attributes = match.output.3 {
                isTyped = name == "textarea" && match.output.1 == ""
                for read in attributes.matches(of: /(?:aria-label|data-label|title|alt)="([^"]*)"/)
                {
                    found.insert(String(read.output.1))
                }
            }
        }
        return found.filter(hasHan)
    }

    static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}
