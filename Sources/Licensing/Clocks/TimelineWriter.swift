/// The events of a case's acts, in their order.
///
/// A request to correct becomes an event when its notice is sealed: what nobody was told answers no
/// submission (行政许可法 第三十二条第一款第四项).
struct TimelineWriter {
    private(set) var events: [TimelineEvent] = []
    private var rounds = 0
    /// The notice of the open request, while it is not sealed.
    private var untold: Paper?

    init(_ acts: [Act]) {
        for act in acts { take(act) }
    }

    private mutating func take(_ act: Act) {
        switch act.fact {
        case .correctionRequested:
            rounds += 1
            untold = .notice(.correction, round: rounds)
        case .sealApplied(let sealing) where sealing.paper == untold: tell(on: act.on)
        // An old record of somebody who corrected before the seal: who answers was told.
        case .corrected where untold != nil: tell(on: act.on)
        case .acceptedBySilence:
            // What was told too late answered nothing.
            untold = nil
            events.removeAll { $0.on > act.on }
        case .endedByExpiry:
            // What was asked after the last day came to nothing.
            events.removeAll { $0.on > act.on }
        default: break
        }
        if let event = TimelineEvent(act) { events.append(event) }
    }

    private mutating func tell(on day: Day) {
        untold = nil
        events.append(TimelineEvent(.correctionRequested, on: day))
    }
}

extension TimelineEvent {
    /// The event that an act is by itself; nil where it moves no clock.
    fileprivate init?(_ act: Act) {
        switch act.fact {
        case .received: self.init(.received, on: act.on)
        case .accepted: self.init(.accepted, on: act.on)
        case .decided(.granted): self.init(.decided(isGrant: true), on: act.on)
        case .decided(.refused): self.init(.decided(isGrant: false), on: act.on)
        case .acceptedBySilence: self.init(.accepted, on: act.on)
        case .corrected: self.init(.corrected, on: act.on)
        case .paused(let standstill): self.init(.paused(standstill.ground), on: act.on)
        case .resumed: self.init(.resumed, on: act.on)
        case .periodExtended: self.init(.periodExtended, on: act.on)
        case .notAccepted, .closedUncorrected, .withdrawn, .endedByExpiry:
            self.init(.ended, on: act.on)
        case .opened, .materialAdded, .contentConfirmed, .filed, .areaConfirmed,
            .correctionRequested, .laterItemsAllowed, .reviewed, .siteCheckOrdered,
            .siteCheckRecorded, .siteCheckSigned, .reviewConfirmed, .reviewReturned,
            .refusalProposed, .statementGiven, .statementWaived, .deliveryChanged, .licenseMade,
            .sealApplied, .published, .noticeServed, .served, .archived, .renewedByLaw:
            return nil
        }
    }
}
