/// Why a font cannot serve.
public enum FontFault: Error, Hashable, Sendable {
    /// No font folder of the system holds the file.
    case notFound(String)
    /// The file is no font, or has no such face.
    case unreadable(String)
    /// No font of the chain has the character (GB 18030-2022 has rare ones).
    case missingGlyph(Unicode.Scalar)
    /// A subset could not be made.
    case notSubset(String)

    /// What happened and what to do.
    public var message: String {
        switch self {
        case .notFound(let name):
            "系统字体目录中没有字体文件“\(name)”，请安装\(Self.package(of: name))后重试。"
        case .unreadable(let name):
            "字体文件“\(name)”无法读取，请重新安装该字体。"
        case .missingGlyph(let scalar):
            "现有字体均不含字符“\(scalar)”（\(Self.codePoint(scalar))），请安装含该字的字体，不得以空白代替。"
        case .notSubset(let name):
            "无法从字体“\(name)”中提取所需字形，请更换字体文件。"
        }
    }

    /// How the font comes onto a machine with Debian's packages.
    private static func package(of name: String) -> String {
        switch name {
        case "BabelStoneHan.ttf": "该字体（软件包 fonts-babelstone-han）"
        case "LXGWWenKai-Regular.ttf": "该字体（软件包 fonts-lxgw-wenkai）"
        default: "该字体"
        }
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
