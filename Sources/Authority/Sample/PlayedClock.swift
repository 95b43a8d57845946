import Licensing
import Synchronization

/// The clock of a played case: it stands at the start of a day until it is set on.
final class PlayedClock: Sendable {
    private let moment: Mutex<Moment>

    init(at day: Day) {
        moment = Mutex(Moment(startOf: day))
    }

    func set(to day: Day) {
        moment.withLock { $0 = Moment(startOf: day) }
    }

    var clock: Clock {
        Clock { self.moment.withLock { $0 } }
    }
}
