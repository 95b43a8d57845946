/// A stretch of time that is not counted, on a lawful ground.
///
/// - Source: 行政许可法 第四十五条; regulation.md A6, pause rule.
struct Pause: Hashable {
    let ground: PauseGround
    /// The day on which it opened; not counted.
    let from: Day
    /// The day on which it closed, not counted either; nil while it is open.
    let to: Day?

    func covers(_ day: Day) -> Bool {
        from <= day && (to.map { day <= $0 } ?? true)
    }
}

extension Sequence where Element == TimelineEvent {
    /// The pauses that the events open and close.
    var pauses: [Pause] {
        var pauses: [Pause] = []
        for event in self {
            switch event.kind {
            case .paused(let ground):
                pauses.append(Pause(ground: ground, from: event.on, to: nil))
            case .resumed:
                guard let open = pauses.popLast() else { continue }
                pauses.append(Pause(ground: open.ground, from: open.from, to: event.on))
            default: continue
            }
        }
        return pauses
    }
}

extension WorkCalendar {
    /// The last day of a period in working days that pauses freeze; nil while one is open.
    func workingDay(_ count: Int, after start: Day, except pauses: [Pause]) -> WorkingDay? {
        var day = start
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if let pause = pauses.first(where: { $0.covers(day) }) {
                guard let to = pause.to else { return nil }
                day = to
            } else if isWorkingDay(day) {
                left -= 1
            }
        }
        return WorkingDay(day: day, isProvisional: isProvisional(day))
    }
}
