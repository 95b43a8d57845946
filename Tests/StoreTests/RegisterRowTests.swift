import GRDB
import Licensing
import Testing

@testable import Store

/// Lines with their marks, heads in their order, and writes of other programs.
struct RegisterRowTests {
    private let mark = String(repeating: "a", count: 64)

    @Test func `a line keeps the mark that was made for its position`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        for position in 0..<2 {
            let got = try store.change {
                try $0.appendRecord(line: "{}", agency: Sample.agency, at: Sample.moment) {
                    $0 == 1 ? mark : nil
                }
            }
            #expect(got == position)
        }
        let lines = try store.read { try $0.lines(from: 0) }
        #expect(lines.map(\.position) == [0, 1] && lines.map(\.mark) == [nil, mark])
        #expect(try store.read { try $0.lines(from: 1, limit: 5) } == [lines[1]])
        #expect(throws: (any Error).self) {
            try store.change {
                try $0.appendRecord(line: "{}", agency: Sample.agency, at: Sample.moment) { _ in "x"
                }
            }
        }
        try store.close()
    }

    @Test func `heads come in the order in which they were kept`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        for size in [0, 3, 3] {
            try store.change {
                try $0.putHead("{\(size)}", size: size, agency: Sample.agency, at: Sample.moment)
            }
        }
        #expect(try store.read { try $0.heads(after: 0, limit: 9) }.map(\.size) == [0, 3, 3])
        #expect(try store.read { try $0.heads(after: 1, limit: 1) }.map(\.id) == [2])
        try store.close()
    }

    @Test func `own writes are not another's, another's are`() throws {
        let place = try ThrowAwayStore()
        let store = try place.open()
        let before = try store.foreignWrites()
        try store.change {
            try $0.putHead("{}", size: 0, agency: Sample.agency, at: Sample.moment)
        }
        #expect(try store.foreignWrites() == before)
        let other = try DatabaseQueue(path: place.path)
        try other.write { try $0.execute(sql: "CREATE TABLE other (x INTEGER)") }
        try other.close()
        #expect(try store.foreignWrites() != before)
        try store.close()
    }
}
