import Authority
import Licensing
import Register

/// What somebody looks for.
struct LicenseQuery: Sendable, Equatable {
    /// Part of a name, a number or a credit code; one character is enough.
    let text: String
    let agency: AgencyID?
    /// From 1.
    let page: Int

    /// Most characters of a text; longer than any name.
    static let textMax = 100

    /// Whether the text is too long to be looked for.
    var isTooLong: Bool { text.unicodeScalars.count > LicenseQuery.textMax }
}

/// One page of what was found.
struct LicensePage: Sendable {
    static let length = 20

    let total: Int
    let licenses: [IndexedLicense]
    let page: Int

    /// Whether there is more behind this page.
    var hasNext: Bool { page * LicensePage.length < total }
}

/// A license's searchable text, folded once.
struct SearchText: Sendable {
    let bytes: [UInt8]

    init(_ content: LicenseContent) {
        let fields = [content.holder, content.number.rawValue, content.creditCode.rawValue]
        bytes = Array(fields.map(SearchText.folded).joined(separator: [0x0A]))
    }

    /// Full-width signs become ASCII, each dash a hyphen, letters lower case; blanks go.
    static func folded(_ text: String) -> [UInt8] {
        Array(Amounts.code(text).lowercased().utf8)
    }
}

extension LicenseIndex {
    /// Licenses whose name, number or credit code holds the text, the last published first; none
    /// where it is too long.
    func search(_ query: LicenseQuery) -> LicensePage {
        if query.isTooLong { return LicensePage(total: 0, licenses: [], page: 1) }
        let needle = SearchText.folded(Amounts.sought(query.text))
        let found = licenses.filter { license in
            if let agency = query.agency, license.content.agency != agency { return false }
            return needle.isEmpty
                || Multipart.find(needle, in: license.searchText.bytes, from: 0) != nil
        }
        let start = (query.page - 1) * LicensePage.length
        let page = Array(found.dropFirst(start).prefix(LicensePage.length))
        return LicensePage(total: found.count, licenses: page, page: query.page)
    }
}
