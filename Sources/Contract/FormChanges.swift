/// What a later application form says otherwise than an earlier one (补正前后的不同).
///
/// Lists are counted, not shown: a roster's rows are people.
public struct FormChanges: Hashable, Sendable {
    /// One value that is not what it was.
    public struct Value: Hashable, Sendable {
        /// Where it stands, as `finance.netAssetsYuan`.
        public let path: String
        /// The value before; nil where there was none.
        public let before: JSON?
        /// The value after; nil where there is none any more.
        public let after: JSON?
    }

    /// How many rows of a list are not what they were.
    public struct Rows: Hashable, Sendable {
        /// Where the list stands, as `people`.
        public let path: String
        /// Rows that are new.
        public let added: Int
        /// Rows that are gone.
        public let removed: Int
        /// Rows of the same person or thing that say something else.
        public let changed: Int
    }

    /// The changed values, in the order of the forms.
    public private(set) var values: [Value] = []
    /// The changed lists, in the order of the forms.
    public private(set) var rows: [Rows] = []

    /// Whether the forms say the same.
    public var isEmpty: Bool { values.isEmpty && rows.isEmpty }

    /// Compares two forms.
    ///
    /// - Parameters:
    ///   - before: the earlier form.
    ///   - after: the later one.
    public init(from before: JSON, to after: JSON) {
        compare(before, after, at: "")
    }

    /// The changes of some members of the form alone.
    ///
    /// - Parameter isWanted: whether a member of the form's root belongs to them.
    /// - Returns: those changes, in their order.
    public func only(_ isWanted: (String) -> Bool) -> FormChanges {
        var some = self
        some.values.removeAll { !isWanted(FormChanges.root(of: $0.path)) }
        some.rows.removeAll { !isWanted(FormChanges.root(of: $0.path)) }
        return some
    }

    private static func root(of path: String) -> String {
        path.split(separator: ".").first.map(String.init) ?? ""
    }

    private mutating func compare(_ before: JSON?, _ after: JSON?, at path: String) {
        if before == after { return }
        switch (before ?? .null, after ?? .null) {
        case (.object(let old), .object(let new)): compare(old, new, at: path)
        case (.object(let old), .null): compare(old, [], at: path)
        case (.null, .object(let new)): compare([], new, at: path)
        case (.array(let old), .array(let new)): count(old, new, at: path)
        case (.array(let old), .null): count(old, [], at: path)
        case (.null, .array(let new)): count([], new, at: path)
        case (.null, .null): return
        default: values.append(Value(path: path, before: before, after: after))
        }
    }

    /// Members in the order of the earlier form, then those that only the later one has.
    private mutating func compare(_ old: [JSONMember], _ new: [JSONMember], at path: String) {
        let keys = old.map(\.key) + new.map(\.key).filter { key in !old.contains { $0.key == key } }
        for key in keys {
            compare(
                old.first { $0.key == key }?.value,
                new.first { $0.key == key }?.value,
                at: path.isEmpty ? key : "\(path).\(key)"
            )
        }
    }

    /// Rows that stand in both lists cancel out whatever their order; of the rest those of one person
    /// or thing are one changed row.
    private mutating func count(_ old: [JSON], _ new: [JSON], at path: String) {
        let gone = FormChanges.rest(of: old, without: new)
        let come = FormChanges.rest(of: new, without: old)
        let (before, after) = (gone.map(\.rowName), come.map(\.rowName))
        let changed = FormChanges.common(before.compactMap(\.self), after.compactMap(\.self))
        let (added, removed) = (come.count - changed, gone.count - changed)
        guard added + removed + changed > 0 else { return }
        rows.append(Rows(path: path, added: added, removed: removed, changed: changed))
    }

    /// What is left of a list when each element of another has taken one away.
    private static func rest<Element: Hashable>(
        of list: [Element],
        without other: [Element]
    ) -> [Element] {
        var counts: [Element: Int] = [:]
        for one in other { counts[one, default: 0] += 1 }
        return list.filter { one in
            guard let count = counts[one], count > 0 else { return true }
            counts[one] = count - 1
            return false
        }
    }

    private static func common(_ one: [JSON], _ other: [JSON]) -> Int {
        one.count - rest(of: one, without: other).count
    }
}

extension JSON {
    /// By what a row is the same though it says something else: a person's number, a work's name.
    fileprivate var rowName: JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == "idNumber" }?.value
            ?? members.first { $0.key == "creditCode" }?.value
            ?? members.first { $0.key == "name" }?.value
    }
}
