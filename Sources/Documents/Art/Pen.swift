import Foundation
import OFD

/// Draws paths; coordinates are rounded to a hundredth of a millimetre.
struct Pen {
    private(set) var segments: [PathSegment] = []

    mutating func move(_ x: Double, _ y: Double) {
        segments.append(.move(Pen.rounded(x), Pen.rounded(y)))
    }

    mutating func line(_ x: Double, _ y: Double) {
        segments.append(.line(Pen.rounded(x), Pen.rounded(y)))
    }

    mutating func curve(
        _ x1: Double,
        _ y1: Double,
        _ x2: Double,
        _ y2: Double,
        _ x: Double,
        _ y: Double
    ) {
        segments.append(
            .curve(
                Pen.rounded(x1),
                Pen.rounded(y1),
                Pen.rounded(x2),
                Pen.rounded(y2),
                Pen.rounded(x),
                Pen.rounded(y)
            )
        )
    }

    mutating func close() {
        segments.append(.close)
    }

    mutating func rectangle(x: Double, y: Double, width: Double, height: Double) {
        move(x, y)
        line(x + width, y)
        line(x + width, y + height)
        line(x, y + height)
        close()
    }

    /// A smooth closed curve through `count` points of a function of the turn (0 to 1), its
    /// tangents taken from the neighbours.
    mutating func closed(count: Int, _ point: (Double) -> (x: Double, y: Double)) {
        let points = (0..<count).map { point(Double($0) / Double(count)) }
        move(points[0].x, points[0].y)
        for index in 0..<count {
            let before = points[(index + count - 1) % count]
            let from = points[index]
            let to = points[(index + 1) % count]
            let after = points[(index + 2) % count]
            curve(
                from.x + (to.x - before.x) / 6,
                from.y + (to.y - before.y) / 6,
                to.x - (after.x - from.x) / 6,
                to.y - (after.y - from.y) / 6,
                to.x,
                to.y
            )
        }
        close()
    }

    static func rounded(_ value: Double) -> Double {
        (value * 100).rounded() / 100
    }
}

extension PathObject {
    /// A path of strokes.
    static func stroke(_ pen: Pen, in box: Box, width: Double, _ color: Color) -> PathObject {
        PathObject(boundary: box, lineWidth: width, stroke: .color(color), segments: pen.segments)
    }

    /// A filled path.
    static func fill(_ pen: Pen, in box: Box, _ color: Color, evenOdd: Bool = false) -> PathObject {
        PathObject(
            boundary: box,
            stroke: nil,
            fill: .color(color),
            evenOdd: evenOdd,
            segments: pen.segments
        )
    }

    /// A straight line across or down.
    static func rule(
        x: Double,
        y: Double,
        to end: (x: Double, y: Double),
        width: Double,
        _ color: Color
    ) -> PathObject {
        var pen = Pen()
        pen.move(width, width)
        pen.line(width + end.x - x, width + end.y - y)
        let box = Box(
            x: x - width,
            y: y - width,
            width: end.x - x + 2 * width,
            height: end.y - y + 2 * width
        )
        return .stroke(pen, in: box, width: width, color)
    }

    /// A rectangle's outline whose line's middle lies on the box's edge.
    static func frame(_ box: Box, width: Double, _ color: Color) -> PathObject {
        var pen = Pen()
        pen.rectangle(x: width, y: width, width: box.width, height: box.height)
        let outer = Box(
            x: box.x - width,
            y: box.y - width,
            width: box.width + 2 * width,
            height: box.height + 2 * width
        )
        return .stroke(pen, in: outer, width: width, color)
    }

    /// A filled rectangle.
    static func area(_ box: Box, _ color: Color) -> PathObject {
        var pen = Pen()
        pen.rectangle(x: 0, y: 0, width: box.width, height: box.height)
        return .fill(pen, in: box, color)
    }
}
