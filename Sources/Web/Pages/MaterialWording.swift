import Licensing

/// What a material is called in the reader's language; the catalogue's own title in Chinese.
enum MaterialWording {
    static func name(_ rule: MaterialRule, _ sentences: Catalogue) -> String {
        sentences.find("material.\(rule.kind)") ?? rule.title
    }

    static func name(_ kind: String, in rules: RuleSet?, _ sentences: Catalogue) -> String {
        rules?.materials.first { $0.kind == kind }.map { name($0, sentences) }
            ?? sentences.find("material.\(kind)") ?? kind
    }
}
