import CCairo
import OFD

/// Owner of one period of a pattern, recorded and not yet painted.
final class Tile {
    let canvas: Canvas
    let surface: OpaquePointer
    /// cairo rounds a recording's sides to whole numbers: the period is recorded enlarged to these.
    private static let side = 1_024.0
    private let scale: (x: Double, y: Double)

    /// An empty period, in millimetres; nil where cairo has no memory.
    init?(width: Double, height: Double) {
        var extents = cairo_rectangle_t(x: 0, y: 0, width: Tile.side, height: Tile.side)
        guard
            let made = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
        else { return nil }
        scale = (Tile.side / width, Tile.side / height)
        do throws(DrawingFault) {
            canvas = try Canvas(on: made, scale: 1)
        } catch {
            cairo_surface_destroy(made)
            return nil
        }
        surface = made
        canvas.scale(scale.x, scale.y)
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// From millimetres of the period to the recording.
    var matrix: cairo_matrix_t {
        cairo_matrix_t(xx: scale.x, yx: 0, xy: 0, yy: scale.y, x0: 0, y0: 0)
    }
}
