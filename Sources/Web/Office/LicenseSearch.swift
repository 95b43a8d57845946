package import Licensing

/// What somebody looks for.
package struct LicenseQuery: Sendable, Equatable {
    /// Part of a name, a number or a credit code; one character is enough.
    package let text: String
    package let agency: AgencyID?
    /// From 1.
    package let page: Int

    package init(text: String, agency: AgencyID?, page: Int) {
        self.text = text
        self.agency = agency
        self.page = page
    }
}

/// One page of what was found.
package struct LicensePage: Sendable {
    package static let length = 20

    package let total: Int
    package let licenses: [PublishedLicense]
    package let page: Int

    /// Whether there is more behind this page.
    package var hasNext: Bool { page * LicensePage.length < total }
}

/// A license's searchable text, folded once.
struct SearchText: Sendable {
    let bytes: [UInt8]

    init(_ license: PublishedLicense) {
        let content = license.content
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

extension PublishedRegister {
    /// Licenses whose name, number or credit code holds the text, the last published first.
    package func search(_ query: LicenseQuery) -> LicensePage {
        let needle = SearchText.folded(query.text)
        let found = licenses.indices.filter { index in
            if let agency = query.agency, licenses[index].content.agency != agency { return false }
            return needle.isEmpty
                || Multipart.find(needle, in: searchTexts[index].bytes, from: 0) != nil
        }
        let start = (max(1, query.page) - 1) * LicensePage.length
        let page = found.dropFirst(start).prefix(LicensePage.length).map { licenses[$0] }
        return LicensePage(total: found.count, licenses: page, page: max(1, query.page))
    }
}
