import Licensing
import Store

extension Office {
    /// Seconds by which a command may come with an earlier instant than the last act's.
    ///
    /// Commands overtake each other on their way to the store, and clocks are corrected by a little.
    static let clockTolerance: Int64 = 5

    /// True where the clock stands further before an instant than is tolerated.
    func isClock(behind last: Moment?) -> Bool {
        guard let last else { return false }
        return last.seconds - clock.now().seconds > Office.clockTolerance
    }

    /// The instant at which an act is recorded: never before the last act of the house.
    ///
    /// A clock that was set back would give acts legal days that have passed; nothing is written then.
    /// The sample office's plays, whose clocks are their own, are spared.
    func steady(_ moment: Moment, in transaction: Transaction) throws -> Moment {
        guard !isPlayed, let last = try transaction.reading.lastRecordedAt(), moment < last else {
            return moment
        }
        guard last.seconds - moment.seconds <= Office.clockTolerance else {
            throw OfficeRefusal.clockBehind(last: last, now: moment)
        }
        return last
    }
}
