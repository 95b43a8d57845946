import Licensing
import OFD

/// Measures of one copy's page, in millimetres.
struct LicenseLayout: Sendable {
    let page: PageSize
    let border: Border
    let title: (size: Double, tracking: Double, baseline: Double)
    let mark: (size: Double, baseline: Double)
    let caption: (x: Double, width: Double, size: Double)
    let value: (x: Double, width: Double, size: Double)
    let rows: (first: Double, pitch: Double)
    /// The QR code with its quiet zone.
    let code: Box
    let small: (x: Double, size: Double, first: Double)
    let identifier: (x: Double, width: Double, baseline: Double)
    /// Issuer and date: captions from `x`, values from `valueX`.
    let issuer: (x: Double, valueX: Double, width: Double, size: Double, baseline: Double)
    let dateBaseline: Double
    /// Middle of the seal.
    let stamp: (x: Double, y: Double)

    static func of(_ copy: LicenseCopy) -> LicenseLayout {
        switch copy {
        case .original: original
        case .duplicate: duplicate
        }
    }

    /// 正本: hangs on a wall.
    private static let original = LicenseLayout(
        page: .a3Landscape,
        border: Border(page: .a3Landscape, margin: 11, breadth: 16, wave: 12),
        title: (size: 18, tracking: 2.2, baseline: 64.5),
        mark: (size: 8.4, baseline: 79.5),
        caption: (x: 56, width: 62, size: 7),
        value: (x: 126, width: 238, size: 8.2),
        rows: (first: 98, pitch: 16.6),
        code: Box(x: 54, y: 213, width: 44, height: 44),
        small: (x: 101, size: 3.6, first: 224),
        identifier: (x: 101, width: 112, baseline: 249),
        issuer: (x: 226, valueX: 258, width: 106, size: 7.6, baseline: 232),
        dateBaseline: 256,
        stamp: (x: 311, y: 227)
    )

    /// 副本: read at a desk.
    private static let duplicate = LicenseLayout(
        page: .a4,
        border: Border(page: .a4, margin: 8, breadth: 9, wave: 7.5),
        title: (size: 10, tracking: 0.8, baseline: 44),
        mark: (size: 5.6, baseline: 54.5),
        caption: (x: 27, width: 39, size: 4.4),
        value: (x: 71, width: 113, size: 5.2),
        rows: (first: 70, pitch: 12.8),
        code: Box(x: 25, y: 221, width: 32, height: 32),
        small: (x: 27, size: 2.9, first: 259),
        identifier: (x: 47, width: 138, baseline: 269),
        issuer: (x: 92, valueX: 113, width: 71, size: 5, baseline: 236),
        dateBaseline: 256,
        stamp: (x: 148.5, y: 229)
    )
}
