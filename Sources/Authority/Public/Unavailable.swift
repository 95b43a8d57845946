import Store

extension Office {
    /// Whether an error is a fault of disk, file, memory, keys or clock: nothing was changed, and the same command
    /// can go through once the operator has mended it.
    package static func isUnavailable(_ error: any Error) -> Bool {
        switch error {
        case is StoreFault, is KeyFault, is NoMemory, OfficeRefusal.clockBehind,
            OfficeRefusal.registerChecking, OfficeRefusal.registerFaulty,
            OfficeRefusal.journalsFaulty:
            true
        default: false
        }
    }
}
