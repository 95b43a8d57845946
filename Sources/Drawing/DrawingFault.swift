/// Why a file cannot be painted.
public enum DrawingFault: Error, Hashable, Sendable {
    /// The page's number, from 1, and how many there are.
    case noSuchPage(Int, of: Int)
    /// The page's number, from 1, and its sides in millimetres.
    case badPageSize(Int, width: Double, height: Double)
    case badResolution(Int)
    /// The picture's sides in pixels.
    case tooLarge(width: Int, height: Int)
    /// The complaint of cairo or FreeType about the file's own fonts and images.
    case damaged(String)
    /// Any other complaint of cairo.
    case engine(String)

    /// What is wrong and what to do.
    public var message: String {
        switch self {
        case .noSuchPage(let page, of: 0): "没有第 \(page) 页：文件中一页也没有。请核对文件是否完整。"
        case .noSuchPage(let page, let count): "没有第 \(page) 页：共 \(count) 页，请给出 1 至 \(count)。"
        case .badPageSize(let page, let width, let height):
            "第 \(page) 页的幅面 \(width) × \(height) 毫米无法绘制：各边应为 1 至 5080 毫米，请核对文件来源。"
        case .badResolution(let dpi):
            "分辨率 \(dpi) 不可用：请给出 \(Painting.resolutions.lowerBound) 至 \(Painting.resolutions.upperBound)。"
        case .tooLarge(let width, let height):
            "图像 \(width) × \(height) 像素过大：请降低分辨率（--dpi），或改为输出 PDF。"
        case .damaged(let words): "文件中的字体或图像已损坏，无法绘制（\(words)）。请核对文件来源。"
        case .engine(let words): "绘制引擎报告错误：\(words)。请重试；仍然出错时请连同文件报告。"
        }
    }
}
