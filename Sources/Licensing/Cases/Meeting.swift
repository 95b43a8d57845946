/// How a decision came about (决定方式).
public enum DecisionManner: Hashable, Sendable {
    /// 独任: the officer in the decision's post alone.
    case alone
    /// 会议: in a meeting, with its minutes.
    case meeting(Meeting)
}

/// A meeting in which a decision was taken (行政许可审批会议).
public struct Meeting: Hashable, Sendable {
    /// Fewest people who meet.
    public static let presentMin = 2
    /// Day of the meeting.
    public let on: Day
    /// Digest of the minutes (会议纪要).
    public let minutes: Digest
    /// Accounts of those who were present, each once.
    public let present: [String]

    /// A meeting.
    public init(on day: Day, minutes: Digest, present: [String]) {
        self.on = day
        self.minutes = minutes
        self.present = present
    }
}

extension DecisionManner {
    /// Refuses a meeting of one, one that lies ahead of its decision, and one that met before there was
    /// anything to decide on (前审后批).
    func check(on day: Day, notBefore first: Day?) throws(Refusal) {
        guard case .meeting(let meeting) = self else { return }
        let people = Set(meeting.present).filter { !$0.allSatisfy(\.isWhitespace) }
        guard people.count >= Meeting.presentMin, people.count == meeting.present.count,
            meeting.on <= day, first.map({ $0 <= meeting.on }) ?? true
        else { throw .badMeeting }
    }
}
