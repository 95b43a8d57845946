import Foundation
import GRDB
import Licensing
import Register
import Seals

@testable import Authority
@testable import Store

extension RegisterDesk {
    /// Makes the register one of the former program: it has no lines of notices, no marks and no head
    /// outside.
    ///
    /// - Parameter isEditionWaiting: true where no head covers the first edition and those behind it.
    /// - Returns: the number of lines under the head.
    /// - Throws: faults of the store and of the disk.
    @discardableResult
    func makeOld(isEditionWaiting: Bool = false) throws -> Int {
        let office = try desk.open()
        let lines = try office.store.read { try $0.records() }.filter {
            !$0.contains("\"kind\":\"notice")
        }
        let edition = lines.firstIndex { $0.contains("\"kind\":\"edition\"") }
        let signed = isEditionWaiting ? edition ?? lines.count : lines.count
        var writer = RegisterWriter(signer: office.custody.registerSigner, interval: 86_400)
        for line in lines.prefix(signed) { writer.append(line: line) }
        let head = try writer.head(at: office.now())
        try office.close()
        try tamper("DELETE FROM register_record", "DELETE FROM register_head")
        for (position, line) in lines.enumerated() {
            let previous = position == 0 ? "NULL" : String(position - 1)
            try tamper(
                """
                INSERT INTO register_record (position, previous, agency, line, recorded_at)
                VALUES (\(position), \(previous), 'shanxi', '\(line)', 1)
                """
            )
        }
        try tamper(
            """
            INSERT INTO register_head VALUES
                (1, 'administration', \(signed), '\(String(decoding: head, as: UTF8.self))', 1)
            """
        )
        try FileManager.default.removeItem(atPath: headPath)
        try rechain()
        return signed
    }

    /// Puts a license that no act has made behind so many lines, with a mark in words of SQL.
    func invent(behind count: Int, mark: String) throws {
        try repeatLine(
            of: "edition",
            as: "replace(line, '-00001-', '-77777-')",
            behind: count,
            mark: mark
        )
    }

    /// Puts the first line of a kind behind so many lines once more, changed and marked in words
    /// of SQL.
    func repeatLine(
        of kind: String,
        as line: String = "line",
        behind count: Int,
        mark: String = "NULL"
    ) throws {
        try tamper(
            """
            INSERT INTO register_record (position, previous, agency, line, recorded_at, mark)
            SELECT \(count), \(count - 1), agency, \(line), recorded_at, \(mark)
            FROM register_record WHERE line LIKE '%"kind":"\(kind)"%' ORDER BY position LIMIT 1
            """
        )
        try rechain()
    }

    /// Begins the chains anew over what is there, as the first start does: what stands in the database
    /// stood there before there were chains.
    func rechain() throws {
        let custody = try Custody.open(
            desk.folder.path,
            environment: [:],
            randomness: .system,
            validFrom: desk.settings().trustFrom
        )
        try tamper("DELETE FROM journal_chain", "DELETE FROM journal_tip")
        let queue = try DatabaseQueue(path: path)
        let chaining = custody.chaining(at: Moment(startOf: SampleDesk.day))
        try queue.write { try ChainBeginning($0, chaining).beginAll() }
        try queue.close()
        try FileManager.default.removeItem(atPath: journalsPath)
        try OutsideTip(beside: path).prepare()
    }
}
