import Licensing
import Register
import Synchronization

/// The register made ready for look-up and search: never changed, replaced as a whole.
final class LicenseIndex: Sendable {
    /// How many records the snapshot holds from which it was made.
    let recordCount: Int
    let register: Register
    /// Every license, the last published first.
    let licenses: [IndexedLicense]
    private let places: [String: Int]

    /// Makes the index of a snapshot; what has not changed is taken over from the one before.
    init(_ register: Register, reusing former: LicenseIndex?) {
        recordCount = register.count
        self.register = register
        licenses = register.licenses.reversed().compactMap { entry in
            if let known = former?.license(entry.number), known.entry == entry { return known }
            return IndexedLicense(entry)
        }
        places = Dictionary(
            licenses.enumerated().map { ($1.entry.number.rawValue, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The license of a number, as it was typed.
    func license(_ number: String) -> IndexedLicense? {
        places[number].map { licenses[$0] }
    }

    /// The license of a number.
    func license(_ number: LicenseNumber) -> IndexedLicense? {
        license(number.rawValue)
    }
}

/// One license with what a look-up needs, prepared once.
final class IndexedLicense: Sendable {
    let entry: LicenseEntry
    /// What its newest edition states.
    let content: LicenseContent
    let searchText: SearchText
    /// The members of its JSON that never change.
    let document: LicenseDocument
    private let answer = Mutex<Kept?>(nil)

    /// Nil for a license of which the register holds no edition.
    init?(_ entry: LicenseEntry) {
        guard let content = entry.editions.last?.content else { return nil }
        self.entry = entry
        self.content = content
        searchText = SearchText(content)
        document = LicenseDocument(content)
    }

    /// Status, verdict and last day of validity at an instant.
    ///
    /// The last day is not always the one that the newest edition prints: the law may have renewed
    /// the license.
    ///
    /// A live register's answer holds for its day, until the next record; any other's, which may
    /// grow stale within a day, is asked anew each time.
    func standing(
        in register: Register,
        at moment: Moment
    ) -> (status: LicenseStatus, verdict: Verdict, validUntil: Day) {
        guard case .live = register.standing else { return ask(register, at: moment) }
        let day = moment.day
        return answer.withLock { answer in
            if let answer, answer.day == day, answer.records == register.count {
                return answer.standing
            }
            let standing = ask(register, at: moment)
            answer = Kept(day: day, records: register.count, standing: standing)
            return standing
        }
    }

    private func ask(
        _ register: Register,
        at moment: Moment
    ) -> (status: LicenseStatus, verdict: Verdict, validUntil: Day) {
        guard let found = register.verify(number: entry.number, at: moment) else {
            return (.unknown, .cannotConfirm, content.validUntil)
        }
        let last = found.license.validUntil ?? content.validUntil
        return (found.license.status, found.verdict, last)
    }

    /// An answer with the day and the register for which it holds.
    private struct Kept {
        let day: Day
        let records: Int
        let standing: (status: LicenseStatus, verdict: Verdict, validUntil: Day)
    }
}

/// Keeps the index of the present snapshot.
final class IndexShelf: Sendable {
    private let office: PublicOffice
    private let kept = Mutex<LicenseIndex?>(nil)

    init(_ office: PublicOffice) {
        self.office = office
    }

    /// The index of the register as it is now; made anew after a publication.
    var index: LicenseIndex {
        let register = office.register()
        return kept.withLock { kept in
            if let kept, kept.recordCount == register.count,
                kept.register.standing == register.standing,
                kept.register.assumed == register.assumed
            {
                return kept
            }
            let index = LicenseIndex(register, reusing: kept)
            kept = index
            return index
        }
    }
}
