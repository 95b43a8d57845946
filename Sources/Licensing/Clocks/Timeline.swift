/// The events of one matter in the order of their days: all that its clocks depend on.
public struct Timeline: Hashable, Sendable {
    /// The family of license.
    public let family: LicenseFamily
    /// What is asked for.
    public let matter: Matter
    /// The events, never out of the order of their days.
    public let events: [TimelineEvent]
    /// Last day of validity of the license that the matter is about; nil where there is none.
    public let validUntil: Day?

    /// The first day on which an event may lie.
    public static let firstDay = Day(number: 18_262)

    /// A timeline.
    ///
    /// - Throws: the first event that lies too early, out of order, or stops and restarts nothing.
    public init(
        family: LicenseFamily,
        matter: Matter,
        events: [TimelineEvent],
        validUntil: Day? = nil
    ) throws(TimelineFault) {
        var last = Timeline.firstDay
        var isPaused = false
        for (index, event) in events.enumerated() {
            guard event.on >= Timeline.firstDay else { throw .tooEarly(index) }
            guard event.on >= last else { throw .outOfOrder(index) }
            last = event.on
            switch event.kind {
            case .paused:
                guard !isPaused else { throw .pausedTwice(index) }
                isPaused = true
            case .resumed:
                guard isPaused else { throw .notPaused(index) }
                isPaused = false
            default: break
            }
        }
        self.family = family
        self.matter = matter
        self.events = events
        self.validUntil = validUntil
    }
}

/// What is wrong with a timeline; each names the event by its position, from 0.
public enum TimelineFault: Error, Hashable, Sendable {
    /// Before 2020-01-01.
    case tooEarly(Int)
    /// Before the event in front of it.
    case outOfOrder(Int)
    /// A pause inside a pause.
    case pausedTwice(Int)
    /// A resumption of what was not paused.
    case notPaused(Int)
    /// An extension after the period had run out on `due`.
    case extendedAfterDue(Int, due: Day)

    /// Position of the event, from 0.
    public var event: Int {
        switch self {
        case .tooEarly(let event), .outOfOrder(let event), .pausedTwice(let event),
            .notPaused(let event), .extendedAfterDue(let event, _):
            event
        }
    }

    /// What is wrong and what to do.
    public var message: String {
        switch self {
        case .tooEarly: "日期早于2020-01-01，请更正日期"
        case .outOfOrder: "日期早于前一事件，请按日期先后排列"
        case .pausedTwice: "期限已在中止，请先记录恢复"
        case .notPaused: "没有可恢复的中止，请先记录中止及其理由"
        case .extendedAfterDue(_, let due): "期限已于\(due)届满，届满后不得延长"
        }
    }
}
