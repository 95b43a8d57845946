extension PathSegment {
    /// Operator of AbbreviatedData.
    var letter: String {
        switch self {
        case .move: "M"
        case .line: "L"
        case .quad: "Q"
        case .curve: "B"
        case .arc: "A"
        case .close: "C"
        }
    }

    /// Operands in the standard's order.
    var numbers: [Double] {
        switch self {
        case .move(let x, let y), .line(let x, let y): [x, y]
        case .quad(let x1, let y1, let x, let y): [x1, y1, x, y]
        case .curve(let x1, let y1, let x2, let y2, let x, let y): [x1, y1, x2, y2, x, y]
        case .arc(let rx, let ry, let turn, let large, let sweep, let x, let y):
            [rx, ry, turn, large ? 1 : 0, sweep ? 1 : 0, x, y]
        case .close: []
        }
    }
}

extension PathObject {
    /// AbbreviatedData.
    var abbreviated: String {
        segments
            .map { ([$0.letter] + $0.numbers.map { Numbers.text($0) }).joined(separator: " ") }
            .joined(separator: " ")
    }
}
