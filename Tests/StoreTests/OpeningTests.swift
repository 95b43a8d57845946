import Foundation
import GRDB
import Glibc
import Licensing
import TestKit
import Testing

@testable import Store

struct OpeningTests {
    let place = try? ThrowAwayStore()

    @Test func `the writer flushes every commit and keeps references`() throws {
        let store = try #require(place).open()
        try store.pool.writeWithoutTransaction { (database: Database) throws in
            #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
            #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
        }
    }

    @Test func `readers neither write nor checkpoint`() throws {
        let store = try #require(place).open()
        try store.pool.read { (database: Database) throws in
            #expect(try Int.fetchOne(database, sql: "PRAGMA query_only") == 1)
            #expect(try Int.fetchOne(database, sql: "PRAGMA wal_autocheckpoint") == 0)
        }
        #expect(throws: StoreFault.readOnly(path: store.path)) {
            try store.read { snapshot in
                let transaction = Transaction(
                    database: snapshot.database,
                    path: snapshot.path,
                    chaining: snapshot.chaining
                )
                try transaction.open(Sample.row())
            }
        }
    }

    @Test func `the store's files are their owner's alone`() throws {
        let place = try #require(place)
        let store = try place.open()
        try store.change { try $0.open(Sample.row()) }
        let names = try FileManager.default.contentsOfDirectory(atPath: place.folder)
        #expect(names.count >= 3)
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: "\(place.folder)/\(name)"
            )
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    @Test func `a second handle on the store is refused until the first is closed`() throws {
        let place = try #require(place)
        let store = try place.open()
        #expect(throws: StoreFault.inUse(path: place.path)) { try place.open() }
        try store.close()
        try place.open().close()
    }

    @Test func `a lock file that was removed lets no second handle in, and is no orderly end`()
        throws
    {
        let place = try #require(place)
        let store = try place.open()
        try FileManager.default.removeItem(atPath: place.path + ".lock")
        #expect(throws: StoreFault.inUse(path: place.path)) { try place.open() }
        #expect(!FileManager.default.fileExists(atPath: place.path + ".lock"))
        try store.close()
        let again = try place.open()
        #expect(again.engine.stoppedUncleanly)
        try again.close()
        #expect(try !place.open().engine.stoppedUncleanly)
    }

    @Test func `a store that was not closed is examined and says so`() throws {
        let place = try #require(place)
        try place.open().close()
        try Data("open".utf8).write(to: URL(fileURLWithPath: place.path + ".lock"))
        let again = try place.open()
        #expect(again.engine.stoppedUncleanly)
    }

    @Test func `a store closed twice is closed, and takes nothing more`() throws {
        let place = try #require(place)
        let store = try place.open()
        try store.close()
        try store.close()
        #expect(throws: StoreFault.self) { try store.change { try $0.open(Sample.row()) } }
        #expect(throws: StoreFault.self) { try store.read { try $0.allCases() } }
        try place.open().close()
    }

    @Test func `a store moved with its folder goes on`() throws {
        let place = try #require(place)
        let other = try ThrowAwayStore()
        let store = try place.open()
        try store.change { try $0.open(Sample.row()) }
        try store.close()
        try FileManager.default.moveItem(atPath: place.path, toPath: other.path)
        #expect(try other.open().read { try $0.case(CaseID("c1")) } == Sample.row())
    }

    @Test func `a store whose file is gone is not begun anew`() throws {
        let place = try #require(place)
        try place.open().close()
        try FileManager.default.removeItem(atPath: place.path)
        #expect(throws: StoreFault.missing(path: place.path)) { try place.open() }
    }

    @Test func `a file moved away under the office takes no more acts`() throws {
        let place = try #require(place)
        let store = try place.open()
        try FileManager.default.moveItem(atPath: place.path, toPath: place.path + ".away")
        #expect(throws: StoreFault.moved(path: place.path)) {
            try store.change { try $0.open(Sample.row()) }
        }
    }

    @Test func `a foreign file is not taken`() throws {
        let place = try #require(place)
        try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: place.path))
        #expect(throws: StoreFault.notAStore(path: place.path)) { try place.open() }
    }

    @Test func `another program's database is not taken`() throws {
        let place = try #require(place)
        let queue = try DatabaseQueue(path: place.path)
        try queue.write { try $0.execute(sql: "CREATE TABLE other (id INTEGER)") }
        try queue.close()
        #expect(throws: StoreFault.notAStore(path: place.path)) { try place.open() }
    }

    @Test func `a store of a later version is not taken`() throws {
        let place = try #require(place)
        let store = try place.open()
        try store.pool.write {
            let sql = "INSERT INTO migration (position, name) VALUES (999, '999 later')"
            try $0.execute(sql: sql)
        }
        try store.close()
        #expect(throws: StoreFault.newer(path: place.path, migration: "999 later")) {
            try place.open()
        }
    }

    @Test(arguments: [0, 100, 4_096, 20_000])
    func `a truncated file is called damaged`(length: UInt64) throws {
        let place = try #require(place)
        try place.open().close()
        let file = try #require(FileHandle(forWritingAtPath: place.path))
        try file.truncate(atOffset: length)
        try file.close()
        let fault = #expect(throws: StoreFault.self) { try place.open() }
        switch fault {
        case .corrupt, .notAStore: break
        default: Issue.record("\(String(describing: fault))")
        }
    }

    @Test(arguments: ["open", "closed"])
    func `a damaged page is called damaged at the next start`(mark: String) throws {
        let place = try #require(place)
        let store = try place.open()
        try store.change { transaction in
            for number in 0..<500 { try transaction.open(Sample.row("c\(number)")) }
        }
        try store.close()
        let file = try #require(FileHandle(forWritingAtPath: place.path))
        let end = try file.seekToEnd()
        for page in stride(from: UInt64(8_192), to: end, by: 4_096) {
            try file.seek(toOffset: page)
            file.write(Data(repeating: 0x5A, count: 512))
        }
        try file.close()
        try Data(mark.utf8).write(to: URL(fileURLWithPath: place.path + ".lock"))
        let fault = #expect(throws: StoreFault.self) { try place.open() }
        guard case .corrupt = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func `a folder that takes no files is named with its cure`() throws {
        let path = "/proc/self/fdinfo/office.sqlite"
        let fault = #expect(throws: StoreFault.self) {
            try Store.open(at: path) { ThrowAwayStore.chaining }
        }
        guard case .directory(path, _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(fault?.description.contains("--data") == true)
    }

    @Test func `a full disk changes nothing and says so`() throws {
        let place = try #require(place)
        let store = try place.open()
        try store.pool.writeWithoutTransaction { (database: Database) throws in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        #expect(throws: StoreFault.diskFull(path: place.path)) {
            try store.change { transaction in
                let blob = Blob(
                    digest: try Sample.digest("1"),
                    size: 1,
                    bytes: [UInt8](repeating: 7, count: 100_000)
                )
                try transaction.open(Sample.row())
                try transaction.put(blob, agency: Sample.agency)
            }
        }
        #expect(try store.read { try $0.case(CaseID("c1")) } == nil)
    }

    @Test(arguments: [("3.40.1", false), ("3.51.2", false), ("3.51.3", true), ("3.52.0", true)])
    func `an engine with the checkpoint race is warned of`(version: String, isSound: Bool) {
        let report = EngineReport(sqliteVersion: version, stoppedUncleanly: false)
        #expect((report.warning == nil) == isSound)
    }

    @Test func `the integrity of a sound store is confirmed`() throws {
        let store = try #require(place).open()
        try store.change { try $0.open(Sample.row()) }
        try store.checkIntegrity()
    }
}
