import Licensing
public import OFD

/// Names of the data whose text on a notice's pages is not what its metadata say (文书核对).
///
/// Run before sealing; an empty answer means that both say the same. Only data that the index
/// names are compared; spaces are not, for a line may end at one.
public func noticeDifferences(_ document: Document) -> [String] {
    document.info.customDatas.filter { item in
        let tags = document.tags.filter { $0.name == item.name }
        guard !tags.isEmpty else { return demanded.contains(item.name) }
        let shown = tags.compactMap { shownText($0, in: document) }
        // What the index names and the page does not show is a difference, whatever it should say.
        guard shown.count == tags.count else { return true }
        let said = Day(item.value)?.inWords ?? item.value
        return spaceless(shown.joined()) != spaceless(said)
    }.map(\.name)
}

/// What every notice must show, not only carry.
private let demanded: Set<String> = Set(
    [NoticeDatum.number, .title, .issuer, .issuedOn, .addressee].map(\.rawValue)
)
