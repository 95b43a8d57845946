import Foundation
package import Licensing

/// Where the office asks for the time: once for each command.
package struct Clock: Sendable {
    /// The present instant.
    package var now: @Sendable () -> Moment

    /// A clock.
    package init(now: @escaping @Sendable () -> Moment) {
        self.now = now
    }

    /// The machine's clock.
    package static let system = Clock {
        Moment(seconds: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }

    /// A clock that stands still.
    package static func fixed(_ moment: Moment) -> Clock {
        Clock { moment }
    }
}
