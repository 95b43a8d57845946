import OFD

extension Double {
    /// A number that a page can mean.
    var isSound: Bool { isFinite && abs(self) <= Limits.coordinate }
}

extension Box {
    /// Finite and near the page; its sides may be negative.
    var isSound: Bool { x.isSound && y.isSound && width.isSound && height.isSound }

    /// The same area with sides that are not negative.
    var upright: Box {
        Box(x: min(x, x + width), y: min(y, y + height), width: abs(width), height: abs(height))
    }

    /// The box with a margin on each side.
    func outset(_ margin: Double) -> Box {
        Box(
            x: x - margin,
            y: y - margin,
            width: width + 2 * margin,
            height: height + 2 * margin
        )
    }
}

extension Matrix {
    /// Finite and with an inverse; anything else would put the canvas out of order.
    var isSound: Bool {
        [a, b, c, d, e, f].allSatisfy(\.isSound) && abs(a * d - b * c) > 1e-12
    }
}

extension PathSegment {
    /// All its numbers mean something.
    var isSound: Bool {
        switch self {
        case .move(let x, let y), .line(let x, let y): x.isSound && y.isSound
        case .quad(let x1, let y1, let x, let y):
            [x1, y1, x, y].allSatisfy(\.isSound)
        case .curve(let x1, let y1, let x2, let y2, let x, let y):
            [x1, y1, x2, y2, x, y].allSatisfy(\.isSound)
        case .arc(let rx, let ry, let rotation, _, _, let x, let y):
            [rx, ry, rotation, x, y].allSatisfy(\.isSound)
        case .close: true
        }
    }
}

extension LineStyle {
    /// The dashes, or none where the pattern means nothing or would take for ever to draw.
    var soundDashes: [Double] {
        guard dashes.allSatisfy({ $0.isSound && $0 >= 0 }), dashOffset.isSound,
            dashes.reduce(0, +) >= Limits.dashPattern
        else { return [] }
        return dashes
    }
}
