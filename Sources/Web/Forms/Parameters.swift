import Licensing

/// A header's value with its parameters: `form-data; name="file"; filename="a.ofd"`.
struct Parameters {
    /// What stands before the first semicolon, in lower case.
    let kind: String
    private let values: [String: String]

    subscript(_ name: String) -> String? { values[name] }

    init(_ text: String) {
        let pieces = Parameters.split(text)
        var values: [String: String] = [:]
        for piece in pieces.dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { continue }
            let name = OutsideText.trimmed(pair[0]).lowercased()
            if values[name] == nil {
                values[name] = Parameters.unquoted(OutsideText.trimmed(pair[1]))
            }
        }
        kind = OutsideText.trimmed(pieces.first ?? "").lowercased()
        self.values = values
    }

    /// Splits at semicolons that stand outside quotation marks.
    private static func split(_ text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        var isQuoted = false
        for character in OutsideText.tamed(text) {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                pieces.append(current)
                current = ""
            } else {
                current.append(character)
            }
        }
        return pieces + [current]
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast())
    }
}
