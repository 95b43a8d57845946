import Register
import Store

/// The last signed head outside the database: lines that were taken out of it together with their head
/// are missed here.
///
/// A crash after the head was kept in the database and before it is kept here leaves an older one, which
/// the lines still bear out.
struct KeptHead {
    /// The office's condition that tells of one that could not be kept.
    static let condition = "kept-head"

    private let path: String

    init(in folder: String) {
        path = folder + "/head.json"
    }

    /// The head; nil before the first was kept.
    ///
    /// - Throws: `RegisterFault.unreadable`, `KeyFault`.
    func read() throws -> SignedHead? {
        guard let file = try DurableFile.read(path) else { return nil }
        return try SignedHead(file.bytes)
    }

    /// Puts a head in place of the one before, in one step.
    func write(_ head: [UInt8]) throws(KeyFault) {
        try DurableFile.write(head, to: path, mode: DurableFile.open)
    }
}

extension Office {
    /// Keeps the last signed head outside the database; where that fails it is reported, and `tend` tries
    /// again: the head is committed, and what it covers is published.
    ///
    /// Runs inside `publishing`.
    func keepOutside(_ head: [UInt8]) {
        do throws(KeyFault) {
            try keptHead.write(head)
            // Both are what an operator finds after a loss of power.
            store.flushTip()
            book.leave(unkept: nil)
            book.reports.clear(KeptHead.condition)
        } catch {
            book.leave(unkept: head)
            let detail = "登记簿的签名首部未能写入数据目录，将自动重试；请检查磁盘和权限。"
            book.reports.report(ReadinessCheck(KeptHead.condition, .degraded, detail: detail))
        }
    }

    /// Tries again to keep a head that could not be kept.
    func retryKeeping() throws {
        guard book.unkeptHead != nil else { return }
        try publishing {
            if let head = book.unkeptHead { keepOutside(head) }
        }
    }
}
