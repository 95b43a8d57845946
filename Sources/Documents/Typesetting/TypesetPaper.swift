public import OFD

/// A paper laid out, ready to be written and sealed.
public struct TypesetPaper: Hashable, Sendable {
    /// The pages with their metadata, fonts and data index.
    public let document: Document
    /// Where the agency's seal stands.
    public let stamp: StampPlace
}

/// Place of a seal: over the issuer's name, on letters over the date too, never over another value.
public struct StampPlace: Hashable, Sendable {
    /// Page position, from 0.
    public let page: Int
    /// Square in millimetres, of the seal's diameter.
    public let box: Box

    static func centered(page: Int = 0, x: Double, y: Double) -> StampPlace {
        let side = SealFace.diameter
        return StampPlace(
            page: page,
            box: Box(x: x - side / 2, y: y - side / 2, width: side, height: side)
        )
    }
}
