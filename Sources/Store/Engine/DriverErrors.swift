import Foundation
import GRDB

/// Turns the driver's errors into ours; none of them leaves the room.
enum DriverErrors {
    static func translated(_ error: any Error, path: String) -> any Error {
        switch error {
        case let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT:
            refusal(error)
        case let error as DatabaseError: fault(error, path: path)
        case is RowDecodingError:
            StoreFault.unreadable(path: path, place: String(describing: error))
        default: error
        }
    }

    private static func refusal(_ error: DatabaseError) -> StoreRefusal {
        let text = error.message ?? ""
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_TRIGGER:
            return .appendOnly(table: after("append-only: ", in: text))
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            return .alreadyThere(constraint: after("constraint failed: ", in: text))
        case .SQLITE_CONSTRAINT_FOREIGNKEY: return .missingReference
        default: return .notAllowed(rule: after("constraint failed: ", in: text))
        }
    }

    private static func after(_ mark: String, in text: String) -> String {
        guard let range = text.range(of: mark) else { return text }
        return String(text[range.upperBound...])
    }

    private static func fault(_ error: DatabaseError, path: String) -> StoreFault {
        let detail = error.message ?? "\(error.extendedResultCode)"
        switch error.resultCode {
        case .SQLITE_FULL: return .diskFull(path: path)
        case .SQLITE_READONLY: return .readOnly(path: path)
        case .SQLITE_IOERR: return .inputOutput(path: path, detail: detail)
        case .SQLITE_CORRUPT: return .corrupt(path: path, detail: detail)
        case .SQLITE_NOTADB: return .notAStore(path: path)
        case .SQLITE_CANTOPEN: return .directory(path: path, reason: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
        default:
            return .engine(
                path: path,
                code: Int(error.extendedResultCode.rawValue),
                detail: detail
            )
        }
    }
}
