public import Licensing

/// The register (登记簿): an immutable snapshot of all records, indexed for look-up.
public struct Register: Sendable {
    /// How far the snapshot can be relied upon.
    public enum Standing: Hashable, Sendable {
        /// The office's own, always as of now.
        case live
        /// Published and proved; good until an instant.
        case confirmed(until: Moment)
        /// Published and not proved: nothing in it counts.
        case notConfirmed(ReasonCode)
    }

    /// How far it can be relied upon.
    public private(set) var standing: Standing
    /// The instant up to which its lines tell everything; nil where they always do.
    public private(set) var toldUntil: Moment?
    /// Records taken in.
    public private(set) var count = 0
    /// Every license, in the order of first publication.
    public private(set) var licenses: [LicenseEntry] = []
    private var places: [LicenseNumber: Int] = [:]
    private var editions: [LicenseIdentifier: [EditionRecord]] = [:]
    private var seals: [String: [SealRecord]] = [:]
    /// What is taken as published.
    public private(set) var assumed: [ExtensionRecord] = []
    private(set) var unknown: [UnknownRecord] = []
    private(set) var notices = NoticeDigests()
    private(set) var coverage: [CoverageRecord] = []
    private(set) var noticeCoverage: [NoticeCoverageRecord] = []

    /// A snapshot of some records.
    ///
    /// - Parameters:
    ///   - records: in the order of publication.
    ///   - standing: how far they can be relied upon.
    ///   - moment: the instant up to which they tell everything; nil where they always do.
    public init(
        _ records: [RegisterRecord] = [],
        standing: Standing = .live,
        toldUntil moment: Moment? = nil
    ) {
        self.standing = standing
        toldUntil = moment
        for record in records { append(record) }
    }

    /// Takes one more record in: the office makes the next snapshot so.
    public mutating func append(_ record: RegisterRecord) {
        count += 1
        switch record {
        case .edition(let edition): append(edition)
        case .status(let status): licenses[place(of: status.number)].append(.change(status))
        case .extension(let line): licenses[place(of: line.number)].append(.extended(line))
        case .seal(let seal): seals[seal.sealID, default: []].append(seal)
        case .notice(let notice): notices.insert(notice.digest)
        case .coverage(let record): coverage.append(record)
        case .noticeCoverage(let record): noticeCoverage.append(record)
        case .unknown(let record): unknown.append(record)
        }
    }

    /// The same records, relied upon as far as `standing` says.
    public func standing(_ standing: Standing) -> Register {
        var register = self
        register.standing = standing
        return register
    }

    /// Takes note that everything up to an instant is in it.
    public mutating func tell(until moment: Moment) { toldUntil = moment }

    /// The edition of an identifier; the first where the register holds several.
    public func edition(_ identifier: LicenseIdentifier) -> EditionRecord? {
        editions[identifier]?.first
    }

    /// All that is known of a license, with what is assumed of it.
    public func license(_ number: LicenseNumber) -> LicenseEntry? {
        guard var entry = places[number].map({ licenses[$0] }) else { return nil }
        for record in assumed where record.number == number { entry.append(.extended(record)) }
        return entry
    }

    /// The same register, with what the law has made true and no line says yet: an office's own answer
    /// waits neither for its clerk nor for a head.
    public func assuming(_ records: [ExtensionRecord]) -> Register {
        var register = self
        register.assumed = records
        return register
    }

    /// Records of a seal for one signer's certificate, in the order of publication.
    public func seal(_ id: String, certificate: Digest) -> [SealRecord] {
        (seals[id] ?? []).filter { $0.certificate == certificate }
    }

    /// True where one identifier was published with two contents: that never may be.
    func isContradictory(_ identifier: LicenseIdentifier) -> Bool {
        guard let held = editions[identifier] else { return false }
        return held.dropFirst().contains { $0 != held[0] }
    }

    private mutating func append(_ edition: EditionRecord) {
        let content = edition.content
        licenses[place(of: content.number)].append(.edition(edition))
        editions[content.identifier, default: []].append(edition)
    }

    private mutating func place(of number: LicenseNumber) -> Int {
        if let place = places[number] { return place }
        places[number] = licenses.count
        licenses.append(LicenseEntry(number: number))
        return licenses.count - 1
    }
}
