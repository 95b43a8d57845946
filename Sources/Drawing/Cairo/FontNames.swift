import CCairo

/// The table of names of a font (OpenType, `name`).
///
/// cairo 1.16 takes a PDF's font names out of it and believes its counts and places. A table that
/// points behind its own end makes cairo read memory that is not the font's: the PDF would show it,
/// or the process would end by a signal.
enum FontNames {
    private static let tag: FT_ULong = 0x6E61_6D65
    private static let headBytes = 6
    private static let recordBytes = 12
    /// Names of the family and of the font for PostScript: cairo reads these alone.
    private static let read = [1, 6]

    /// Whether the table holds all that cairo reads of it; true where the font has none.
    static func areInside(_ face: FT_Face) -> Bool {
        var length: FT_ULong = 0
        guard FT_Load_Sfnt_Table(face, tag, 0, nil, &length) == 0 else { return true }
        var table = [UInt8](repeating: 0, count: Int(length))
        guard table.count >= headBytes, FT_Load_Sfnt_Table(face, tag, 0, &table, &length) == 0
        else { return false }
        let (count, strings) = (number(table, 2), number(table, 4))
        guard headBytes + recordBytes * count <= table.count else { return false }
        return (0..<count).allSatisfy { index in
            let record = headBytes + recordBytes * index
            guard read.contains(number(table, record + 6)) else { return true }
            let end = strings + number(table, record + 10) + number(table, record + 8)
            return end <= table.count
        }
    }

    /// A number of two bytes, the greater first.
    private static func number(_ table: [UInt8], _ place: Int) -> Int {
        Int(table[place]) << 8 | Int(table[place + 1])
    }
}
