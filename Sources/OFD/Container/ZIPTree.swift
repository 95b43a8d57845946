/// The files and folders of an archive.
///
/// Each part of a name is looked up once, in its folder: to look up the whole path of every folder
/// above costs the square of a name's length.
struct ZIPTree {
    private struct Place: Hashable {
        let folder: Int
        let part: String
    }

    /// Files and folders have numbers; the archive itself has 0.
    private var numbers: [Place: Int] = [:]
    private var listed: Set<Int> = []
    private var files: [Int] = []
    /// A name under each folder that has one.
    private var inside: [Int: String] = [:]

    /// A name inside of what is a file; nil where there is none.
    var inFile: String? { files.lazy.compactMap { inside[$0] }.first }

    /// False where the entry is there already.
    mutating func insert(_ entry: ZIPEntry) -> Bool {
        var place = 0
        for part in ZIPName.folded(entry.name).utf8.split(separator: UInt8(ascii: "/")) {
            if place > 0, inside[place] == nil { inside[place] = entry.name }
            place = number(of: Place(folder: place, part: String(Substring(part))))
        }
        if !entry.isDirectory { files.append(place) }
        return listed.insert(place).inserted
    }

    private mutating func number(of place: Place) -> Int {
        if let known = numbers[place] { return known }
        numbers[place] = numbers.count + 1
        return numbers.count
    }
}
