public import Licensing
public import OFD

/// A datum whose face is not what the record says.
public struct FaceDifference: Hashable, Sendable {
    /// Which datum.
    public let datum: LicenseDatum
    /// What the page shows through the data index; nil where nothing is indexed.
    public let shown: String?
    /// What the record says.
    public let recorded: String
}

/// Every field of the face, found through the data index, equals the record (制证核对).
///
/// Run before sealing; an empty answer means that face, metadata and record say the same.
/// Spaces are not compared: a line may end at one.
public func faceDifferences(
    _ document: Document,
    _ content: LicenseContent
) -> [FaceDifference] {
    let items = document.info.customDatas.map { MetadataItem($0.name, $0.value) }
    let wrong = Set(LicenseMetadata.differences(between: items, and: content))
    return LicenseDatum.allCases.compactMap { datum in
        let recorded = datum.faceText(of: content).joined()
        let shown = LicenseDatum.onFace.contains(datum) ? shownText(datum, in: document) : ""
        if LicenseDatum.onFace.contains(datum), shown.map(spaceless) != spaceless(recorded) {
            return FaceDifference(datum: datum, shown: shown, recorded: recorded)
        }
        guard wrong.contains(datum) else { return nil }
        let said = items.first { $0.name == datum.rawValue }?.value
        return FaceDifference(datum: datum, shown: said, recorded: recorded)
    }
}

/// The text of the objects that the data index names for a datum.
private func shownText(_ datum: LicenseDatum, in document: Document) -> String? {
    let tags = document.tags.filter { $0.name == datum.rawValue }
    guard !tags.isEmpty else { return nil }
    var text = ""
    for tag in tags {
        guard let part = shownText(tag, in: document) else { return nil }
        text += part
    }
    return text
}

/// The text of the objects that an entry names; nil where one of them is no text.
func shownText(_ tag: DataTag, in document: Document) -> String? {
    guard document.pages.indices.contains(tag.page) else { return nil }
    let objects = document.pages[tag.page].objects
    var text = ""
    for position in tag.objects {
        guard objects.indices.contains(position), case .text(let object) = objects[position]
        else { return nil }
        text += object.text
    }
    return text
}

func spaceless(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
}
