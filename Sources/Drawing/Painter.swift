import OFD

/// Paints pages: template, objects, annotations, and over all the seals.
///
/// It lives for one output file and keeps the fonts and images that its pages share.
final class Painter {
    let painting: Painting
    let fonts: FontShelf
    var notes = Notes()
    /// The page being painted, from 1, for notes.
    private(set) var pageNumber = 0
    private var rasters: [Image: Raster] = [:]

    init(_ painting: Painting, fontFolder: String = SystemFont.folder) {
        self.painting = painting
        fonts = FontShelf(painting.document.fonts, folder: fontFolder)
    }

    /// Paints one page that exists.
    ///
    /// - Throws: `DrawingFault` where cairo reports an error.
    func paint(page: Int, on canvas: Canvas) throws(DrawingFault) {
        pageNumber = page + 1
        canvas.separately { paint(painting.document.pages[page], on: canvas) }
        for stamp in painting.stamps where stamp.page == page {
            canvas.separately { paint(stamp, on: canvas) }
        }
        try canvas.check()
    }

    /// Paints a page without its seals.
    func paint(_ page: Page, on canvas: Canvas) {
        let templates = painting.document.templates
        if let template = page.template, templates.indices.contains(template) {
            paint(templates[template].objects, on: canvas)
        }
        paint(page.objects, on: canvas)
        for annotation in page.annotations where annotation.boundary.isSound {
            canvas.separately {
                canvas.clip(to: annotation.boundary)
                canvas.translate(annotation.boundary.x, annotation.boundary.y)
                paint(annotation.objects, on: canvas)
            }
        }
    }

    private func paint(_ objects: [GraphicObject], on canvas: Canvas) {
        for object in objects {
            let drawn = canvas.separately { paint(object, on: canvas) }
            if !drawn { notes.add(.objectSkipped(page: pageNumber)) }
        }
    }

    /// Paints an object; false where its numbers mean nothing.
    private func paint(_ object: GraphicObject, on canvas: Canvas) -> Bool {
        switch object {
        case .text(let text): paint(text, on: canvas)
        case .path(let path): paint(path, on: canvas)
        case .image(let image): paint(image, on: canvas)
        }
    }

    /// Clips to an object's boundary and enters its space; false where that cannot be done.
    ///
    /// - Parameter margin: what may show outside of the boundary, in millimetres.
    func enter(_ boundary: Box, _ matrix: Matrix?, margin: Double = 0, on canvas: Canvas) -> Bool {
        guard boundary.isSound, matrix?.isSound ?? true else { return false }
        canvas.clip(to: boundary.outset(margin))
        canvas.translate(boundary.x, boundary.y)
        if let matrix { canvas.transform(matrix) }
        return true
    }

    /// The decoded image; nil, with a note, where it cannot be shown.
    func raster(of image: Image, on canvas: Canvas) -> Raster? {
        if let known = rasters[image] { return known }
        let raster =
            Raster(png: image.bytes) ?? (canvas.takesJPEG ? Raster(jpeg: image.bytes) : nil)
        guard let raster else {
            notes.add(.imageSkipped(format: image.format))
            return nil
        }
        rasters[image] = raster
        return raster
    }
}
