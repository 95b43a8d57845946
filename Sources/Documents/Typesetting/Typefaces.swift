public import OFD

/// The fonts of papers by role, read once.
///
/// Captions and titles are set in 宋, what was filled in in 楷; each chain falls back to the
/// other font, so that a rare character is shown rather than left blank.
public struct Typefaces: Sendable {
    /// 宋体: titles and captions.
    public let song: FontChain
    /// 楷体: what was filled in.
    public let kai: FontChain

    /// Fonts by role.
    public init(song: FontChain, kai: FontChain) {
        self.song = song
        self.kai = kai
    }

    /// The fonts of the system: BabelStone Han for 宋, LXGW WenKai for 楷.
    public static func system() throws(FontFault) -> Typefaces {
        let song = try FontFile.system("BabelStoneHan.ttf")
        let kai = try FontFile.system("LXGWWenKai-Regular.ttf")
        return Typefaces(song: FontChain([song, kai]), kai: FontChain([kai, song]))
    }

    func chain(_ role: FaceRole) -> FontChain {
        switch role {
        case .song: song
        case .kai: kai
        }
    }
}

/// What a font is used for.
enum FaceRole: Hashable, Sendable {
    /// 宋体: titles and captions.
    case song
    /// 楷体: what was filled in.
    case kai
}
