/// Why a document cannot be written.
public enum WriteFault: Error, Hashable, Sendable {
    /// A character that XML 1.0 does not allow, and the element or attribute it stands in.
    case badCharacter(Unicode.Scalar, String)
    /// A number that is not finite or too large.
    case badNumber(String)
    /// A position that names no font, image, template, page or object.
    case badReference(String)
    /// A page or template with more objects than its range of identifiers holds.
    case tooManyObjects(String)

    /// What happened and what to do.
    public var message: String {
        switch self {
        case .badCharacter(let scalar, let place):
            "“\(place)”中含有不可写入文件的字符 U+\(String(scalar.value, radix: 16, uppercase: true))，请删除该字符。"
        case .badNumber(let place): "“\(place)”的数值无效，请检查版面尺寸。"
        case .badReference(let place): "“\(place)”引用了不存在的字体、图像、模板、页面或对象，请检查版面。"
        case .tooManyObjects(let place): "“\(place)”的图元过多，请分页。"
        }
    }
}
