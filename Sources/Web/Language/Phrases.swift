import Mustache

/// The catalogue as templates see it: `{{t.verify.title}}` is the sentence of `verify.title`.
struct Phrases: MustacheParent {
    let catalogue: Catalogue
    let prefix: String

    init(_ catalogue: Catalogue, prefix: String = "") {
        self.catalogue = catalogue
        self.prefix = prefix
    }

    func child(named name: String) -> Any? {
        let key = prefix + name
        return catalogue.find(key) ?? Phrases(catalogue, prefix: key + ".")
    }
}
