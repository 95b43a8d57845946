import CCairo
import OFD

/// Characters and the glyphs that show them; PDF readers find the characters by it.
struct Cluster {
    var text: String
    /// Glyph ids, each with its origin on the baseline.
    var glyphs: [(id: UInt, at: Point)]
}

extension Canvas {
    /// Sets the face of the next text.
    ///
    /// - Parameters:
    ///   - face: has the glyphs.
    ///   - size: of the em square, in millimetres.
    ///   - horizontalScale: width over natural width.
    func use(_ face: TypeFace, size: Double, horizontalScale: Double) {
        cairo_set_font_face(context, face.pointer)
        var matrix = cairo_matrix_t(
            xx: size * horizontalScale,
            yx: 0,
            xy: 0,
            yy: size,
            x0: 0,
            y0: 0
        )
        cairo_set_font_matrix(context, &matrix)
        useExactOutlines()
    }

    /// Shows text of the face in use, in reading order.
    func show(_ clusters: [Cluster]) {
        let glyphs = Canvas.glyphs(of: clusters)
        let counts = clusters.map { cluster in
            cairo_text_cluster_t(
                num_bytes: Int32(cluster.text.utf8.count),
                num_glyphs: Int32(cluster.glyphs.count)
            )
        }
        let text = clusters.map(\.text).joined()
        cairo_show_text_glyphs(
            context,
            text,
            Int32(text.utf8.count),
            glyphs,
            Int32(glyphs.count),
            counts,
            Int32(counts.count),
            cairo_text_cluster_flags_t(rawValue: 0)
        )
    }

    /// Strokes the outlines of text of the face in use.
    func outline(_ clusters: [Cluster], width: Double) {
        let glyphs = Canvas.glyphs(of: clusters)
        cairo_new_path(context)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
        cairo_set_line_width(context, width)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_set_dash(context, nil, 0, 0)
        cairo_stroke(context)
    }

    private static func glyphs(of clusters: [Cluster]) -> [cairo_glyph_t] {
        clusters.flatMap(\.glyphs).map { glyph in
            cairo_glyph_t(index: glyph.id, x: glyph.at.x, y: glyph.at.y)
        }
    }

    /// No hinting: a glyph has the same form and place at each resolution.
    private func useExactOutlines() {
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        cairo_set_font_options(context, options)
    }
}
