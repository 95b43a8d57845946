import OFD

extension Painter {
    /// Paints a composite object; false where its numbers mean nothing.
    func paint(_ group: GroupObject, on canvas: Canvas) -> Bool {
        guard enter(group.boundary, group.matrix, on: canvas) else { return false }
        if let extent = group.extent {
            guard extent.width.isSound, extent.height.isSound else { return false }
            canvas.clip(to: Box(x: 0, y: 0, width: extent.width, height: extent.height))
        }
        guard group.alpha < 255 else {
            paint(group.objects, on: canvas)
            return true
        }
        let isPainted = cost.withLayer(on: canvas) {
            canvas.together(alpha: Double(max(0, group.alpha)) / 255) {
                paint(group.objects, on: canvas)
            }
        }
        if !isPainted { notes.add(.workDone(page: pageNumber)) }
        return true
    }
}
