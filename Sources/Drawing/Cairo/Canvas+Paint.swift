import CCairo
import Foundation
import OFD

extension Canvas {
    /// Sets a sound gradient, in the space in which the canvas is; false where cairo has none.
    func use(_ gradient: Gradient) -> Bool {
        guard let pattern = gradient.pattern else { return false }
        defer { cairo_pattern_destroy(pattern) }
        for stop in gradient.cairoStops {
            cairo_pattern_add_color_stop_rgba(
                pattern,
                stop.offset,
                Double(stop.color.red) / 255,
                Double(stop.color.green) / 255,
                Double(stop.color.blue) / 255,
                Double(stop.color.alpha) / 255
            )
        }
        cairo_pattern_set_extend(pattern, gradient.extend)
        if var matrix = gradient.circles.flatMap({ gradient.flattening($0) }) {
            cairo_pattern_set_matrix(pattern, &matrix)
        }
        cairo_set_source(context, pattern)
        return cairo_pattern_status(pattern) == CAIRO_STATUS_SUCCESS
    }

    /// Sets a period that repeats.
    ///
    /// - Parameters:
    ///   - tile: the period.
    ///   - matrix: from the period's space to the object's, sound; nil: the same.
    ///   - onPage: whether the first period begins at the page's corner.
    /// - Returns: false where cairo has no memory.
    func use(_ tile: Tile, matrix: Matrix?, onPage: Bool) -> Bool {
        guard let pattern = cairo_pattern_create_for_surface(tile.surface) else { return false }
        defer { cairo_pattern_destroy(pattern) }
        cairo_pattern_set_extend(pattern, CAIRO_EXTEND_REPEAT)
        // cairo asks for the way from the canvas to the recording.
        var way = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
        if onPage {
            cairo_get_matrix(context, &way)
            way = way.followed(by: base.inverse)
        }
        if let matrix { way = way.followed(by: matrix.cairo.inverse) }
        way = way.followed(by: tile.matrix)
        cairo_pattern_set_matrix(pattern, &way)
        cairo_set_source(context, pattern)
        return cairo_pattern_status(pattern) == CAIRO_STATUS_SUCCESS
    }
}

extension cairo_matrix_t {
    /// The way back; the same where there is none.
    fileprivate var inverse: cairo_matrix_t {
        var matrix = self
        return cairo_matrix_invert(&matrix) == CAIRO_STATUS_SUCCESS ? matrix : self
    }

    fileprivate func followed(by next: cairo_matrix_t) -> cairo_matrix_t {
        var (first, second) = (self, next)
        var result = cairo_matrix_t()
        cairo_matrix_multiply(&result, &first, &second)
        return result
    }
}

extension Matrix {
    var cairo: cairo_matrix_t {
        cairo_matrix_t(xx: a, yx: b, xy: c, yy: d, x0: e, y0: f)
    }
}

extension Gradient {
    /// The axis as cairo has it: of one course where the colors go on.
    fileprivate var pattern: OpaquePointer? {
        let share = course == .direct ? 1 : share
        let x = start[0] + (end[0] - start[0]) * share
        let y = start[1] + (end[1] - start[1]) * share
        guard let circles else { return cairo_pattern_create_linear(start[0], start[1], x, y) }
        let radius = circles.startRadius + (circles.endRadius - circles.startRadius) * share
        return cairo_pattern_create_radial(start[0], start[1], circles.startRadius, x, y, radius)
    }

    /// Length of one course over that of the axis; a radial axis may be the radius alone.
    private var share: Double {
        guard let unit else { return 1 }
        let along = hypot(end[0] - start[0], end[1] - start[1])
        let across = circles.map { abs($0.endRadius - $0.startRadius) } ?? 0
        let length = max(along, across)
        return length > 0 ? unit / length : 1
    }

    fileprivate var extend: cairo_extend_t {
        switch course {
        case .direct: extendsStart || extendsEnd ? CAIRO_EXTEND_PAD : CAIRO_EXTEND_NONE
        case .again: CAIRO_EXTEND_REPEAT
        case .reflected: CAIRO_EXTEND_REFLECT
        }
    }

    /// The stops; where one end alone goes on, the other one ends in nothing.
    fileprivate var cairoStops: [(offset: Double, color: Color)] {
        var found = stops.map { (offset: $0.position, color: $0.color) }
        guard course == .direct, extendsStart != extendsEnd else { return found }
        var clear = extendsEnd ? stops[0].color : stops[stops.count - 1].color
        clear.alpha = 0
        if extendsEnd {
            found.insert((0, clear), at: 0)
        } else {
            found.append((1, clear))
        }
        return found
    }

    /// Turns circles into ellipses around the start; nil where they are circles.
    fileprivate func flattening(_ circles: Circles) -> cairo_matrix_t? {
        guard circles.eccentricity > 0 else { return nil }
        let angle = circles.angle * .pi / 180
        let flat = 1 / (1 - circles.eccentricity * circles.eccentricity).squareRoot()
        var matrix = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
        cairo_matrix_translate(&matrix, start[0], start[1])
        cairo_matrix_rotate(&matrix, angle)
        cairo_matrix_scale(&matrix, 1, flat)
        cairo_matrix_rotate(&matrix, -angle)
        cairo_matrix_translate(&matrix, -start[0], -start[1])
        return matrix
    }
}
