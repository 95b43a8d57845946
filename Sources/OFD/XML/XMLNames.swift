/// Names of one element's attributes, no two alike: a list while they are few, then a set.
struct XMLNames {
    private static let few = 8

    private var list: [String] = []
    private var set: Set<String> = []

    var count: Int { list.count }

    /// False where the name is there already.
    mutating func insert(_ name: String) -> Bool {
        if list.count < Self.few {
            guard !list.contains(name) else { return false }
        } else {
            if set.isEmpty { set = Set(list) }
            guard set.insert(name).inserted else { return false }
        }
        list.append(name)
        return true
    }
}
