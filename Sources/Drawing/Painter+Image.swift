import OFD

extension Painter {
    /// Paints an image object; false where its numbers mean nothing.
    func paint(_ object: ImageObject, on canvas: Canvas) -> Bool {
        let images = painting.document.images
        guard images.indices.contains(object.image) else { return false }
        let box = object.boundary
        // Without a matrix the image fills its boundary, as all readers have it.
        let matrix = object.matrix ?? Matrix(box.width, 0, 0, box.height, 0, 0)
        guard enter(box, matrix, on: canvas) else { return false }
        guard let raster = raster(of: images[object.image], .image(object.image)) else {
            return true
        }
        canvas.paint(raster, alpha: Double(min(255, max(0, object.alpha))) / 255)
        return true
    }
}
