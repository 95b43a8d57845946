import Licensing
import TestKit
import Testing

/// The fold against a slow one that was written from the contract alone, on random journals.
struct SlowFoldTests {
    /// What the journals of one seed brought about.
    private struct Met {
        var statuses: Set<LicenseStatus> = []
        var bases: Set<StatusBasis> = []
        var refused = 0
        var secondExtensions = 0
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `both folds agree on every day and instant of random journals, and which are none`(
        seed: UInt64
    ) throws {
        var journals = RandomJournals(seed: seed)
        var met = Met()
        for number in 0..<250 {
            let events = journals.next()
            guard let license = license(events, &met) else {
                Issue.record("journal \(number) of seed \(seed): \(events)")
                return
            }
            guard agree(license, isEarlyToo: number % 20 == 0, &met) else {
                Issue.record("journal \(number) of seed \(seed): \(license.events)")
                return
            }
        }
        #expect(met.statuses == Set(LicenseStatus.allCases))
        #expect(met.bases == Set(StatusBasis.allCases))
        #expect(met.refused >= 30 && met.secondExtensions >= 10)
    }

    /// The license of the events before the first fault; nil where the folds do not agree on it.
    private func license(_ events: [LicenseEvent], _ met: inout Met) -> License? {
        let wanted = SlowFold.firstFault(events)
        do throws(LicenseFault) {
            let license = try read(events)
            return wanted == nil ? license : nil
        } catch {
            met.refused += 1
            if case .secondExtension = error.problem { met.secondExtensions += 1 }
            guard error.position == wanted else { return nil }
            // An origin that stands for the journal of which no event is left.
            let good = error.position > 1 ? Array(events.prefix(error.position - 1)) : [origin]
            return try? read(good)
        }
    }

    private func read(_ events: [LicenseEvent]) throws(LicenseFault) -> License {
        try License(id: LicenseID("L"), family: .facility, events: events)
    }

    private var origin: LicenseEvent {
        let terms = LicenseTerms(
            number: "1",
            holder: Holder(name: "A"),
            grades: [],
            agency: nil,
            validFrom: .day(RandomJournals.first),
            validUntil: .day(RandomJournals.first)
        )
        return LicenseEvent(
            sequence: 1,
            fact: .origin(.granted(terms)),
            on: RandomJournals.first,
            recordedAt: Moment(startOf: RandomJournals.first)
        )
    }

    private func agree(_ license: License, isEarlyToo: Bool, _ met: inout Met) -> Bool {
        for moment in instants(license.events, isEarlyToo) {
            let slow = SlowFold(license.events, knownAt: moment)
            for offset in 0...RandomJournals.days {
                let day = RandomJournals.first.adding(days: offset)
                let state = license.state(asOf: day, knownAt: moment)
                let wanted = slow.answer(on: day)
                guard SlowFold.Answer(state) == wanted else {
                    Issue.record("\(day), known \(moment as Any): \(state), not \(wanted)")
                    return false
                }
                met.statuses.insert(state.status)
                met.bases.insert(state.basis)
            }
        }
        return true
    }

    /// Each instant at which more is known than before; nil stands for the last one.
    private func instants(_ events: [LicenseEvent], _ isEarlyToo: Bool) -> [Moment?] {
        let recorded = Set(events.map(\.recordedAt)).sorted()
        var instants: [Moment?] = recorded.dropLast().map(Optional.some) + [nil]
        if isEarlyToo { instants.append(recorded.first?.adding(seconds: -1)) }
        return instants
    }
}

extension SlowFold.Answer {
    /// What the fold says, as the command prints it.
    init(_ state: LicenseState) {
        self.init(
            status: state.status,
            basis: state.basis,
            number: state.terms?.number,
            holder: state.terms?.holder.name,
            grades: state.terms?.grades ?? [],
            validUntil: state.terms?.validUntil.description
        )
    }
}
