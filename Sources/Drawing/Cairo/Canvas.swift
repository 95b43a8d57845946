import CCairo
import OFD

/// Owner of a cairo context: what is painted on, in millimetres, y downward.
///
/// Pointers of cairo and FreeType stay in this folder. cairo remembers the first error of a
/// context and does nothing from there on, so it is enough to ask once for each page.
final class Canvas {
    let context: OpaquePointer
    /// From the page to the surface.
    let base: cairo_matrix_t

    /// A canvas on a surface; the surface is kept by cairo.
    ///
    /// - Throws: `DrawingFault` where cairo has no memory.
    init(on surface: OpaquePointer, scale: Double) throws(DrawingFault) {
        context = cairo_create(surface)
        cairo_scale(context, scale, scale)
        cairo_set_tolerance(context, 0.1)
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        base = matrix
        try check()
    }

    deinit {
        cairo_destroy(context)
    }

    /// The first error since the beginning, as a fault.
    func check() throws(DrawingFault) {
        try Canvas.check(cairo_status(context))
    }

    /// The first error since the beginning, which the file's own fonts or images caused.
    func checkContent() throws(DrawingFault) {
        let status = cairo_status(context)
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .damaged(String(cString: cairo_status_to_string(status)))
    }

    static func check(_ status: cairo_status_t) throws(DrawingFault) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw .engine(String(cString: cairo_status_to_string(status)))
    }

    /// Draws with a state of its own: clip, matrix and colors end with it.
    func separately<Result>(_ draw: () -> Result) -> Result {
        cairo_save(context)
        defer { cairo_restore(context) }
        return draw()
    }

    /// Draws as ink does: what lies beneath shines through.
    func asInk(_ draw: () -> Void) {
        cairo_push_group(context)
        draw()
        cairo_pop_group_to_source(context)
        cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
        cairo_paint(context)
        cairo_set_operator(context, CAIRO_OPERATOR_OVER)
    }

    /// Draws several things as one that is so much opaque, 0 to 1.
    func together(alpha: Double, _ draw: () -> Void) {
        guard alpha < 1 else { return draw() }
        cairo_push_group(context)
        draw()
        cairo_pop_group_to_source(context)
        cairo_paint_with_alpha(context, alpha)
    }

    func clip(to box: Box) {
        cairo_new_path(context)
        cairo_rectangle(context, box.x, box.y, box.width, box.height)
        cairo_clip(context)
    }

    func translate(_ x: Double, _ y: Double) {
        cairo_translate(context, x, y)
    }

    func scale(_ x: Double, _ y: Double) {
        cairo_scale(context, x, y)
    }

    /// Applies a sound matrix.
    func transform(_ matrix: Matrix) {
        var values = matrix.cairo
        cairo_transform(context, &values)
    }

    func paint(_ color: Color) {
        use(color)
        cairo_paint(context)
    }

    func use(_ color: Color) {
        cairo_set_source_rgba(
            context,
            Double(color.red) / 255,
            Double(color.green) / 255,
            Double(color.blue) / 255,
            Double(color.alpha) / 255
        )
    }
}
