public import OFD

/// A way in which the painting is not exactly what the document says.
public enum Note: Hashable, Sendable {
    /// The file embeds no usable font of this name; another one stands in.
    case fontReplaced(String, by: String)
    /// The named font lacks the character; another one stands in.
    case glyphReplaced(Character, font: String)
    /// No font has the character: its place is empty.
    case glyphMissing(Character)
    /// An image of this format is not shown.
    case imageSkipped(format: String)
    /// An object whose numbers mean nothing is not shown; the page's number, from 1.
    case objectSkipped(page: Int)

    /// Objects beyond the work that a file may cost are not shown; the page's number, from 1.
    case workDone(page: Int)
    /// Something is unusual in the file's container.
    case container(FaultCode)
    /// A gradient or pattern whose numbers mean nothing is not shown; the page's number, from 1.
    case paintSkipped(page: Int)
    /// Something that reading left out.
    case omitted(Omission)

    /// The note in words.
    public var message: String {
        switch self {
        case .fontReplaced(let name, let file): "字体“\(name)”未嵌入文件，以 \(file) 代替。"
        case .glyphReplaced(let character, let font): "字体“\(font)”缺字“\(character)”，以其他字体代替。"
        case .glyphMissing(let character): "没有字体能显示“\(character)”，该处留空。"
        case .imageSkipped(let format): "\(format) 格式的图像未能显示。"
        case .workDone(let page): "第 \(page) 页的内容过于复杂，超出部分未能显示。"
        case .container(let code):
            code.message.hasPrefix("提示：") ? "\(code.message.dropFirst(3))。" : "\(code.message)。"
        case .objectSkipped(let page): "第 \(page) 页有图元的数值无效，未能显示。"
        case .paintSkipped(let page): "第 \(page) 页有底纹的数值无效，未能显示。"
        case .omitted(.object(let kind)): "不能识别的图元“\(kind.prefix(40))”未能显示。"
        case .omitted(.paint(let kind)): "不能识别的颜色或底纹“\(kind.prefix(40))”未能显示。"
        case .omitted(.property(let name)): "图元的“\(name)”属性未能体现，所示与原文件可能不同。"
        case .omitted(.surplus): "图元过多或嵌套过深，超出部分未能显示。"
        }
    }
}

/// Notes in the order in which they came up, each once.
struct Notes {
    private(set) var all: [Note] = []
    private var seen: Set<Note> = []

    mutating func add(_ note: Note) {
        guard seen.insert(note).inserted else { return }
        all.append(note)
    }
}
