public import Licensing

/// Reads the input of `deadlines`.
public enum TimelineReader {
    /// Reads a timeline from JSON.
    ///
    /// - Throws: the first fault with its place.
    public static func read(_ bytes: [UInt8]) throws(BadInput) -> Timeline {
        let root = JSONPlace(try JSON.parse(bytes))
        let family = try root.member("family").oneOf(LicenseFamily.self)
        let matter = try root.member("matter").oneOf(Matter.self)
        let places = try root.member("events").elements()
        var events: [TimelineEvent] = []
        for place in places { events.append(try event(place)) }
        let validUntil = try root.optionalMember("validUntil")?.day()
        do throws(TimelineFault) {
            return try Timeline(
                family: family,
                matter: matter,
                events: events,
                validUntil: validUntil
            )
        } catch {
            throw error.asBadInput
        }
    }

    private static func event(_ place: JSONPlace) throws(BadInput) -> TimelineEvent {
        let kind = try place.member("kind").oneOf(EventName.self)
        let day = try place.member("on").day()
        return TimelineEvent(try fact(kind, place), on: day)
    }

    private static func fact(
        _ kind: EventName,
        _ place: JSONPlace
    ) throws(BadInput) -> TimelineEvent.Kind {
        switch kind {
        case .received: .received
        case .correctionRequested: .correctionRequested
        case .corrected: .corrected
        case .accepted: .accepted
        case .paused: .paused(try place.member("ground").oneOf(PauseGround.self))
        case .resumed: .resumed
        case .periodExtended: .periodExtended
        case .decided: .decided(isGrant: try result(place) == .granted)
        case .registeredElsewhere: .registeredElsewhere
        case .announced: .announced
        case .terminatedByDecision: .terminatedByDecision
        }
    }

    private static func result(_ place: JSONPlace) throws(BadInput) -> ResultName {
        try place.optionalMember("result")?.oneOf(ResultName.self) ?? .granted
    }
}

extension TimelineFault {
    /// The fault as the place of its event.
    public var asBadInput: BadInput {
        BadInput(pointer: "/events/\(event)/on", message: message)
    }
}

/// The contract's names of events.
private enum EventName: String, CaseIterable {
    case received
    case correctionRequested
    case corrected
    case accepted
    case paused
    case resumed
    case periodExtended
    case decided
    case registeredElsewhere
    case announced
    case terminatedByDecision
}

/// The contract's names of what a decision says.
private enum ResultName: String, CaseIterable {
    case granted
    case refused
}
