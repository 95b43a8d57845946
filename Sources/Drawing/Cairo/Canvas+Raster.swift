import CCairo

extension Canvas {
    /// Paints a picture into the unit square.
    ///
    /// - Parameters:
    ///   - raster: the picture.
    ///   - alpha: 0 to 1.
    func paint(_ raster: Raster, alpha: Double) {
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_scale(context, 1 / Double(raster.width), 1 / Double(raster.height))
        cairo_set_source_surface(context, raster.surface, 0, 0)
        cairo_paint_with_alpha(context, alpha)
    }
}
