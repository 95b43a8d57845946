import Foundation

/// A cubic Bézier segment without its start.
struct Cubic: Hashable {
    var first: Point
    var second: Point
    var end: Point
}

extension Cubic {
    /// A quadratic curve (operator Q) as a cubic one.
    init(from start: Point, quadratic control: Point, end: Point) {
        func toward(_ from: Point) -> Point {
            Point(
                x: from.x + 2 / 3 * (control.x - from.x),
                y: from.y + 2 / 3 * (control.y - from.y)
            )
        }
        self.init(first: toward(start), second: toward(end), end: end)
    }
}

/// A point in millimetres, y downward.
struct Point: Hashable {
    var x: Double
    var y: Double
}

/// An elliptical arc between two points (operator A), as Bézier curves.
///
/// - Source: GB/T 33190-2016, 9.1; the construction is that of SVG 1.1, appendix F.6.
struct EllipticalArc {
    var start: Point
    var end: Point
    var radiusX: Double
    var radiusY: Double
    /// Degrees by which the ellipse is turned.
    var rotation: Double
    var large: Bool
    var sweep: Bool

    /// The arc in curves of a quarter turn at most; empty where both ends are one point.
    var curves: [Cubic] {
        guard start != end else { return [] }
        guard abs(radiusX) > 1e-9, abs(radiusY) > 1e-9 else {
            return [Cubic(first: start, second: end, end: end)]
        }
        let ellipse = centered
        let count = max(1, Int((abs(ellipse.sweepAngle) / (.pi / 2)).rounded(.up)))
        let step = ellipse.sweepAngle / Double(count)
        return (0..<count).map { ellipse.curve(from: ellipse.startAngle + Double($0) * step, step) }
    }

    /// The same arc by its center; radii too small for the ends grow until they reach.
    private var centered: CenteredArc {
        let turn = rotation * .pi / 180
        let (cosine, sine) = (cos(turn), sin(turn))
        let halfX = (start.x - end.x) / 2
        let halfY = (start.y - end.y) / 2
        let x = cosine * halfX + sine * halfY
        let y = -sine * halfX + cosine * halfY
        var (rx, ry) = (abs(radiusX), abs(radiusY))
        let reach = (x * x) / (rx * rx) + (y * y) / (ry * ry)
        if reach > 1 {
            rx *= reach.squareRoot()
            ry *= reach.squareRoot()
        }
        let numerator = rx * rx * ry * ry - rx * rx * y * y - ry * ry * x * x
        let denominator = rx * rx * y * y + ry * ry * x * x
        let sign: Double = large == sweep ? -1 : 1
        let factor = sign * max(0, numerator / denominator).squareRoot()
        let middle = Point(x: factor * rx * y / ry, y: -factor * ry * x / rx)
        let from = atan2((y - middle.y) / ry, (x - middle.x) / rx)
        var angle = atan2((-y - middle.y) / ry, (-x - middle.x) / rx) - from
        if sweep, angle < 0 { angle += 2 * .pi }
        if !sweep, angle > 0 { angle -= 2 * .pi }
        let center = Point(
            x: cosine * middle.x - sine * middle.y + (start.x + end.x) / 2,
            y: sine * middle.x + cosine * middle.y + (start.y + end.y) / 2
        )
        return CenteredArc(
            center: center,
            radii: Point(x: rx, y: ry),
            cosine: cosine,
            sine: sine,
            startAngle: from,
            sweepAngle: angle
        )
    }
}

/// An arc by its center and angles.
private struct CenteredArc {
    var center: Point
    var radii: Point
    var cosine: Double
    var sine: Double
    var startAngle: Double
    var sweepAngle: Double

    func curve(from angle: Double, _ step: Double) -> Cubic {
        let handle = 4 / 3 * tan(step / 4)
        let (c1, s1) = (cos(angle), sin(angle))
        let (c2, s2) = (cos(angle + step), sin(angle + step))
        return Cubic(
            first: place(c1 - handle * s1, s1 + handle * c1),
            second: place(c2 + handle * s2, s2 - handle * c2),
            end: place(c2, s2)
        )
    }

    /// A point of the unit circle on the ellipse.
    private func place(_ x: Double, _ y: Double) -> Point {
        Point(
            x: center.x + cosine * radii.x * x - sine * radii.y * y,
            y: center.y + sine * radii.x * x + cosine * radii.y * y
        )
    }
}
