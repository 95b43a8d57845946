/// Why a paper is not made; nothing is issued with a blank, a clipped value or without remedies.
public enum PaperRefusal: Error, Hashable, Sendable {
    /// No font has a glyph for the character of this datum.
    case missingGlyph(Unicode.Scalar, datum: String)
    /// The datum does not fit its place at the smallest size.
    case doesNotFit(datum: String)
    /// What the law demands of this paper is not there.
    ///
    /// - Source: Administrative Licensing Law, art. 38; SEED2-D8.
    case missing(String)
    /// A font could not be cut to the characters that are used.
    case font(String)

    /// What is wrong and what to do, in Chinese.
    public var message: String {
        switch self {
        case .missingGlyph(let scalar, let datum):
            "“\(datum)”中的字符“\(scalar)”（U+\(String(scalar.value, radix: 16, uppercase: true))）"
                + "没有可用字形，不能制作文书。请改用其他写法，或者由管理员安装含该字的字体后重试。"
        case .doesNotFit(let datum):
            "“\(datum)”过长，缩至最小字号仍放不下，不予制证。请核对后重试。"
        case .missing(let what):
            "缺少“\(what)”，文书不能制作。请补充后重试。"
        case .font(let message):
            message
        }
    }
}
