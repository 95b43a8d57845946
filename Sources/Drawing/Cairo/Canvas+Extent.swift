import CCairo
import OFD

extension Canvas {
    /// Units of the surface in a millimetre of the present space.
    var scale: Double {
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        return abs(matrix.xx * matrix.yy - matrix.xy * matrix.yx).squareRoot()
    }

    /// How a matrix of the present space turns and stretches what is painted: xx, yx, xy, yy.
    func shape(_ matrix: Matrix?) -> [Double] {
        var here = cairo_matrix_t()
        cairo_get_matrix(context, &here)
        if var own = matrix?.cairo {
            var outer = here
            cairo_matrix_multiply(&here, &own, &outer)
        }
        return [here.xx, here.yx, here.xy, here.yy]
    }

    /// Pixels that the clip leaves.
    var clippedPixels: Double {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(context, &left, &top, &right, &bottom)
        return max(0, right - left) * max(0, bottom - top) * scale * scale
    }

    /// Pixels that a box of the present space can cover, the clip considered.
    func pixels(in box: Box) -> Double {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(context, &left, &top, &right, &bottom)
        let edges = [box.x, box.x + box.width].sorted()
        let sides = [box.y, box.y + box.height].sorted()
        let width = min(right, edges[1]) - max(left, edges[0])
        let height = min(bottom, sides[1]) - max(top, sides[0])
        return max(0, width) * max(0, height) * scale * scale
    }
}
