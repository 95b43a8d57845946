/// Outlines of a code's dark modules: areas without the seams that rows of boxes show, in fewer bytes.
///
/// The dark side lies to the right of every edge, so holes run the other way round and stay open
/// under either fill rule.
struct ModuleOutline {
    /// Where four modules meet.
    struct Corner: Hashable {
        let x: Int
        let y: Int

        func moved(by step: Corner) -> Corner { Corner(x: x + step.x, y: y + step.y) }
    }

    private let modules: [[Bool]]
    /// Edges still to be walked, by the corner where they begin; at most two.
    private var edges: [Corner: [Corner]] = [:]

    /// The closed outlines, from top to bottom; each begins at its uppermost left corner.
    static func loops(of modules: [[Bool]]) -> [[Corner]] {
        var outline = ModuleOutline(modules)
        var loops: [[Corner]] = []
        for y in 0...modules.count {
            for x in 0...modules.count {
                while outline.edges[Corner(x: x, y: y)] != nil {
                    loops.append(outline.loop(from: Corner(x: x, y: y)))
                }
            }
        }
        return loops
    }

    private init(_ modules: [[Bool]]) {
        self.modules = modules
        for y in modules.indices {
            for x in modules.indices where modules[y][x] { addEdges(x, y) }
        }
    }

    private mutating func addEdges(_ x: Int, _ y: Int) {
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { Corner(x: x + $0.0, y: y + $0.1) }
        let neighbors = [(0, -1), (1, 0), (0, 1), (-1, 0)]
        for (side, step) in neighbors.enumerated() where !isDark(x + step.0, y + step.1) {
            edges[corners[side], default: []].append(corners[(side + 1) % 4])
        }
    }

    private func isDark(_ x: Int, _ y: Int) -> Bool {
        modules.indices.contains(y) && modules.indices.contains(x) && modules[y][x]
    }

    /// Walks one outline and forgets its edges.
    private mutating func loop(from start: Corner) -> [Corner] {
        var loop = [start]
        var here = start
        var heading: Corner?
        repeat {
            let next = exit(from: here, heading)
            let direction = Corner(x: next.x - here.x, y: next.y - here.y)
            if direction == heading { loop.removeLast() }
            loop.append(next)
            (here, heading) = (next, direction)
        } while here != start
        return loop.dropLast()
    }

    /// The next corner; where two modules touch at a corner, the one to the right keeps them apart.
    private mutating func exit(from corner: Corner, _ heading: Corner?) -> Corner {
        guard var exits = edges[corner], let first = exits.first else {
            preconditionFailure("outlines are closed")
        }
        let right = heading.map { corner.moved(by: Corner(x: -$0.y, y: $0.x)) }
        let next = exits.first { $0 == right } ?? first
        exits.removeAll { $0 == next }
        edges[corner] = exits.isEmpty ? nil : exits
        return next
    }
}
