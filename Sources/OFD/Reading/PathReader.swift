/// Reads AbbreviatedData up to the first mistake.
enum PathReader {
    static func segments(_ data: String) -> [PathSegment] {
        var segments: [PathSegment] = []
        var tokens = data.split { $0.isWhitespace || $0 == "," }[...]
        while let letter = tokens.popFirst() {
            guard let segment = segment(letter, &tokens) else { break }
            segments.append(segment)
        }
        return segments
    }

    private static func segment(
        _ letter: Substring,
        _ tokens: inout ArraySlice<Substring>
    ) -> PathSegment? {
        let counts = ["S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0]
        guard let count = counts[String(letter)], tokens.count >= count else { return nil }
        let n = tokens.prefix(count).compactMap { Values.number($0) }
        guard n.count == count else { return nil }
        tokens = tokens.dropFirst(count)
        switch letter {
        case "S", "M": return .move(n[0], n[1])
        case "L": return .line(n[0], n[1])
        case "Q": return .quad(n[0], n[1], n[2], n[3])
        case "B": return .curve(n[0], n[1], n[2], n[3], n[4], n[5])
        case "A": return .arc(n[0], n[1], n[2], n[3] != 0, n[4] != 0, n[5], n[6])
        default: return .close
        }
    }
}
