import Seals

/// A strict reader of the XML that OFD uses: UTF-8, no DOCTYPE, no processing instructions.
///
/// Small on purpose: what it does not know it refuses, so there is nothing to expand or to fetch.
/// It does not validate. Why it is our own: docs/decisions/0002-a-reader-for-xml.md.
package struct XMLReader {
    static let depthMax = 64
    static let attributesMax = 256
    /// Bytes of a name with its prefix.
    static let nameMax = 256

    let bytes: [UInt8]
    let place: String
    var at = 0
    private var allowance: XMLAllowance

    /// The root element of a file.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - place: its path, for faults.
    /// - Returns: the root with all that is in it.
    /// - Throws: `badXML` or `docType` with the place.
    package static func root(_ bytes: [UInt8], place: String) throws(Fault) -> XMLElement {
        var allowance = XMLAllowance.file
        return try root(bytes, place: place, &allowance)
    }

    /// The root element of one of several files that share an allowance, which shrinks.
    ///
    /// - Throws: `tooLarge` beyond the allowance, `badXML` or `docType`, with the place.
    package static func root(
        _ bytes: [UInt8],
        place: String,
        _ allowance: inout XMLAllowance
    ) throws(Fault) -> XMLElement {
        guard bytes.count <= allowance.bytes else { throw Fault(.tooLarge, place) }
        allowance.bytes -= bytes.count
        var reader = XMLReader(bytes: bytes, place: place, allowance: allowance)
        defer { allowance = reader.allowance }
        return try reader.whole()
    }

    /// A reader of legal characters that stands before the root.
    init(
        checking bytes: [UInt8],
        place: String,
        _ allowance: XMLAllowance
    ) throws(Fault) {
        self.init(bytes: bytes, place: place, allowance: allowance)
        try begin()
    }

    private mutating func begin() throws(Fault) {
        guard XMLCharacters.areLegal(bytes) else { throw malformed() }
        try prolog()
    }

    /// The root; nothing but comments and blanks stand around it.
    private mutating func whole() throws(Fault) -> XMLElement {
        try begin()
        let root = try element(depth: 1)
        try misc()
        guard at == bytes.count else { throw malformed() }
        return root
    }

    private init(bytes: [UInt8], place: String, allowance: XMLAllowance) {
        self.bytes = bytes
        self.place = place
        self.allowance = allowance
    }

    func malformed() -> Fault { Fault(.badXML, "\(place)@\(at)") }

    private mutating func prolog() throws(Fault) {
        if starts(with: "\u{FEFF}") { at += 3 }
        if starts(with: "<?xml"), isBlank(at + 5) { try declaration() }
        try misc()
    }

    /// The XML declaration: version, then encoding, then standalone.
    private mutating func declaration() throws(Fault) {
        at += 5
        var names: [String] = []
        while skipBlanks(), !starts(with: "?>") {
            let name = try self.name()
            let value = try attributeValue()
            names.append(name)
            switch name {
            case "version" where value == "1.0" || value == "1.1": break
            case "encoding" where value.lowercased() == "utf-8": break
            case "standalone" where value == "yes" || value == "no": break
            default: throw malformed()
            }
        }
        let order = ["version", "encoding", "standalone"].filter(names.contains)
        guard starts(with: "?>"), names == order, names.first == "version" else {
            throw malformed()
        }
        at += 2
    }

    /// Comments and blanks around the root.
    mutating func misc() throws(Fault) {
        while true {
            skipBlanks()
            if starts(with: "<!--") {
                try comment()
            } else if starts(with: "<!DOCTYPE") {
                throw Fault(.docType, place)
            } else {
                return
            }
        }
    }

    mutating func comment() throws(Fault) {
        at += 4
        while !starts(with: "--") {
            guard at < bytes.count else { throw malformed() }
            at += 1
        }
        at += 2
        guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { throw malformed() }
        at += 1
    }

    /// Counts one more element.
    mutating func countElement() throws(Fault) {
        allowance.elements -= 1
        guard allowance.elements >= 0 else { throw Fault(.tooLarge, place) }
    }

    /// An element that has so many elements at most, itself included, and four attributes to each.
    ///
    /// - Throws: `tooLarge` beyond that, `badXML` with the place.
    mutating func element(depth: Int, elementsMax: Int) throws(Fault) -> XMLElement {
        let before = allowance
        allowance.elements = min(before.elements, elementsMax)
        allowance.attributes = min(before.attributes, 4 * elementsMax)
        let granted = allowance
        let element = try element(depth: depth)
        allowance.elements += before.elements - granted.elements
        allowance.attributes += before.attributes - granted.attributes
        return element
    }

    mutating func element(depth: Int) throws(Fault) -> XMLElement {
        try countElement()
        guard depth <= Self.depthMax, take("<") else { throw malformed() }
        let start = at
        let full = try name()
        let rawName = bytes[start..<at]
        var element = XMLElement(name: Self.local(full), attributes: try attributes())
        if starts(with: "/>") {
            at += 2
            return element
        }
        guard take(">") else { throw malformed() }
        try content(of: &element, depth: depth)
        at += 2
        guard at + rawName.count <= bytes.count,
            bytes[at..<at + rawName.count].elementsEqual(rawName)
        else { throw malformed() }
        at += rawName.count
        skipBlanks()
        guard take(">") else { throw malformed() }
        return element
    }

    /// Everything up to `</`.
    private mutating func content(of element: inout XMLElement, depth: Int) throws(Fault) {
        while !starts(with: "</") {
            guard at < bytes.count else { throw malformed() }
            if bytes[at] != UInt8(ascii: "<") {
                element.text += try text()
            } else if starts(with: "<!--") {
                try comment()
            } else if starts(with: "<![CDATA[") {
                element.text += try cdata()
            } else {
                element.children.append(try self.element(depth: depth + 1))
            }
        }
        try checkRuns(element.text)
    }

    /// Refuses text with more than thirty marks in a row.
    func checkRuns(_ text: String) throws(Fault) {
        guard StreamSafe.holds(text) else { throw malformed() }
    }

    mutating func attributes() throws(Fault) -> [XMLAttribute] {
        var found: [XMLAttribute] = []
        var names = XMLNames()
        while skipBlanks(), at < bytes.count, bytes[at] != UInt8(ascii: "/"),
            bytes[at] != UInt8(ascii: ">")
        {
            allowance.attributes -= 1
            guard allowance.attributes >= 0 else { throw Fault(.tooLarge, place) }
            let name = try self.name()
            guard names.count < Self.attributesMax, names.insert(name) else { throw malformed() }
            let value = try attributeValue()
            if name != "xmlns", !name.utf8.starts(with: "xmlns:".utf8) {
                found.append(XMLAttribute(name: Self.local(name), value: value))
            }
        }
        return found
    }

    /// The name without its prefix.
    static func local(_ name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
        // A byte, no letter: a mark behind the colon is a part of the name.
        return String(name[name.utf8.index(after: colon)...])
    }
}
