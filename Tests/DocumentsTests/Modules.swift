import OFD

/// What outlines of a code enclose, told by the upright edges to the left of a module's middle.
struct Modules {
    /// Upright edges: column, first and last row.
    private var edges: [(x: Double, rows: ClosedRange<Double>)] = []
    /// Modules of a side.
    let count: Int

    /// Reads outlines that leave a quiet zone of four modules.
    init(_ segments: [PathSegment]) {
        var (start, here, right) = ((x: 0.0, y: 0.0), (x: 0.0, y: 0.0), 0.0)
        for segment in segments {
            var next = start
            switch segment {
            case .move(let x, let y):
                (start, here) = ((x, y), (x, y))
                continue
            case .line(let x, let y): next = (x, y)
            default: break
            }
            if next.x == here.x {
                edges.append((here.x, min(here.y, next.y)...max(here.y, next.y)))
            }
            right = max(right, next.x)
            here = next
        }
        count = Int(right) - 4
    }

    /// By the even-odd rule.
    func isDark(_ x: Int, _ y: Int) -> Bool {
        let (middle, row) = (Double(x) + 4.5, Double(y) + 4.5)
        return edges.count { $0.x < middle && $0.rows.contains(row) } % 2 == 1
    }
}
