import Licensing

extension Register {
    /// Seconds by which a head may stand ahead of the instant of the question: clocks differ a little.
    static let aheadMax: Int64 = 600
    /// Seconds for which a head may be good at most.
    static let lifeMax: Int64 = 31 * 86_400

    /// Why nothing in the register counts at an instant; nil where it does.
    func objection(at moment: Moment) -> ReasonCode? {
        switch standing {
        case .live: return nil
        case .notConfirmed(let code): return code
        case .confirmed:
            guard let toldUntil else { return nil }
            return toldUntil.seconds - moment.seconds > Register.aheadMax ? .registerFuture : nil
        }
    }

    /// As `objection`, also for a register that is too old to say how things stand now.
    func presentObjection(at moment: Moment) -> ReasonCode? {
        if let code = objection(at: moment) { return code }
        guard case .confirmed(let until) = standing else { return nil }
        return moment > until ? .registerStale : nil
    }
}
