import Licensing
import Register
import Store

/// Why lines are not taken from a published copy.
package enum CopyRefusal: Error {
    /// The copy is no register, or was not signed by this office.
    case notOurs(String)
    /// Copy and store differ in a line: neither continues the other.
    case differs(position: Int)
    /// The copy is older than the head that the office kept.
    case older(copy: Int, signed: Int)

    /// The reason and the way on, in Chinese.
    package var message: String {
        switch self {
        case .notOurs(let place): "副本不是本系统签发的登记簿（\(place)）：请核对目录。"
        case .differs(let position):
            "副本与本系统的登记簿自第\(position + 1)条起不同，不能接续：请保留两者，换用更早的备份。"
        case .older(let copy, let signed):
            "副本只有\(copy)条记录，本系统最后签发的是\(signed)条：请取得更新的副本。"
        }
    }
}

extension Office {
    /// Takes the lines that the store lacks from the published copy, after a backup was restored.
    ///
    /// All of them in one transaction. What was done on the cases of these lines is not restored by it; the
    /// licenses and notices themselves stay on the register. The journals' tip outside the database becomes
    /// the database's, for whoever asks for this knows that it is older.
    ///
    /// - Parameters:
    ///   - records: bytes of `records.jsonl`.
    ///   - bytes: `head.json`.
    /// - Returns: the number of lines taken.
    /// - Throws: `CopyRefusal`, `StoreFault`; nothing was changed then.
    package func catchUp(records: [UInt8], head bytes: [UInt8]) throws -> Int {
        let lines = records.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
        let head = try requireCopy(lines, bytes)
        let moment = clock.now()
        let stored = try requireBeginning(of: lines)
        guard stored < head.size else {
            try acceptJournals()
            return 0
        }
        try store.change { transaction in
            for line in lines[stored..<head.size] {
                _ = try transaction.appendRecord(
                    line: line,
                    agency: .administration,
                    at: moment
                ) { custody.lineMark(line, at: $0) }
            }
            try transaction.putHead(
                String(decoding: bytes, as: UTF8.self),
                size: head.size,
                agency: .administration,
                at: moment
            )
        }
        try keptHead.write(bytes)
        try acceptJournals()
        return head.size - stored
    }

    /// The copy proves itself, and continues what this office has signed.
    private func requireCopy(_ lines: [String], _ bytes: [UInt8]) throws -> SignedHead {
        do {
            let head = try SignedHead(bytes)
            try head.requireOwn(trust)
            let kept = try keptHead.read()
            if let kept, head.size < kept.size {
                throw CopyRefusal.older(copy: head.size, signed: kept.size)
            }
            guard lines.count >= head.size else {
                throw RegisterFault.missing(stored: lines.count, signed: head.size)
            }
            var audit = RegisterAudit()
            for line in lines.prefix(head.size) {
                if let kept, kept.size == audit.size { try audit.compare(kept) }
                audit.take(line)
                _ = try RegisterRecord(line: Array(line.utf8))
            }
            if let kept, kept.size == audit.size { try audit.compare(kept) }
            try audit.compare(head)
            return head
        } catch let fault as RegisterFault {
            throw CopyRefusal.notOurs(fault.message)
        } catch let error as BadRecord {
            throw CopyRefusal.notOurs(error.place)
        }
    }

    /// Every stored line is the copy's, as far as the copy goes.
    private func requireBeginning(of lines: [String]) throws -> Int {
        var position = 0
        while true {
            let stored = try store.read {
                try $0.records(from: position, limit: RegisterPass.batch)
            }
            if stored.isEmpty { return position }
            for line in stored {
                guard position < lines.count else { return try store.read { try $0.recordCount() } }
                guard line == lines[position] else { throw CopyRefusal.differs(position: position) }
                position += 1
            }
        }
    }
}
