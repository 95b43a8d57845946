import Foundation
import GRDB
import Licensing
import Testing

@testable import Authority
@testable import Store

/// Faults keep the office from serving, other things only degrade it; each has its name.
@Suite("Readiness")
struct ReadinessTests {
    private func state(_ name: String, of office: Office) -> ReadinessState? {
        office.readiness().first { $0.name == name }?.state
    }

    private func isReady(_ office: Office) -> Bool {
        office.readiness().allSatisfy(\.isReady)
    }

    @Test func `a sound office is ready in every condition`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        #expect(office.readiness().allSatisfy { $0.state == .ready && $0.detail.isEmpty })
        let names = ["store", "disk", "clock", "keys", "register", "journals"]
        #expect(office.readiness().map(\.name) == names)
    }

    @Test func `below the reserve of the disk the office is not ready`() throws {
        let desk = try SampleDesk()
        var settings = desk.settings()
        settings.diskReserve = .max
        let office = try Office.open(
            settings,
            law: desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day))
        )
        #expect(state("disk", of: office) == .fault)
        #expect(!isReady(office))
    }

    @Test func `the reserve is the least that must be left, and one file`() {
        #expect(DiskRoom(bytes: 100, files: 1).isEnough(reserve: 100))
        #expect(!DiskRoom(bytes: 99, files: 1).isEnough(reserve: 100))
        #expect(!DiskRoom(bytes: 100, files: 0).isEnough(reserve: 100))
        #expect(DiskRoom(bytes: 100, files: nil).isEnough(reserve: 100))
        #expect(DiskRoom(path: "/nowhere/at/all") == nil)
    }

    @Test func `with its folder gone the office is not ready, and no path is told`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let away = desk.folder.path + "-away"
        try FileManager.default.moveItem(atPath: desk.folder.path, toPath: away)
        defer { try? FileManager.default.removeItem(atPath: away) }
        #expect(state("store", of: office) == .fault)
        #expect(state("disk", of: office) == .fault)
        #expect(!isReady(office))
        #expect(office.readiness().allSatisfy { !$0.detail.contains("/") })
    }

    @Test(arguments: [true, false])
    func `while nothing can be written the office is not ready, and then by itself again`(
        byItself: Bool
    ) throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).file()
        try limitPages(of: office, to: 1)
        let text = [UInt8](repeating: 7, count: 200_000)
        #expect(throws: StoreFault.diskFull(path: office.store.path)) {
            try office.store.change {
                try office.keep(text, named: office.digest(of: text), for: id, in: $0)
            }
        }
        #expect(state("store", of: office) == .fault)
        // One that writes nothing finds nothing out.
        try office.store.change { _ = try $0.reading.recordCount() }
        #expect(state("store", of: office) == .fault)
        try limitPages(of: office, to: 1_000_000)
        #expect(state("store", of: office) == .fault)
        if byItself {
            office.store.retryWriting()
        } else {
            try office.store.change {
                try office.keep(text, named: office.digest(of: text), for: id, in: $0)
            }
        }
        #expect(state("store", of: office) == .ready)
    }

    /// A full disk, as the engine sees one.
    private func limitPages(of office: Office, to count: Int) throws {
        try office.store.pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA max_page_count = \(count)")
        }
    }

    @Test func `relay, gateway and scanner that do not answer degrade the office, until they do`()
        throws
    {
        let desk = try SampleDesk()
        let closed = try #require(NetworkPlace("127.0.0.1:1"))
        let mail = try Relay(answers: ["220 relay\r\n"])
        let sms = try Relay(answers: [""])
        let scanner = try Relay(answers: ["", "PONG\n"])
        let places = try [mail, sms, scanner].map {
            try #require(NetworkPlace("127.0.0.1:\($0.port)"))
        }
        let names = ["mail-relay", "sms-gateway", "virus-scanner"]
        for (these, expected) in [
            ([closed, closed, closed], ReadinessState.degraded), (places, .ready),
        ] {
            let other = try SampleDesk()
            let office = try Office.open(
                other.settings(
                    delivery: DeliverySettings(
                        mail: MailCourier(these[0], from: "office@example", seconds: 60),
                        sms: GatewayCourier(these[1], seconds: 60)
                    ),
                    scanner: VirusScanner(these[2])
                ),
                law: desk.law,
                clock: .fixed(Moment(startOf: SampleDesk.day))
            )
            // Nothing is known before the first answer, and nothing outside is asked by readiness.
            #expect(office.readiness().count == 6)
            office.greetOutside()
            #expect(names.map { state($0, of: office) } == [expected, expected, expected])
            #expect(isReady(office))
        }
    }

    @Test func `what others report is named until they clear it`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        office.reports.report(ReadinessCheck("proxy", .degraded, detail: "代理没有转发地址。"))
        office.reports.report(ReadinessCheck("audit", .checking))
        #expect(state("proxy", of: office) == .degraded)
        #expect(isReady(office))
        office.reports.report(ReadinessCheck("audit", .fault, detail: "不一致。"))
        #expect(!isReady(office))
        office.reports.clear("audit")
        #expect(isReady(office))
    }
}
