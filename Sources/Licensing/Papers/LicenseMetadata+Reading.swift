extension LicenseMetadata {
    /// Metadata that is no license's: the datum that lacks or cannot be read.
    public struct Unreadable: Error, Hashable, Sendable {
        /// What lacks or cannot be read.
        public let datum: LicenseDatum
        /// True where a later version of this program may know what the datum says.
        public let isUnknown: Bool

        init(datum: LicenseDatum, isUnknown: Bool = false) {
            self.datum = datum
            self.isUnknown = isUnknown
        }
    }

    /// Bytes of a name; the longest of a datum has some twenty.
    private static let nameMax = 128

    /// Reads the content back; the inverse of `items(of:copy:)`.
    ///
    /// An item whose name is too long for any datum is another maker's, and passed over.
    ///
    /// - Throws: the first datum that lacks, stands twice or cannot be read.
    public static func content(of items: [MetadataItem]) throws(Unreadable) -> LicenseContent {
        let items = items.filter { $0.name.utf8.count <= nameMax }
        let source = Source(items: items)
        // A license of a later kind may write its other data in another way too.
        if let datum = source.laterDatum { throw Unreadable(datum: datum, isUnknown: true) }
        let content = LicenseContent(
            family: try source.read(.family, LicenseFamily.init(rawValue:)),
            number: try source.read(.number) { try? LicenseNumber($0) },
            identifier: try source.read(.identifier) { try? LicenseIdentifier($0) },
            holder: try source.read(.holder) { $0 },
            creditCode: try source.read(.holderCode) { try? CreditCode(recorded: $0) },
            address: try source.read(.address) { $0 },
            legalRepresentative: try source.read(.legalRepresentative) { $0 },
            grades: try source.grades(),
            validFrom: try source.read(.validFrom) { Day($0) },
            validUntil: try source.read(.validUntil) { Day($0) },
            issuedOn: try source.read(.issuedOn) { Day($0) },
            agency: try source.read(.agency) { AgencyID($0) },
            issuer: try source.read(.issuer) { $0 },
            issuerCode: try source.read(.issuerCode) { try? CreditCode(recorded: $0) }
        )
        // Items that repeat others (title, version, type …) must agree with them.
        if let datum = differences(between: items, and: content).first {
            throw Unreadable(datum: datum)
        }
        return content
    }

    private struct Source {
        let items: [MetadataItem]

        /// The datum that names a family or a scope that this version does not know, well formed as
        /// those that it knows; nil where there is none.
        var laterDatum: LicenseDatum? {
            if let name = only(.family), LicenseFamily(rawValue: name) == nil, isWord(name) {
                return .family
            }
            // Its scope is no list of classes and grades, and this version reads no other.
            if only(.family) == LicenseFamily.business.rawValue, !states(.gradeCodes) {
                return .gradeCodes
            }
            let codes = only(.gradeCodes)?.split(separator: " ") ?? []
            let isLater = codes.contains { code in
                let parts = code.split(separator: "/", omittingEmptySubsequences: false)
                return parts.count == 3 && ActivityClass(rawValue: String(parts[1])) == nil
                    && isWord(parts[1])
            }
            return isLater ? .gradeCodes : nil
        }

        private func states(_ datum: LicenseDatum) -> Bool {
            items.contains { $0.name == datum.rawValue }
        }

        private func only(_ datum: LicenseDatum) -> String? {
            let found = items.filter { $0.name == datum.rawValue }
            return found.count == 1 ? found[0].value : nil
        }

        /// Letters alone, the first a small one: how families and scopes are named.
        private func isWord(_ text: some StringProtocol) -> Bool {
            guard let first = text.utf8.first, text.utf8.count <= 40 else { return false }
            return (0x61...0x7A).contains(first)
                && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
        }

        func read<Value>(
            _ datum: LicenseDatum,
            _ parse: (String) -> Value?
        ) throws(Unreadable) -> Value {
            let found = items.filter { $0.name == datum.rawValue }
            guard found.count == 1, let value = parse(found[0].value) else {
                throw Unreadable(datum: datum)
            }
            return value
        }

        /// Codes carry rule set, class and rank; the label stands in the shown text.
        func grades() throws(Unreadable) -> [ClassGrade] {
            let codes = try read(.gradeCodes) { $0.split(separator: " ").map(String.init) }
            let titles = try read(.grades) { $0.split(separator: " ").map(String.init) }
            guard codes.count == titles.count, !codes.isEmpty else {
                throw Unreadable(datum: .gradeCodes)
            }
            var grades: [ClassGrade] = []
            for (code, title) in zip(codes, titles) {
                let parts = code.split(separator: "/").map(String.init)
                guard parts.count == 3, let activity = ActivityClass(rawValue: parts[1]),
                    let rank = Int(parts[2]), title.hasPrefix(activity.title)
                else { throw Unreadable(datum: .gradeCodes) }
                let label = String(title.dropFirst(activity.title.count))
                let grade = Grade(ruleSet: RuleSetID(parts[0]), rank: rank, label: label)
                grades.append(ClassGrade(activity, grade))
            }
            return grades
        }
    }
}
