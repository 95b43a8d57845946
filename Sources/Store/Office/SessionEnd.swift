/// Why a session ended before its time: told to who comes back with it, so that nobody is told wrong.
package enum SessionEnd: String, Sendable, CaseIterable {
    /// The person's standing or rights changed: the new ones begin with another log-in.
    case standing
    /// The person ended all sessions but one.
    case elsewhere
    /// The account came in at more places than it may at once.
    case replaced
    /// Password or device are new.
    case secret
    /// The account was closed, or its mandate has ended.
    case closed
    /// Nothing was done for long.
    case idle
    /// It had lasted as long as a session may.
    case age
}
