import OFD

/// A picture by its place in the file: to compare images means to read all their bytes.
enum PictureKey: Hashable {
    /// Position in `Document.images`.
    case image(Int)
    /// Number of a seal.
    case seal(Int)
}

/// A stamp with the number of its seal: stamps of one seal follow each other and share a picture.
struct SealUse {
    let stamp: Stamp
    let seal: Int

    /// All stamps in their order, each compared with the one before it.
    static func all(_ stamps: [Stamp]) -> [SealUse] {
        var uses: [SealUse] = []
        for stamp in stamps {
            let last = uses.last
            let isSame = last?.stamp.picture == stamp.picture
            let seal = last.map { isSame ? $0.seal : $0.seal + 1 }
            uses.append(SealUse(stamp: stamp, seal: seal ?? 1))
        }
        return uses
    }
}
