/// Reads AbbreviatedData up to the first mistake.
enum PathReader {
    /// Bytes that one segment holds.
    static let segmentBytes = MemoryLayout<PathSegment>.stride

    static func segments(_ data: String) -> [PathSegment] { segments(data, limit: .max) ?? [] }

    /// The segments; nil where there are more than `limit`.
    static func segments(_ data: String, limit: Int) -> [PathSegment]? {
        var segments: [PathSegment] = []
        var tokens = Tokens(data, commas: true)
        while let letter = tokens.next(), let segment = segment(letter, &tokens) {
            guard segments.count < limit else { return nil }
            segments.append(segment)
        }
        return segments
    }

    private static func segment(_ letter: Substring, _ tokens: inout Tokens) -> PathSegment? {
        guard let count = count(letter) else { return nil }
        var n: [Double] = []
        while n.count < count {
            guard let number = tokens.next().flatMap({ Values.number($0) }) else { return nil }
            n.append(number)
        }
        switch letter {
        case "S", "M": return .move(n[0], n[1])
        case "L": return .line(n[0], n[1])
        case "Q": return .quad(n[0], n[1], n[2], n[3])
        case "B": return .curve(n[0], n[1], n[2], n[3], n[4], n[5])
        case "A": return .arc(n[0], n[1], n[2], n[3] != 0, n[4] != 0, n[5], n[6])
        default: return .close
        }
    }

    /// Numbers behind an operator; nil where it is none.
    private static func count(_ letter: Substring) -> Int? {
        switch letter {
        case "S", "M", "L": 2
        case "Q": 4
        case "B": 6
        case "A": 7
        case "C": 0
        default: nil
        }
    }
}
