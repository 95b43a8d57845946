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
    private let answer = Mutex<(day: Day, status: LicenseStatus, verdict: Verdict)?>(nil)

    /// Nil for a license of which the register holds no edition.
    init?(_ entry: LicenseEntry) {
        guard let content = entry.editions.last?.content else { return nil }
        self.entry = entry
        self.content = content
        searchText = SearchText(content)
        document = LicenseDocument(content)
    }

    /// Status and verdict at an instant of a live register: they change with the day only.
    func standing(in register: Register, at moment: Moment) -> (LicenseStatus, Verdict) {
        let day = moment.day
        return answer.withLock { answer in
            if let answer, answer.day == day { return (answer.status, answer.verdict) }
            let verification = register.verify(number: entry.number, at: moment)
            let status = verification?.license.status ?? .unknown
            let verdict = verification?.verdict ?? .cannotConfirm
            answer = (day, status, verdict)
            return (status, verdict)
        }
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
            if let kept, kept.recordCount == register.count { return kept }
            let index = LicenseIndex(register, reusing: kept)
            kept = index
            return index
        }
    }
}
