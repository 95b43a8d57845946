import OFD

/// A picture by its place in the file: to compare images means to read all their bytes.
enum PictureKey: Hashable {
    /// Position in `Document.images`.
    case image(Int)
    /// Number of a seal.
    case seal(Int)
}

/// A stamp with the number of its seal: stamps of one seal share a picture.
struct SealUse {
    /// A file has few seals; each stamp is compared with the latest ones.
    private static let recentMax = 8

    let stamp: Stamp
    let seal: Int

    /// All stamps in their order.
    static func all(_ stamps: [Stamp]) -> [SealUse] {
        var uses: [SealUse] = []
        var recent: [SealUse] = []
        var count = 0
        for stamp in stamps {
            let known = recent.first { $0.stamp.picture == stamp.picture }
            if known == nil { count += 1 }
            let use = SealUse(stamp: stamp, seal: known?.seal ?? count)
            if known == nil { recent = recent.suffix(recentMax - 1) + [use] }
            uses.append(use)
        }
        return uses
    }
}
