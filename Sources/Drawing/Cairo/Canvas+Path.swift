import CCairo
import OFD

extension Canvas {
    func beginPath() {
        cairo_new_path(context)
    }

    func move(to point: Point) {
        cairo_move_to(context, point.x, point.y)
    }

    func line(to point: Point) {
        cairo_line_to(context, point.x, point.y)
    }

    func curve(_ curve: Cubic) {
        cairo_curve_to(
            context,
            curve.first.x,
            curve.first.y,
            curve.second.x,
            curve.second.y,
            curve.end.x,
            curve.end.y
        )
    }

    func closePath() {
        cairo_close_path(context)
    }

    /// Fills the path and keeps it.
    func fill(evenOdd: Bool) {
        cairo_set_fill_rule(context, evenOdd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING)
        cairo_fill_preserve(context)
    }

    /// Strokes the path and keeps it.
    func stroke(width: Double, style: LineStyle) {
        cairo_set_line_width(context, width)
        cairo_set_line_cap(context, style.cap.cairo)
        cairo_set_line_join(context, style.join.cairo)
        cairo_set_miter_limit(context, style.miterLimit.isSound ? max(1, style.miterLimit) : 10)
        let dashes = style.soundDashes
        cairo_set_dash(context, dashes, Int32(dashes.count), dashes.isEmpty ? 0 : style.dashOffset)
        cairo_stroke_preserve(context)
    }
}

extension LineStyle.Cap {
    fileprivate var cairo: cairo_line_cap_t {
        switch self {
        case .butt: CAIRO_LINE_CAP_BUTT
        case .round: CAIRO_LINE_CAP_ROUND
        case .square: CAIRO_LINE_CAP_SQUARE
        }
    }
}

extension LineStyle.Join {
    fileprivate var cairo: cairo_line_join_t {
        switch self {
        case .miter: CAIRO_LINE_JOIN_MITER
        case .round: CAIRO_LINE_JOIN_ROUND
        case .bevel: CAIRO_LINE_JOIN_BEVEL
        }
    }
}
