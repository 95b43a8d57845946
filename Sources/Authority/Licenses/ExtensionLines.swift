import Licensing
import Register
import Store

extension Office {
    /// Appends the register's lines of events that tell of an extension filed in time.
    ///
    /// An extension that is late protects nothing and is published nowhere; a decision to extend is told
    /// by its edition. Why one ended stays with holder and agency (AMB-38).
    func appendLines(
        of commit: LicenseCommit,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        let license = try transaction.reading.license(commit.license)
        let number = try LicenseNumber(commit.number)
        for event in commit.events {
            guard let record = ExtensionRecord(event, of: number, in: license) else { continue }
            try append(.extension(record), of: commit.agency, at: moment, in: transaction)
        }
    }
}

extension ExtensionRecord {
    /// The line of an event; nil for one that the register does not tell.
    init?(_ event: LicenseEvent, of number: LicenseNumber, in license: License?) {
        guard case .term(let term) = event.fact, let clause = event.clause ?? term.clause,
            license?.wasFiledInTime(term.case) == true
        else { return nil }
        let state: ExtensionState
        switch term {
        case .extensionFiled(_, _, let until): state = .filed(until: until)
        case .extensionAccepted: state = .accepted
        case .extensionEnded: state = .ended
        case .extended(_, let until, .law): state = .renewed(until: until)
        case .extended: return nil
        }
        self.init(number: number, state: state, on: event.on, clause: clause)
    }
}

extension License {
    /// Whether the extension of a case was filed in time.
    fileprivate func wasFiledInTime(_ id: CaseID) -> Bool {
        events.contains { event in
            guard case .term(.extensionFiled(id, let inTime, _)) = event.fact else { return false }
            return inTime
        }
    }
}

extension TermFact {
    /// The clause of a step whose act rests on none by itself.
    fileprivate var clause: String? {
        switch self {
        case .extensionFiled, .extensionEnded: "《中华人民共和国行政许可法》第五十条第一款"
        case .extensionAccepted: "《中华人民共和国行政许可法》第三十二条"
        case .extended: "《中华人民共和国行政许可法》第五十条第二款"
        }
    }
}
