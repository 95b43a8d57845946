/// How numbers are written: at most four decimals, never an exponent, no locale.
enum Numbers {
    private static let scale = 10_000.0
    /// A kilometre; no page is as large.
    private static let limit = 1e6

    /// False for what is not finite or too large to be a length on a page.
    static func isWritable(_ value: Double) -> Bool { value.isFinite && abs(value) < limit }

    /// `4.2333`, `-0.5`, `210`.
    static func text(_ value: Double) -> String {
        precondition(isWritable(value), "numbers are checked before a document is written")
        let units = Int((value * scale).rounded(.toNearestOrAwayFromZero))
        let whole = units.magnitude / UInt(scale)
        let fraction = units.magnitude % UInt(scale)
        let sign = units < 0 ? "-" : ""
        if fraction == 0 { return "\(sign)\(whole)" }
        var decimals = String(fraction)
        decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
        while decimals.last == "0" { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }

    /// Numbers with blanks between them.
    static func text(_ values: [Double]) -> String {
        values.map { text($0) }.joined(separator: " ")
    }

    /// ST_Box.
    static func text(_ box: Box) -> String { text([box.x, box.y, box.width, box.height]) }

    /// CTM.
    static func text(_ matrix: Matrix) -> String {
        text([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f])
    }

    /// Advances in the standard's shorthand: `g n v` stands for n times v.
    static func advances(_ values: [Double]) -> String {
        var parts: [String] = []
        var rest = values.map { text($0) }[...]
        while let value = rest.first {
            let same = rest.prefix { $0 == value }
            // Shorter only from three on; two are written out.
            parts += same.count > 2 ? ["g", String(same.count), value] : Array(same)
            rest = rest.dropFirst(same.count)
        }
        return parts.joined(separator: " ")
    }
}
