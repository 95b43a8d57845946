import Licensing

/// What a datum of the rules is, said in a sentence (数据的名称).
enum DatumWording {
    /// - Parameters:
    ///   - key: `agency.shanxi.court`, as the rules call it.
    ///   - law: whose agency it is.
    ///   - sentences: the catalogue.
    /// - Returns: the sentence; the key itself for a datum that nobody has worded.
    static func text(_ key: String, _ law: Law, _ sentences: Catalogue) -> String {
        let parts = key.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return key }
        let kind = "datum.\(parts[0]).\(parts[parts.count - 1])"
        guard sentences.find(kind) != nil else { return key }
        return sentences(kind, ["of": owner(parts, law, sentences)])
    }

    private static func owner(_ parts: [String], _ law: Law, _ sentences: Catalogue) -> String {
        switch parts[0] {
        case "agency": law.agency(AgencyID(parts[1]))?.shortName ?? parts[1]
        case "notice": sentences("paper.\(parts[1])")
        default: ""
        }
    }
}
