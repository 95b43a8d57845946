import Licensing

/// 许可内容: the rows of a license's display.
///
/// - Source: SEED1-19; regulation.md B3.
struct LicenseFacts: Sendable {
    /// One row; exactly one of `text`, `code` and `tags` is filled.
    struct Row: Sendable {
        let name: String
        var text: String?
        var code: String?
        var tags: [String] = []
        var lang: String?
    }

    let rows: [Row]

    /// - Parameters:
    ///   - content: what the newest edition states.
    ///   - last: last day of validity as of the moment; nil for the one that the edition prints.
    ///   - law: in force.
    ///   - sentences: in the reader's language.
    init(
        _ content: LicenseContent,
        validUntil last: Day? = nil,
        law: Law,
        _ sentences: Catalogue
    ) {
        let chinese = sentences.language == .chinese ? nil : Language.chinese.tag
        func row(_ key: String, _ text: String, lang: String? = nil) -> Row {
            Row(name: sentences("license.\(key)"), text: text, lang: lang)
        }
        let from = Wording.day(content.validFrom, sentences)
        let until = Wording.day(last ?? content.validUntil, sentences)
        rows = [
            row("holder", content.holder, lang: chinese),
            Row(name: sentences("license.creditCode"), code: content.creditCode.rawValue),
            row("number", content.number.rawValue),
            row("legalRepresentative", content.legalRepresentative, lang: chinese),
            row("address", content.address, lang: chinese),
            Row(
                name: sentences("license.grades"),
                tags: content.grades.map { Wording.subject($0, sentences) }
            ),
            row("scope", Scope(content.grades, law: law, sentences).sentence),
            row("validity", sentences("license.fromUntil", ["from": from, "until": until])),
            row("issuedOn", Wording.day(content.issuedOn, sentences)),
            row("issuer", content.issuer, lang: chinese),
            Row(name: sentences("license.identifier"), code: content.identifier.description),
        ]
    }
}

/// A voltage in the reader's language.
enum Kilovolts {
    static func text(_ voltage: Voltage, _ sentences: Catalogue) -> String {
        let number = voltage.description.prefix { $0.isASCII }
        return sentences("frame.kilovolts", ["number": String(number)])
    }
}
