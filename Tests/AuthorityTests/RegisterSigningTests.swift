import Foundation
import Licensing
import Register
import Store
import Synchronization
import Testing

@testable import Authority

/// A head is signed over a register that is sound at that moment, and is kept twice.
@Suite("Signing the register")
struct RegisterSigningTests {
    @Test(arguments: [true, false])
    func `what is found while another waits to sign is not signed over`(byItself: Bool) throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        let heads = try place.heads
        let isRefused = Mutex(false)
        let done = DispatchSemaphore(value: 0)
        try office.book.publishing {
            Thread.detachNewThread {
                do {
                    try office.publishHead()
                } catch {
                    isRefused.withLock { $0 = error is OfficeRefusal }
                }
                done.signal()
            }
            // Time to find the register sound, and to wait.
            usleep(500_000)
            if byItself {
                office.book.fail(.foreign)
            } else {
                try place.tamper(
                    """
                    UPDATE register_record SET line = replace(line, '公司', '公祠')
                    WHERE line LIKE '%edition%'
                    """
                )
            }
        }
        done.wait()
        #expect(isRefused.withLock { $0 })
        #expect(try place.heads == heads, "nothing was signed")
        #expect(office.verify(issued.file).verdict == .cannotConfirm)
        guard case .faulty = office.registerStanding else {
            Issue.record("\(office.registerStanding)")
            return
        }
    }

    @Test func `a faulty book takes no lines up`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        let count = office.recordCount
        let line = try office.store.read { try $0.records(from: 0, limit: 1) }
        _ = try office.book.publish(line, at: office.now()) { _, _ in
            office.book.fail(.foreign)
        }
        #expect(office.recordCount == count)
        #expect(office.verify(issued.file).verdict == .cannotConfirm)
    }

    @Test func `a head that cannot be kept outside is told and tried again; the register is sound`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        // A folder in the place of the file that is written first.
        let obstacle = place.headPath + ".new"
        try FileManager.default.createDirectory(
            atPath: obstacle,
            withIntermediateDirectories: false
        )
        let play = place.desk.play(in: office, another: 1)
        let id = try play.file()
        try play.accept(id)
        let lines = try #require(try place.lines)
        #expect(office.recordCount == lines)
        #expect(state(of: office) == .degraded)
        try place.tamper("CREATE TABLE harmless (x INTEGER)")
        try office.publishHead()
        #expect(office.registerStanding == .sound)
        #expect(office.verify(issued.file).verdict == .valid)
        _ = office.tend()
        #expect(state(of: office) == .degraded)
        #expect(try office.keptHead.read().map { $0.size < lines } == true)

        try FileManager.default.removeItem(atPath: obstacle)
        _ = office.tend()
        #expect(state(of: office) == nil)
        #expect(try office.keptHead.read()?.size == office.recordCount)
    }

    private func state(of office: Office) -> ReadinessState? {
        office.readiness().first { $0.name == KeptHead.condition }?.state
    }
}
