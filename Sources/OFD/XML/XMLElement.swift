/// An element of an XML file that was read, without its namespace prefix.
///
/// Old and new namespaces of OFD differ and some makers leave them out: local names decide.
struct XMLElement: Hashable {
    var name: String
    var attributes: [XMLAttribute] = []
    var children: [XMLElement] = []
    /// Characters directly inside, without those of children.
    var text = ""

    /// Value of an attribute, by its local name.
    subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The first child of that name.
    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// All children of that name.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The text without blanks around it; nil where nothing else is left.
    var trimmed: String? {
        let blank: (UInt8) -> Bool = { $0 == 0x20 || (0x9...0xD).contains($0) }
        let start = text.utf8.drop(while: blank)
        guard let last = start.lastIndex(where: { !blank($0) }) else { return nil }
        return String(start[...last])
    }
}

/// An attribute with its local name.
struct XMLAttribute: Hashable {
    var name: String
    var value: String
}
