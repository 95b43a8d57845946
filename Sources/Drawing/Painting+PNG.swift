import OFD

extension Painting {
    /// One page as PNG, for screens.
    ///
    /// - Parameters:
    ///   - page: position, from 0.
    ///   - dpi: dots per inch.
    ///   - ground: what lies under the page; a seal's picture lies on nothing.
    /// - Returns: the PNG file and what it could not show.
    /// - Throws: `DrawingFault` where there is no such page, or the picture would be too large.
    public func png(
        page: Int = 0,
        dpi: Int = 150,
        ground: Ground = .white
    ) throws(DrawingFault) -> Painted {
        guard Painting.resolutions.contains(dpi) else { throw .badResolution(dpi) }
        let size = try size(of: page)
        let scale = Double(dpi) / Limits.millimetresPerInch
        let width = max(1, Int((size.width * scale).rounded()))
        let height = max(1, Int((size.height * scale).rounded()))
        guard width <= Limits.pixelsPerSide, height <= Limits.pixelsPerSide,
            width * height <= Limits.pixels
        else { throw .tooLarge(width: width, height: height) }
        let cost = Cost(work, dpi: dpi)
        guard cost.takePage(pixels: width * height) else {
            throw .tooLarge(width: width, height: height)
        }
        let surface = try ImageSurface(
            width: width,
            height: height,
            scale: scale,
            ground: ground
        )
        let painter = Painter(self, cost)
        try painter.paint(page: page, on: surface.canvas)
        return Painted(bytes: try surface.png(), notes: painter.notes.all)
    }
}
