/// Measures of an official letter (信函格式), in millimetres.
///
/// - Source: GB/T 9704-2012 §10.1, from memory: name 30 mm from the top, red double rules of 170 mm,
///   the lower one 20 mm from the bottom; type area 156 mm wide, 28 mm from the left.
enum LetterLayout {
    static let left = 28.0
    static let width = 156.0
    static let ruleLeft = 20.0
    static let ruleWidth = 170.0
    static let headBaseline = 33.0
    static let topRule = 40.0
    static let bottomRule = 277.0
    static let numberBaseline = 49.5
    static let titleBaseline = 62.5
    static let addresseeBaseline = 75.0
    /// Last baseline of the text.
    static let lastBaseline = 271.0
    /// First baseline of a later page.
    static let firstBaseline = 34.0
    /// 13 pt, between 小四 and 四号.
    static let body = TextStyle(role: .kai, size: 4.58)
    static let label = TextStyle(role: .song, size: 4.58, color: Ink.caption, weight: 0.008)
    /// Distances of baselines, the most wanted first: 20 pt, not the 28 pt of larger type, so that an
    /// ordinary letter is one page; closer ones where that brings the seal back to the first page.
    ///
    /// - Source: GB/T 9704-2012 §7.3.5.5, from memory: line spacing is adjusted rather than the
    ///   signature left alone on a page.
    static let pitches = [7.05, 6.65, 6.25]
    /// 二号, 22 pt.
    static let title = TextStyle(role: .song, size: 7.76, tracking: 0.6, weight: 0.026)
    static let head = TextStyle(
        role: .song,
        size: 11.5,
        color: Ink.head,
        tracking: 1.4,
        weight: 0.03
    )
    /// From the issuer's name to the date.
    static let dateDrop = 7.6
    /// The seal's middle below the issuer's baseline: between name and date (骑年盖月).
    static let stampDrop = 2.2
    /// Middle of the seal, of the issuer's name and of the date.
    static let stampX = left + 0.75 * width
    /// Text that ends before this may stand beside the seal.
    static let stampLeft = stampX - SealFace.diameter / 2 - 1
    /// From the last line that reaches under the seal to the issuer's name.
    static let stampClear = SealFace.diameter / 2 - stampDrop + 2.5
    /// From the issuer's name to the seal's lower edge.
    static let stampFoot = SealFace.diameter / 2 + stampDrop
    /// Lowest edge of a seal.
    static let stampBottom = 274.5
}
