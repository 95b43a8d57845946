import Seals

/// Every seal's picture of a package with its place, for drawing.
///
/// A picture that is itself a document is read with the same limits, one level deep: what it
/// carries as seals is not shown. One that cannot be read is left out.
public func stamps(of container: Container) -> [Stamp] {
    check(container).signatures.flatMap { stamps(of: $0) }
}

private func stamps(of entry: SignatureEntry) -> [Stamp] {
    guard let picture = (try? SealSignature(der: entry.value))?.seal.info.picture,
        let shown = shown(type: picture.type, bytes: picture.bytes)
    else { return [] }
    return entry.stamps.compactMap { stamp in
        stamp.page.map {
            Stamp(page: $0, boundary: stamp.boundary, clip: stamp.clip, picture: shown)
        }
    }
}

private func shown(type: String, bytes: [UInt8]) -> SealPicture? {
    guard type.lowercased() == "ofd" else {
        return .image(Image(format: type.uppercased(), bytes: bytes))
    }
    guard let container = try? Container(bytes), let document = try? read(container) else {
        return nil
    }
    return .document(document)
}
