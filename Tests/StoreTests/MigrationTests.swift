import Foundation
import GRDB
import Testing

@testable import Store

struct MigrationTests {
    /// FNV-1a, 64 bits: enough to notice an edit.
    private func digest(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// Frozen: a migration that landed is never edited; a change of the schema is a new one.
    @Test func `the migrations that landed are the same to the letter`() {
        let frozen: [String: UInt64] = [
            "001 cases and their acts": 1_923_902_721_851_812_361,
            "002 issuing, editions and notices": 9_605_775_867_354_082_904,
            "003 the published register": 7_497_355_737_957_241_332,
            "004 confirmations and accounts": 13_948_333_372_641_254_245,
            "005 inbox and search": 14_333_489_701_727_637_196,
            "006 one-time codes are taken once": 14_830_073_123_851_353_750,
            "007 the last writing is found at once": 12_507_029_978_593_192_100,
            "008 sessions, enterprises and their people": 18_207_251_016_862_578_038,
            "009 drafts of applications": 10_114_664_162_340_155_982,
            "010 assignments, delegations and the officers' inbox": 5_310_104_563_101_960_200,
            "011 public progress, messages, complaints": 7_640_096_226_533_937_840,
            "012 agency settings, readings of materials, answers that age":
                14_322_319_644_777_585_351,
            "013 certificates of officers": 5_220_740_712_912_940_876,
            "014 claims to the performance of a unit that was split": 9_051_550_959_088_731_435,
            "015 codes sent, letters tried again, indices": 460_606_591_834_902_058,
            "016 people who were not admitted, files by person": 6_700_433_601_344_649_655,
            "017 the search is the register's": 8_859_924_336_588_121_754,
            "018 checks on site and pauses in the inbox": 16_521_333_612_487_089_868,
            "019 digests of files as they came": 1_574_427_452_676_715_853,
            "020 devices that have logged in to an account": 11_668_979_118_576_284_829,
            "021 the search in the order of the list": 6_562_365_329_055_033_695,
            "022 why sessions ended": 11_213_048_094_853_201_660,
            "023 lines of the register bear a mark": 7_149_513_082_932_104_156,
            "024 licenses, their events and their cases": 2_759_687_322_617_875_166,
            "025 journals are chained": 9_389_195_956_419_897_624,
        ]
        for migration in Migration.all {
            #expect(
                frozen[migration.name] == digest(Dialect.complete(migration)),
                "\(migration.name): \(digest(Dialect.complete(migration)))"
            )
        }
        #expect(Migration.all.count == frozen.count)
    }

    @Test func `who stood in an enterprise stands so after the table was made anew`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        let sixteenth = try #require(Migration.all.firstIndex { $0.name.hasPrefix("016") })
        try store.pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: "DROP TABLE membership; DROP INDEX draft_file_by_person")
            let before = try #require(Migration.people.membershipTable)
            try database.execute(sql: Dialect.complete(Migration("008", sql: before)))
            try database.execute(sql: MigrationTests.member("handler"))
            try database.execute(sql: Dialect.complete(Migration.all[sixteenth]))
            let kept = try Row.fetchOne(database, sql: "SELECT * FROM membership")
            #expect(kept?["account"] == "a1")
            #expect(kept?["standing"] == "handler")
            #expect(kept?["claimed_name"] == "甲公司")
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "DELETE FROM membership")
            }
            try database.execute(sql: "UPDATE membership SET standing = 'declined'")
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "UPDATE membership SET standing = 'owner'")
            }
            try database.execute(sql: "PRAGMA foreign_keys = ON")
        }
        try store.close()
    }

    private static func member(_ standing: String) -> String {
        """
        INSERT INTO membership VALUES
            ('a1', '91140213MA0L7Q4C99', 'shanxi', '\(standing)', '甲公司', '140105', X'00', 7)
        """
    }

    @Test func `projections are to be made again after a new schema, and only after a new one`()
        throws
    {
        let place = try ThrowAwayStore()
        let store = try place.open()
        func made() throws -> Int { try store.read { try $0.projectionVersion() } }
        #expect(try made() == 0)
        try store.change { try $0.markProjections(7) }
        _ = try Migrator.migrate(store.pool, path: place.path, isNew: false)
        #expect(try made() == 7)
        let next = Migration("999 next", sql: "CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT")
        _ = try Migrator.migrate(store.pool, path: place.path, isNew: false, Migration.all + [next])
        #expect(try made() == 0)
        try store.close()
    }
}

extension Migration {
    /// The text with which the table of the people was first made.
    fileprivate var membershipTable: String? {
        guard let start = sql.range(of: "CREATE TABLE membership"),
            let end = sql.range(of: "CREATE TABLE letter (")
        else { return nil }
        return String(sql[start.lowerBound..<end.lowerBound])
    }
}
