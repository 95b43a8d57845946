/// Identifiers (ST_ID) in ranges, so that a template page's bytes do not depend on the pages'
/// content and can be compressed and digested once.
enum Identifiers {
    /// Objects of one page or template, its layer included.
    static let objectsPerPage = 9_998
    static let fonts = 999
    static let images = 999
    static let attachments = 999
    static let templates = 98
    static let pages = 10_000

    static func font(_ index: Int) -> Int { 1 + index }
    static func image(_ index: Int) -> Int { 1_001 + index }
    static func attachment(_ index: Int) -> Int { 2_001 + index }
    static func template(_ index: Int) -> Int { 10_000 * (index + 1) }
    static func page(_ index: Int) -> Int { 1_000_000 + 10_000 * index }
    static func layer(on page: Int) -> Int { page + 1 }
    static func object(_ index: Int, on page: Int) -> Int { page + 2 + index }

    /// MaxUnitID: at least every identifier of the document.
    static func highest(of document: Document) -> Int {
        let last = document.pages.count - 1
        return object(document.pages[last].objects.count, on: page(last))
    }
}
