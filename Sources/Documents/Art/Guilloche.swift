import Foundation
import OFD

/// Fine-line ornament (底纹): braided waves along a border, and rosettes.
///
/// A tile is drawn once and repeated with the same bytes at other places, so that the packed file
/// stays small.
enum Guilloche {
    /// One wave of a band: a share of the band's height, and its phase in turns.
    private struct Wave {
        let height: Double
        let phase: Double
    }

    /// Interlaced waves of full height.
    private static let braid = (0..<6).map { Wave(height: 1, phase: Double($0) / 6) }
    /// A net of waves of one phase that meet in their nodes.
    private static let net = [-0.62, -0.36, -0.12, 0.12, 0.36, 0.62].map {
        Wave(height: $0, phase: 0)
    }

    /// Tiles in one path object: fewer objects make a smaller file.
    static let group = 5

    /// The waves of a band from `start` over `count` tiles of `length`, its middle at `middle`.
    ///
    /// `count` is one less than a multiple of `group`.
    static func band(
        start: Double,
        count: Int,
        length: Double,
        middle: Double,
        half: Double,
        vertical: Bool
    ) -> [PathObject] {
        let fine = tile(braid, length: length, half: half, vertical: vertical)
        let bold = tile(net, length: length, half: half, vertical: vertical)
        var paths: [PathObject] = []
        // One tile earlier than the band: waves of later phase begin inside their tile.
        for index in stride(from: -1, to: count, by: group) {
            let along = start + Double(index) * length
            let box = box(along, length: length, middle: middle, half: half, vertical: vertical)
            paths.append(.stroke(fine, in: box, width: 0.13, Ink.gold))
            paths.append(.stroke(bold, in: box, width: 0.1, Ink.brown))
        }
        return paths
    }

    /// A wave overlaps its tile by its phase, therefore the box is one tile longer.
    private static func box(
        _ along: Double,
        length: Double,
        middle: Double,
        half: Double,
        vertical: Bool
    ) -> Box {
        let edge = half + 0.5
        let from = Pen.rounded(along - 0.5)
        let across = Pen.rounded(middle - edge)
        let long = Pen.rounded(Double(group + 1) * length + 1)
        return vertical
            ? Box(x: across, y: from, width: 2 * edge, height: long)
            : Box(x: from, y: across, width: long, height: 2 * edge)
    }

    /// Some periods of each wave, crest to crest; half a period of a sine is one cubic curve.
    private static func tile(
        _ waves: [Wave],
        length: Double,
        half: Double,
        vertical: Bool
    ) -> Pen {
        var pen = Pen()
        let reach = 0.3642 * length / 2
        let middle = half + 0.5
        func place(_ u: Double, _ v: Double) -> (Double, Double) {
            vertical ? (middle + v, 0.5 + u) : (0.5 + u, middle + v)
        }
        for (wave, tile) in waves.flatMap({ wave in (0..<group).map { (wave, $0) } }) {
            let height = wave.height * half
            let crest = (wave.phase + Double(tile)) * length
            let points = [
                (crest, -height), (crest + reach, -height), (crest + length / 2 - reach, height),
                (crest + length / 2, height), (crest + length / 2 + reach, height),
                (crest + length - reach, -height), (crest + length, -height),
            ].map { place($0.0, $0.1) }
            if tile == 0 { pen.move(points[0].0, points[0].1) }
            for index in [1, 4] {
                let (one, two, end) = (points[index], points[index + 1], points[index + 2])
                pen.curve(one.0, one.1, two.0, two.1, end.0, end.1)
            }
        }
        return pen
    }

    /// A rosette: one petalled curve, repeated and turned a little against the last.
    struct Rosette {
        let radius: Double
        /// Share of the radius at which the petals' valleys lie.
        let inner: Double
        let petals: Int
        let turns: Int
        let width: Double
        let color: Color

        /// The curves around a middle; each is the same path under another matrix.
        func paths(x: Double, y: Double) -> [PathObject] {
            let center = radius + 0.5
            let box = Box(
                x: Pen.rounded(x - center),
                y: Pen.rounded(y - center),
                width: 2 * center,
                height: 2 * center
            )
            return (0..<turns).map { turn in
                let angle = 2 * Double.pi * Double(turn) / Double(turns * petals)
                var path = PathObject.stroke(petalled, in: box, width: width, color)
                if turn > 0 { path.matrix = .turn(angle, around: center) }
                return path
            }
        }

        /// From petal to valley one curve, its ends at right angles to the radius.
        private var petalled: Pen {
            var pen = Pen()
            let center = radius + 0.5
            let step = Double.pi / Double(petals)
            func point(_ half: Int, along: Double) -> (x: Double, y: Double) {
                let angle = step * Double(half)
                let reach = half.isMultiple(of: 2) ? radius : radius * inner
                let slide = along * 0.3642 * step * reach
                return (
                    center + reach * sin(angle) + slide * cos(angle),
                    center - reach * cos(angle) + slide * sin(angle)
                )
            }
            let start = point(0, along: 0)
            pen.move(start.x, start.y)
            for half in 0..<2 * petals {
                let (one, two) = (point(half, along: 1), point(half + 1, along: -1))
                let end = point(half + 1, along: 0)
                pen.curve(one.x, one.y, two.x, two.y, end.x, end.y)
            }
            pen.close()
            return pen
        }
    }
}

extension Matrix {
    /// A clockwise turn around the point (center, center).
    static func turn(_ angle: Double, around center: Double) -> Matrix {
        let (sine, cosine) = (sin(angle), cos(angle))
        let x = center - center * cosine + center * sine
        let y = center - center * sine - center * cosine
        return Matrix(cosine, sine, -sine, cosine, x, y)
    }
}
