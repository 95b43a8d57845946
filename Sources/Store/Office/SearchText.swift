import Foundation

/// How names are cut for the search: single characters and overlapping pairs.
///
/// Queries of one and two Chinese characters are the normal case, and the engine's own word
/// index answers only from three characters on.
enum SearchText {
    /// Characters of a query; longer than any name, and short enough to answer at once.
    static let longestQuery = 100

    /// One form for what readers take as the same: full and half width, upper and lower case.
    static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.uppercased()
            .filter { !$0.isWhitespace }
    }

    /// Every single character and every pair, each once, in a fixed order.
    static func terms(of text: String) -> [String] {
        let characters = Array(folded(text))
        let pairs = zip(characters, characters.dropFirst()).map { String([$0, $1]) }
        return Set(characters.map { String($0) } + pairs).sorted()
    }

    /// The terms that a name must have to contain the query.
    static func queryTerms(_ query: String) -> [String] {
        let characters = Array(folded(query))
        guard characters.count > 1 else { return characters.map { String($0) } }
        return Set(zip(characters, characters.dropFirst()).map { String([$0, $1]) }).sorted()
    }

    /// Pattern for "contains", with the pattern's own signs taken as they are.
    static func pattern(_ query: String) -> String {
        var pattern = "%"
        for character in folded(query) {
            if "%_\\".contains(character) { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
