/// What one document may cost to read, however often it names the same file.
struct ReadingBudget {
    private static let bytesMax = 100 << 20
    private static let objectsMax = 500_000
    private static let bytesPerFile = 1 << 10
    static let readsMax = 4

    private var bytes = 0
    private var objects = 0
    private var reads: [String: Int] = [:]

    /// Counts a file that is to be parsed; small ones have their price too.
    mutating func take(bytes count: Int, of name: String) throws(Fault) {
        reads[name, default: 0] += 1
        guard reads[name, default: 0] <= Self.readsMax else { throw Fault(.badStructure, name) }
        bytes += count + Self.bytesPerFile
        guard bytes <= Self.bytesMax else { throw Fault(.tooLarge, name) }
    }

    /// Counts an object; false where there were too many.
    mutating func takeObject() -> Bool {
        objects += 1
        return objects <= Self.objectsMax
    }
}
