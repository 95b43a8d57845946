import Licensing
import Register
import Store
import Synchronization

/// The extensions that are open, in memory: what the law makes of them is true on its day, and the
/// office's own answer waits neither for the clerk nor for a head.
final class OpenExtensions: Sendable {
    private struct Contents {
        var cases: [CaseID: Case] = [:]
        var kept: (day: Day, records: [ExtensionRecord])?
    }

    private let contents = Mutex(Contents())

    /// Takes note of an extension as it stands now.
    func take(_ case: Case) {
        contents.withLock { contents in
            contents.cases[`case`.id] = `case`
            contents.kept = nil
        }
    }

    /// Forgets those that are over: their lines stand under a head.
    func forgetEnded() {
        contents.withLock { contents in
            let open = contents.cases.filter { $0.value.state.isExtensionOpen }
            guard open.count != contents.cases.count else { return }
            contents.cases = open
            contents.kept = nil
        }
    }

    /// Lines that say what has become true by a day, whether or not they are written: a line that is
    /// there already says nothing new.
    func records(on day: Day, under law: Law) -> [ExtensionRecord] {
        contents.withLock { contents in
            if let kept = contents.kept, kept.day == day { return kept.records }
            let records = contents.cases.values.flatMap { $0.extensionRecords(on: day, under: law) }
            contents.kept = (day, records)
            return records
        }
    }
}

extension Case {
    /// The lines about an extension filed in time that follow from its acts and from the law by a day.
    fileprivate func extensionRecords(on day: Day, under law: Law) -> [ExtensionRecord] {
        let state = state(asOf: day, under: law)
        guard let license = state.license, state.isInTime(under: law) == true else { return [] }
        if let day = state.endedByExpiryOn {
            let clause = "《中华人民共和国行政许可法》第五十条第一款"
            return [record(.ended, of: license, on: day, clause)]
        }
        guard let received = state.acceptance?.received.on else { return [] }
        let clause = "《中华人民共和国行政许可法》第三十二条"
        return [record(.accepted, of: license, on: received, clause)]
    }

    private func record(
        _ state: ExtensionState,
        of license: HeldLicense,
        on day: Day,
        _ clause: String
    ) -> ExtensionRecord {
        ExtensionRecord(number: license.number, state: state, on: day, clause: clause)
    }
}

extension CaseState {
    /// Whether the extension may still become something: nothing is decided, and the law has not ended it.
    fileprivate var isExtensionOpen: Bool {
        license != nil && outcome == nil && isOpen
    }
}

extension Office {
    /// Takes up the open extensions when the office opens.
    func loadOpenExtensions() throws {
        for link in try store.read({ try $0.openLinks(matter: .extension) }) {
            book.extensions.take(try open(link.case))
        }
    }
}
