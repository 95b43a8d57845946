import Drawing
import OFD

/// The paper license (纸质许可证): the sealed electronic one, painted; one layout, one source.
enum PaperPrint {
    /// A sealed file as PDF, all pages, with its seals.
    static func pdf(of sealed: [UInt8]) throws -> [UInt8] {
        try Painting(file: sealed).pdf().bytes
    }
}
