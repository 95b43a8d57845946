import Seals

/// Every seal's picture of a package with its place, for drawing.
///
/// A picture that is itself a document is read with the same limits, one level deep: what it
/// carries as seals is not shown. One that cannot be read is left out.
public func stamps(of container: Container) -> [Stamp] {
    var package = OpenPackage(container)
    return stamps(of: &package)
}

func stamps(of package: inout OpenPackage) -> [Stamp] {
    var found: [Stamp] = []
    for entry in check(&package).signatures { found += stamps(of: entry, in: &package) }
    return found
}

private func stamps(of entry: SignatureEntry, in package: inout OpenPackage) -> [Stamp] {
    let places = entry.stamps.filter { $0.page != nil }
    guard !places.isEmpty, let picture = entry.applied?.seal.info.picture,
        let shown = shown(type: picture.type, bytes: picture.bytes, in: &package)
    else { return [] }
    return places.compactMap { stamp in
        stamp.page.map {
            Stamp(page: $0, boundary: stamp.boundary, clip: stamp.clip, picture: shown)
        }
    }
}

/// A picture that is a document expands to no more than this.
private let nestedMax = 4 << 20
/// Steps that opening one costs at most.
private let nestedSteps = 5_000_000

private func shown(
    type: String,
    bytes: [UInt8],
    in package: inout OpenPackage
) -> SealPicture? {
    guard type.lowercased() == "ofd" else {
        return .image(Image(format: type.uppercased(), bytes: bytes))
    }
    guard package.work.take(steps: nestedSteps),
        let container = try? Container(bytes, expandedMax: nestedMax)
    else { return nil }
    return package.inside(container) { inner in
        (try? read(&inner)).map { .document($0) }
    }
}
