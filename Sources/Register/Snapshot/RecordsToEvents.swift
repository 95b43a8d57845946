import Licensing

/// Turns the lines about a license into the events of its life, so that a reader of the register
/// asks the same fold as the office.
///
/// It never fails, however odd the lines are. A license without an edition has no origin: the fold
/// knows nothing of it. A suspension that is dated before the first edition holds from that
/// edition's day on; an ending holds from its own day, and the license begins with it.
struct RecordsToEvents {
    private var events: [LicenseEvent] = []
    private let changes: [StatusRecord]
    /// Places of the endings that count on some day.
    private let endings: Set<Int>
    /// The license's first day in the register.
    private let beginning: Day
    private var suspensions: [Suspension] = []
    private var cancellations: [Int] = []

    private struct Suspension {
        let sequence: Int
        let from: Day
        /// First day on which it is ended by a restoration so far.
        var end: Day?
    }

    /// - Parameter lines: in the order of publication.
    /// - Returns: the events, their origin first.
    static func events(of lines: [LicenseLine]) -> [LicenseEvent] {
        var terms = PublishedTerms()
        for (place, line) in lines.enumerated() {
            switch line {
            case .edition(let record): terms.take(record.content, at: place)
            case .extended(let record): terms.take(record, at: place)
            case .change: continue
            }
        }
        guard let origin = terms.origin else { return [] }
        var reading = RecordsToEvents(lines.compactMap(\.change), from: origin.on)
        reading.append(DatedFact(reading.beginning, origin.fact))
        for fact in terms.facts { reading.append(fact) }
        reading.takeChanges()
        return reading.events
    }

    private init(_ changes: [StatusRecord], from day: Day) {
        self.changes = changes
        let endings = RecordsToEvents.endings(of: changes)
        self.endings = endings
        beginning = endings.map { changes[$0].from }.reduce(day, min)
    }

    private mutating func append(_ fact: DatedFact) {
        events.append(
            LicenseEvent(
                sequence: events.count + 1,
                fact: fact.fact,
                on: fact.on,
                // A line does not say when it was written, and all that is published is known.
                recordedAt: Moment(startOf: fact.on),
                clause: fact.clause
            )
        )
    }

    private mutating func append(_ fact: LicenseFact, _ record: StatusRecord) {
        append(DatedFact(max(record.from, beginning), fact, clause: record.clause))
    }

    /// The two rules of these lines: a restoration ends every suspension that was published before
    /// it and had begun by its day, and of two endings the one published last counts.
    private mutating func takeChanges() {
        for (place, record) in changes.enumerated() {
            switch record.change {
            case .suspended:
                append(.force(.suspended(through: nil)), record)
                suspensions.append(Suspension(sequence: events.count, from: record.from))
            case .restored:
                append(.force(.restored(ended(by: record))), record)
            case .revoked, .withdrawn, .rescinded, .cancelled:
                if endings.contains(place) { end(record) }
            }
        }
    }

    /// Positions of the suspensions that a restoration ends, or ends earlier than another did.
    private mutating func ended(by record: StatusRecord) -> [Int] {
        var ended: [Int] = []
        for place in suspensions.indices where suspensions[place].from <= record.from {
            if let end = suspensions[place].end, end <= record.from { continue }
            suspensions[place].end = record.from
            ended.append(suspensions[place].sequence)
        }
        return ended
    }

    /// An ending counts unless one is published behind it that holds from the same day or an
    /// earlier one.
    private static func endings(of changes: [StatusRecord]) -> Set<Int> {
        var endings: Set<Int> = []
        var earliest: Day?
        for (place, record) in changes.enumerated().reversed() where record.change.isEnding {
            if let earliest, earliest <= record.from { continue }
            earliest = record.from
            endings.insert(place)
        }
        return endings
    }

    private mutating func end(_ record: StatusRecord) {
        guard let termination = record.change.termination else {
            append(.force(.cancelled(ground: record.clause)), record)
            cancellations.append(events.count)
            return
        }
        append(.force(.terminated(termination)), record)
        // In a journal a cancellation stands beside any termination; here the later line takes its
        // place from its own day on.
        if !cancellations.isEmpty { append(.remedy(.stayed(cancellations)), record) }
    }
}

/// A fact with the day on which it begins to hold.
struct DatedFact {
    let on: Day
    let fact: LicenseFact
    let clause: String?

    init(_ on: Day, _ fact: LicenseFact, clause: String? = nil) {
        self.on = on
        self.fact = fact
        self.clause = clause
    }
}

extension StatusChange {
    /// How the license was taken away; nil for what takes nothing away and for 注销.
    fileprivate var termination: Termination? {
        switch self {
        case .revoked: .revoked
        case .withdrawn: .withdrawn
        case .rescinded: .rescinded
        case .suspended, .restored, .cancelled: nil
        }
    }

    fileprivate var isEnding: Bool { self == .cancelled || termination != nil }
}
