import CCairo

/// Owner of a FreeType face with a library of its own, so that no two threads ever share one.
final class FreeTypeFace {
    let face: FT_Face
    private let library: FT_Library
    private let source: FontSource?
    /// `FT_FACE_FLAG_SCALABLE`, which Swift does not import.
    private static let scalable: FT_Long = 1
    /// `FT_FACE_FLAG_COLOR`, which Swift does not import.
    private static let color: FT_Long = 1 << 14

    /// A face from bytes in memory; nil where FreeType cannot read them, or cairo must not.
    init?(_ bytes: [UInt8]) {
        let source = FontSource(bytes)
        var arguments = FT_Open_Args()
        arguments.flags = FT_UInt(FT_OPEN_STREAM)
        arguments.stream = source.stream
        guard let (library, face) = Self.open(&arguments) else { return nil }
        (self.library, self.face, self.source) = (library, face, source)
        // A glyph of colors or of pixels costs what its pictures and layers cost, which no
        // outline tells.
        let kind = face.pointee.face_flags & (FreeTypeFace.scalable | FreeTypeFace.color)
        guard kind == FreeTypeFace.scalable, FontNames.areInside(face) else { return nil }
    }

    /// The first face of a file; nil where there is no such font.
    init?(path: String) {
        let opened = path.withCString { name in
            var arguments = FT_Open_Args()
            arguments.flags = FT_UInt(FT_OPEN_PATHNAME)
            arguments.pathname = UnsafeMutablePointer(mutating: name)
            return Self.open(&arguments)
        }
        guard let (library, face) = opened else { return nil }
        (self.library, self.face, self.source) = (library, face, nil)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    /// Gives the font's bytes back; from here on the face can only be freed.
    func dropBytes() {
        source?.bytes = []
    }

    private static func open(_ arguments: inout FT_Open_Args) -> (FT_Library, FT_Face)? {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var face: FT_Face?
        guard FT_Open_Face(library, &arguments, 0, &face) == 0, let face else {
            FT_Done_FreeType(library)
            return nil
        }
        return (library, face)
    }
}

/// Bytes that FreeType reads a font from, as a stream.
private final class FontSource {
    var bytes: [UInt8]
    let stream: FT_Stream

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        stream = .allocate(capacity: 1)
        stream.initialize(to: FT_StreamRec())
        stream.pointee.size = FT_ULong(bytes.count)
        stream.pointee.descriptor.pointer = Unmanaged.passUnretained(self).toOpaque()
        stream.pointee.read = { stream, offset, target, count in
            guard let data = stream?.pointee.descriptor.pointer else { return count == 0 ? 1 : 0 }
            let source = Unmanaged<FontSource>.fromOpaque(data).takeUnretainedValue()
            return source.read(count, at: offset, to: target)
        }
    }

    deinit {
        stream.deallocate()
    }

    /// FreeType's reading: the count of bytes read; for a count of 0 a seek, where 0 is success.
    private func read(
        _ count: FT_ULong,
        at offset: FT_ULong,
        to target: UnsafeMutablePointer<UInt8>?
    ) -> FT_ULong {
        let size = FT_ULong(bytes.count)
        guard count > 0 else { return offset <= size ? 0 : 1 }
        guard let target, offset < size else { return 0 }
        let length = min(count, size - offset)
        bytes.withUnsafeBufferPointer { all in
            guard let start = all.baseAddress else { return }
            target.update(from: start + Int(offset), count: Int(length))
        }
        return length
    }
}
