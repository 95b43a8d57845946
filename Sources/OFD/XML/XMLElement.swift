/// An element of an XML file that was read, without its namespace prefix.
///
/// Old and new namespaces of OFD differ and some makers leave them out: local names decide.
package struct XMLElement: Hashable {
    package var name: String
    package var attributes: [XMLAttribute] = []
    package var children: [XMLElement] = []
    /// Characters directly inside, without those of children.
    package var text = ""

    /// Value of an attribute, by its local name.
    package subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    /// The first child of that name.
    package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// All children of that name.
    package func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The text without blanks around it; nil where nothing else is left.
    var trimmed: String? {
        let blank: (UInt8) -> Bool = { $0 == 0x20 || (0x9...0xD).contains($0) }
        let start = text.utf8.drop(while: blank)
        guard let last = start.lastIndex(where: { !blank($0) }) else { return nil }
        return String(start[...last])
    }
}

/// An attribute with its local name.
package struct XMLAttribute: Hashable {
    package var name: String
    package var value: String
}
