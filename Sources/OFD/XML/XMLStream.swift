/// The elements of one name in an XML file, one after the other, so that a long file is never in memory as
/// a tree.
///
/// It is as strict as `XMLReader`: the whole file must be well formed, though only the elements asked
/// for are handed over.
package struct XMLStream {
    private var reader: XMLReader
    private let wanted: String
    private let eachMax: Int
    private var open: [ArraySlice<UInt8>] = []
    private var isDone = false

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - place: its path, for faults.
    ///   - name: local name of the elements that are handed over.
    ///   - elementsMax: how many elements there may be in all.
    ///   - eachMax: how many there may be in one that is handed over, and so in memory at once.
    /// - Throws: `badXML` or `docType` with the place.
    package init(
        _ bytes: [UInt8],
        place: String,
        name: String,
        elementsMax: Int,
        eachMax: Int
    ) throws(Fault) {
        var allowance = XMLAllowance.file
        allowance.elements = elementsMax
        // Cells and rows have few each: a place, a style, a kind, a height.
        allowance.attributes = 4 * elementsMax
        reader = try XMLReader(checking: bytes, place: place, allowance)
        wanted = name
        self.eachMax = eachMax
    }

    /// The next element of the name with all that is in it; nil at the end of the file.
    ///
    /// - Throws: `badXML` where the file is not well formed, `tooLarge` where it has too many elements.
    package mutating func next() throws(Fault) -> XMLElement? {
        while !isDone {
            if let element = try step() { return element }
        }
        return nil
    }

    private mutating func step() throws(Fault) -> XMLElement? {
        guard reader.at < reader.bytes.count else { throw reader.malformed() }
        if reader.starts(with: "</") {
            try close()
        } else if reader.bytes[reader.at] != UInt8(ascii: "<") {
            guard !open.isEmpty else { throw reader.malformed() }
            _ = try reader.text()
        } else if reader.starts(with: "<!--") {
            try reader.comment()
        } else if reader.starts(with: "<![CDATA[") {
            guard !open.isEmpty else { throw reader.malformed() }
            _ = try reader.cdata()
        } else {
            return try element()
        }
        return nil
    }

    private mutating func element() throws(Fault) -> XMLElement? {
        let start = reader.at
        reader.at += 1
        let name = try reader.name()
        guard XMLReader.local(name) != wanted else {
            reader.at = start
            let element = try reader.element(depth: open.count + 1, elementsMax: eachMax)
            if open.isEmpty { try finish() }
            return element
        }
        try reader.countElement()
        guard open.count < XMLReader.depthMax else { throw reader.malformed() }
        let raw = reader.bytes[(start + 1)..<reader.at]
        _ = try reader.attributes()
        if reader.starts(with: "/>") {
            reader.at += 2
            if open.isEmpty { try finish() }
        } else {
            guard reader.take(">") else { throw reader.malformed() }
            open.append(raw)
        }
        return nil
    }

    private mutating func close() throws(Fault) {
        reader.at += 2
        let start = reader.at
        guard let name = open.popLast(), start + name.count <= reader.bytes.count,
            reader.bytes[start..<start + name.count].elementsEqual(name)
        else { throw reader.malformed() }
        reader.at += name.count
        reader.skipBlanks()
        guard reader.take(">") else { throw reader.malformed() }
        if open.isEmpty { try finish() }
    }

    /// Behind the root stand comments and blanks alone.
    private mutating func finish() throws(Fault) {
        try reader.misc()
        guard reader.at == reader.bytes.count else { throw reader.malformed() }
        isDone = true
    }
}
