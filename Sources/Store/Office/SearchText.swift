import Foundation

/// How names are cut for the search: single characters, overlapping pairs and threes.
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

    /// Characters of the longest parts; three tell a number in a name from the next one.
    private static let longestTerm = 3

    /// Every single character, every pair and every three, each once, in a fixed order.
    static func terms(of text: String) -> [String] {
        let characters = Array(folded(text))
        return Set((1...longestTerm).flatMap { parts(of: characters, $0) }).sorted()
    }

    /// The terms that a name must have to contain the query.
    static func queryTerms(_ query: String) -> [String] {
        let characters = Array(folded(query))
        return Set(parts(of: characters, min(characters.count, longestTerm))).sorted()
    }

    private static func parts(of characters: [Character], _ length: Int) -> [String] {
        guard length > 0, characters.count >= length else { return [] }
        return (0...(characters.count - length)).map { String(characters[$0..<($0 + length)]) }
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
