import Foundation

/// How many files and connections the system lets this process have open at once.
package enum OpenFiles {
    /// The files that store, blobs, fonts and couriers need beside the connections.
    static let reserve = 48
    /// Connections that are served in any case, where so many are wanted.
    static let connectionsMin = 8

    /// Asks the system for as many as it gives without being told.
    package static func raise() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, 8_192))
        // Where it is refused the old limit stands, and connections are fitted to it.
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// How many connections leave enough for all else.
    ///
    /// - Parameter wanted: how many there should be.
    /// - Returns: as many, or fewer.
    static func connections(_ wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return wanted
        }
        let most = Int(clamping: limit.rlim_cur) - reserve
        return min(wanted, max(connectionsMin, most))
    }
}

extension ServerLimits {
    /// With no more connections than the system lets this process have.
    ///
    /// Otherwise connections that do nothing would take the files that the store needs. Where there
    /// are few, no source has more than a quarter.
    func fitted() -> ServerLimits {
        var limits = self
        limits.connectionsMax = OpenFiles.connections(connectionsMax)
        guard limits.connectionsMax < connectionsMax else { return limits }
        let share = limits.connectionsMax / 4
        limits.connectionsPerAddressMax = min(connectionsPerAddressMax, share)
        return limits
    }
}
