import Licensing
import Register

/// What somebody looks for.
struct LicenseQuery: Sendable, Equatable {
    /// Part of a name, a number or a credit code; one character is enough.
    let text: String
    let agency: AgencyID?
    /// From 1.
    let page: Int
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
        bytes = SearchText.folded(fields.joined(separator: "\n"))
    }

    /// Full-width signs become ASCII, letters lower case, spaces go.
    static func folded(_ text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            scalars.append(plain)
        }
        return Array(String(scalars).lowercased().utf8)
    }
}

extension LicenseIndex {
    /// Licenses whose name, number or credit code holds the text, the last published first.
    func search(_ query: LicenseQuery) -> LicensePage {
        let needle = SearchText.folded(query.text)
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
