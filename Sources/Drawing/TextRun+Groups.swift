import OFD

/// Characters that are shown together: one, or as many as named glyphs stand for.
struct TextGroup {
    /// One at least; their indices are their positions in the run.
    var scalars: ArraySlice<Unicode.Scalar>
    var transform: GlyphTransform?
}

/// All characters of a run in reading order, each in one group.
struct TextGroups: Sequence, IteratorProtocol {
    private let scalars: [Unicode.Scalar]
    private let transforms: [Int: GlyphTransform]
    private var position = 0

    fileprivate init(_ run: TextRun) {
        scalars = Array(run.text.unicodeScalars)
        transforms = Dictionary(
            run.transforms.map { ($0.position, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    mutating func next() -> TextGroup? {
        guard position < scalars.count else { return nil }
        let transform = transforms[position]
        let count = Swift.min(Swift.max(1, transform?.codeCount ?? 1), scalars.count - position)
        let group = scalars[position..<position + count]
        position += count
        return TextGroup(scalars: group, transform: transform)
    }
}

extension TextRun {
    var groups: TextGroups { TextGroups(self) }

    /// Characters, transformations and named glyphs: all that grouping goes through.
    var groupingSteps: Int {
        transforms.reduce(text.unicodeScalars.count) { $0 + 1 + $1.glyphs.count }
    }
}
