/// Every sentence of the pages in one language, by key.
package struct Catalogue: Sendable {
    package let language: Language
    package let sentences: [String: String]

    /// Reads lines of the form `key = sentence`; empty lines and `#` lines are skipped.
    package init(_ language: Language, text: String) {
        var sentences: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            sentences[Catalogue.trimmed(parts[0])] = Catalogue.trimmed(parts[1])
        }
        self.language = language
        self.sentences = sentences
    }

    /// The sentence of a key with its `{places}` filled; the key itself where there is none.
    package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let sentence = sentences[key] else { return key }
        guard !values.isEmpty else { return sentence }
        return Catalogue.fill(sentence, values)
    }

    /// Whole sentences one after the other, with a space between them where the language has one.
    func joined(_ sentences: String...) -> String {
        sentences.joined(separator: language == .chinese ? "" : " ")
    }

    /// The sentence of a key, or nil.
    package func find(_ key: String) -> String? {
        sentences[key]
    }

    /// One pass from the left, so that a value which itself holds braces is never filled again.
    private static func fill(_ sentence: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Without spaces around it; quotation marks around the whole keep them.
    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return String(text) }
        return String(text.dropFirst().dropLast())
    }
}

/// The catalogues of all languages.
package struct Catalogues: Sendable {
    package let chinese: Catalogue
    package let english: Catalogue

    /// Reads the catalogues that the program carries.
    package init() {
        chinese = Catalogue(
            .chinese,
            text: String(decoding: PackageResources.zh_txt, as: UTF8.self)
        )
        english = Catalogue(
            .english,
            text: String(decoding: PackageResources.en_txt, as: UTF8.self)
        )
    }

    package subscript(_ language: Language) -> Catalogue {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
