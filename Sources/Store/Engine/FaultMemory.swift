import Synchronization

/// The last fault of disk or file, until a writing succeeds; damage stands until the next start.
final class FaultMemory: Sendable {
    private let fault = Mutex<StoreFault?>(nil)

    var standing: StoreFault? { fault.withLock { $0 } }

    /// Takes note of an error that is a fault of disk or file, and hands it on.
    func remembered(_ error: any Error) -> any Error {
        guard let found = error as? StoreFault else { return error }
        fault.withLock { fault in
            switch found {
            case .diskFull, .readOnly, .inputOutput:
                if !FaultMemory.isDamage(fault) { fault = found }
            case .corrupt, .notAStore: fault = found
            default: break
            }
        }
        return error
    }

    /// A writing is durable.
    func written() {
        fault.withLock { if !FaultMemory.isDamage($0) { $0 = nil } }
    }

    private static func isDamage(_ fault: StoreFault?) -> Bool {
        switch fault {
        case .corrupt, .notAStore: true
        default: false
        }
    }
}
