import OFD

extension Painter {
    /// Paints a seal's picture, or the slice of it that this page shows.
    ///
    /// It is painted as ink: a seal never hides the words that it seals.
    func paint(_ use: SealUse, on canvas: Canvas) {
        let stamp = use.stamp
        let box = stamp.boundary
        guard box.isSound, box.width > 0, box.height > 0, stamp.clip?.isSound ?? true else {
            return notes.add(.objectSkipped(page: pageNumber))
        }
        canvas.clip(to: box)
        canvas.translate(box.x, box.y)
        if let clip = stamp.clip { canvas.clip(to: clip) }
        let isPainted = cost.withLayer(on: canvas) {
            canvas.asInk { paint(use, into: box, on: canvas) }
        }
        if !isPainted { notes.add(.workDone(page: pageNumber)) }
    }

    private func paint(_ use: SealUse, into box: Box, on canvas: Canvas) {
        switch use.stamp.picture {
        case .image(let image):
            guard let raster = raster(of: image, .seal(use.seal)) else { return }
            canvas.scale(box.width, box.height)
            canvas.paint(raster, alpha: 1)
        case .document(let document):
            paint(document, seal: use.seal, into: box, on: canvas)
        }
    }

    /// Paints the first page of a picture that is a document.
    private func paint(_ document: Document, seal: Int, into box: Box, on canvas: Canvas) {
        guard let page = document.pages.first, Limits.pageSide.contains(page.size.width),
            Limits.pageSide.contains(page.size.height)
        else { return notes.add(.imageSkipped(format: "OFD")) }
        canvas.scale(box.width / page.size.width, box.height / page.size.height)
        let painter = inner(for: document, seal: seal)
        painter.paint(page, on: canvas)
        for omission in document.omissions { notes.add(.omitted(omission)) }
        for note in painter.notes.all { notes.add(note) }
    }
}
