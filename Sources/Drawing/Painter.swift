import OFD

/// Paints pages: template, objects, annotations, and over all the seals.
///
/// It lives for one output file and keeps the fonts and images that its pages share.
final class Painter {
    let painting: Painting
    let fonts: FontShelf
    let cost: Cost
    var notes = Notes()
    /// The page being painted, from 1, for notes.
    private(set) var pageNumber = 0
    /// The seals' pictures of each page.
    private let stamps: [Int: [SealUse]]
    private var rasters: [PictureKey: Raster?] = [:]
    /// Painters of seals' pictures that are documents; their fonts are needed to the end.
    private var inner: [Int: Painter] = [:]

    init(_ painting: Painting, _ cost: Cost, fontFolder: String = SystemFont.folder) {
        self.painting = painting
        self.cost = cost
        fonts = FontShelf(painting.document.fonts, folder: fontFolder)
        for note in painting.fileNotes { notes.add(note) }
        stamps = Dictionary(grouping: SealUse.all(painting.stamps), by: \.stamp.page)
    }

    /// Paints one page that exists.
    ///
    /// - Throws: `DrawingFault` where cairo reports an error.
    func paint(page: Int, on canvas: Canvas) throws(DrawingFault) {
        pageNumber = page + 1
        for omission in painting.document.omissions { notes.add(.omitted(omission)) }
        guard cost.takePage() else { return notes.add(.workDone(page: pageNumber)) }
        canvas.separately { paint(painting.document.pages[page], on: canvas) }
        for use in stamps[page] ?? [] {
            canvas.separately { paint(use, on: canvas) }
        }
        try canvas.checkContent()
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
                canvas.clip(to: annotation.boundary.upright)
                canvas.translate(annotation.boundary.x, annotation.boundary.y)
                paint(annotation.objects, on: canvas)
            }
        }
    }

    func paint(_ objects: [GraphicObject], on canvas: Canvas) {
        for object in objects {
            guard cost.take(object, on: canvas, fonts) else {
                return notes.add(.workDone(page: pageNumber))
            }
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
        case .group(let group): paint(group, on: canvas)
        }
    }

    /// Clips to an object's boundary and enters its space; false where that cannot be done.
    ///
    /// - Parameters:
    ///   - boundary: of the object.
    ///   - matrix: the object's own, applied inside the boundary's space.
    ///   - margin: what may show outside of the boundary, in millimetres.
    ///   - canvas: is left with the clip and the matrix.
    /// - Returns: whether the object's space was entered.
    func enter(_ boundary: Box, _ matrix: Matrix?, margin: Double = 0, on canvas: Canvas) -> Bool {
        guard boundary.isSound, matrix?.isSound ?? true else { return false }
        canvas.clip(to: boundary.upright.outset(margin))
        canvas.translate(boundary.x, boundary.y)
        if let matrix { canvas.transform(matrix) }
        return true
    }

    /// The painter of a seal's picture that is a document.
    func inner(for document: Document, seal: Int) -> Painter {
        if let known = inner[seal] { return known }
        let painter = Painter(Painting(document), cost, fontFolder: fonts.folder)
        inner[seal] = painter
        return painter
    }

    /// The decoded image; nil, with a note, where it cannot be shown.
    func raster(of image: Image, _ key: PictureKey) -> Raster? {
        if let known = rasters[key] {
            guard let known else { return nil }
            return cost.takeUse(pixels: known.width * known.height) ? known : nil
        }
        let raster = decode(image.bytes)
        if raster == nil { notes.add(.imageSkipped(format: image.format)) }
        rasters.updateValue(raster, forKey: key)
        return raster
    }

    /// Decodes an image; nil where it is none, or would cost too much.
    private func decode(_ bytes: [UInt8]) -> Raster? {
        guard let size = PNGHeader.size(of: bytes) ?? JPEGHeader.size(of: bytes), size.isModest,
            cost.takeImage(pixels: size.width * size.height, scans: JPEGHeader.scans(of: bytes))
        else { return nil }
        return Raster(png: bytes) ?? Raster(jpeg: bytes)
    }
}
