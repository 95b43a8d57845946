import Foundation

/// A font file of the system that stands in where a file embeds none.
///
/// Files are named, never looked up by family: the choice is the same on each machine that has
/// them, and a note says which one was taken.
enum SystemFont: String, CaseIterable {
    /// 宋体
    case song = "babelstone/BabelStoneHan.ttf"
    /// 楷体, and for want of a free one also 仿宋
    case kai = "lxgw-wenkai/LXGWWenKai-Regular.ttf"
    /// 黑体
    case hei = "wqy/wqy-zenhei.ttc"
    case serif = "liberation/LiberationSerif-Regular.ttf"
    case sans = "liberation/LiberationSans-Regular.ttf"
    case mono = "liberation/LiberationMono-Regular.ttf"
    /// Many signs that the others lack.
    case signs = "dejavu/DejaVuSans.ttf"

    /// Where Debian's font packages put TrueType files.
    static let folder = "/usr/share/fonts/truetype"

    /// The file's name without its folder.
    var file: String { String(rawValue.split(separator: "/").last ?? "") }

    /// The stand-in for a font of this name, nearest in style.
    static func nearest(to name: String) -> SystemFont {
        let name = name.lowercased()
        let styles: [(SystemFont, [String])] = [
            (.kai, ["楷", "kai", "仿宋", "fang"]),
            (.hei, ["黑", "hei", "雅", "yahei", "gothic", "dengxian", "等线"]),
            (.mono, ["courier", "consolas", "mono"]),
            (.sans, ["arial", "helvetica", "sans", "calibri", "verdana"]),
            (.serif, ["times", "roman"]),
        ]
        return styles.first { $0.1.contains(where: name.contains) }?.0 ?? .song
    }
}
