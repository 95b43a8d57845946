import Foundation
import GRDB

/// Values as the bytes over which a code is made: two different lists of values never give the same bytes.
///
/// A value is one letter for its kind (`t` text, `b` bytes, `i` whole number, `r` number); a text and bytes
/// go on with their length in eight bytes, the highest first, and themselves, a number with its eight
/// bytes. The marks of every office rest on this spelling: it never changes.
struct CanonicalBytes: Hashable {
    /// All values so far.
    private(set) var bytes: [UInt8] = []

    mutating func add(text: String) { add(utf8: Array(text.utf8)) }

    /// A text whose bytes are taken as they are.
    mutating func add(utf8: [UInt8]) { add(UInt8(ascii: "t"), utf8) }

    mutating func add(bytes: [UInt8]) { add(UInt8(ascii: "b"), bytes) }

    mutating func add(number: Int64) {
        bytes.append(UInt8(ascii: "i"))
        append(UInt64(bitPattern: number))
    }

    private mutating func add(real: Double) {
        bytes.append(UInt8(ascii: "r"))
        append(real.bitPattern)
    }

    private mutating func add(_ kind: UInt8, _ content: [UInt8]) {
        bytes.append(kind)
        append(UInt64(content.count))
        bytes += content
    }

    private mutating func append(_ number: UInt64) {
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * $0)) }
    }
}

extension CanonicalBytes {
    /// The column that holds a row's own code: it stands outside of what is coded.
    static let codeColumn = "mac"

    /// A row: its table, how many of its columns hold something, and of each its name and value, by name.
    ///
    /// A column without a value is left out, so that one which a later migration adds changes no row that
    /// was there.
    ///
    /// - Parameters:
    ///   - row: all columns, straight from the statement: a copy has lost what stands behind a zero byte.
    ///   - table: name of its table.
    init(_ row: Row, of table: String) {
        let columns = row.columnNames.enumerated()
            .filter { $0.element != CanonicalBytes.codeColumn && !row.hasNull(atIndex: $0.offset) }
            .sorted { $0.element < $1.element }
        add(text: "row")
        add(text: table)
        add(number: Int64(columns.count))
        for (index, name) in columns {
            add(text: name)
            add(row, index)
        }
    }

    private mutating func add(_ row: Row, _ index: Int) {
        let value: DatabaseValue = row[index]
        switch value.storage {
        case .null: return
        case .int64(let number): add(number: number)
        case .double(let number): add(real: number)
        case .string:
            let data: Data = row[index]
            add(utf8: Array(data))
        case .blob(let data): add(bytes: Array(data))
        }
    }
}
