import Foundation
import Glibc
import Testing

@testable import Authority

/// S12, S20: uploads and a real clamd.
struct VirusScannerTests {
    private static let harmful = UploadSamples.jpeg(
        comment: String(decoding: UploadSamples.eicar, as: UTF8.self)
    )

    @Test func `S12 a scanner takes what is clean and finds what is harmful in a whole picture`()
        throws
    {
        let clamd = try Clamd()
        let scanner = VirusScanner(clamd.place)
        try scanner.scan(UploadSamples.jpeg())
        // More than one chunk.
        try scanner.scan(UploadSamples.pdf + [UInt8](repeating: 0x20, count: 200_000))
        #expect(throws: UploadFault.infected) { try scanner.scan(VirusScannerTests.harmful) }
    }

    @Test func `S12 an office with a scanner takes no harmful file`() throws {
        let clamd = try Clamd()
        let desk = try SampleDesk()
        let office = try desk.open(scanner: VirusScanner(clamd.place))
        func upload(_ bytes: [UInt8]) throws -> Upload {
            try office.upload(name: "a.jpg", declared: "image/jpeg", bytes: bytes)
        }
        #expect(try upload(UploadSamples.jpeg()).kind == .jpeg)
        #expect(throws: UploadFault.infected) { try upload(VirusScannerTests.harmful) }
    }

    @Test func `S12 an office without a scanner tells its operator so`() throws {
        let (first, second) = (try SampleDesk(), try SampleDesk())
        let place = try #require(NetworkPlace("127.0.0.1:3310"))
        let plain = try first.open(isSample: false)
        let scanned = try second.open(isSample: false, scanner: VirusScanner(place))
        #expect(plain.warnings().contains { $0.contains("--virus-scanner") })
        #expect(!scanned.warnings().contains { $0.contains("--virus-scanner") })
    }

    @Test func `S20 what is not scanned is not taken: no scanner, silence, garbage, a fault`()
        throws
    {
        let closed = try Relay(answers: []).port
        let answers = [
            "", "stream: OK?\n", "INSTREAM size limit exceeded. ERROR\n", "\n", "OK\n",
            "stream: OK",
        ]
        var places = [closed]
        let relays = try answers.map { try Relay(answers: [$0]) }
        places += relays.map(\.port)
        for port in places {
            let scanner = VirusScanner(try #require(NetworkPlace("127.0.0.1:\(port)")))
            #expect(throws: UploadFault.unscanned, "\(port)") {
                try scanner.scan(UploadSamples.jpeg())
            }
        }
    }
}

/// A clamd that knows one harmful thing, on a port of its own.
private final class Clamd {
    let place: NetworkPlace
    private let process = Process()
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("clamd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let known = UploadSamples.eicar.map { String(format: "%02x", $0) }.joined()
        try Data("Sample.Harmful:0:*:\(known)\n".utf8)
            .write(to: folder.appendingPathComponent("sample.ndb"))
        let port = try Clamd.freePort()
        place = try #require(NetworkPlace("127.0.0.1:\(port)"))
        let settings = folder.appendingPathComponent("clamd.conf")
        try Data(
            """
            Foreground yes
            DatabaseDirectory \(folder.path)
            TCPSocket \(port)
            TCPAddr 127.0.0.1

            """.utf8
        ).write(to: settings)
        process.executableURL = URL(fileURLWithPath: "/usr/sbin/clamd")
        process.arguments = ["--config-file=\(settings.path)"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try waitUntilReady()
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    private func waitUntilReady() throws {
        for _ in 0..<600 {
            if let line = try? NetworkLine(to: place, seconds: 2),
                (try? line.write(Array("nPING\n".utf8))) != nil,
                (try? line.readLine()) == "PONG"
            {
                return
            }
            try #require(process.isRunning, "clamd does not run")
            Thread.sleep(forTimeInterval: 0.1)
        }
        Issue.record("clamd is not ready after a minute")
    }

    /// A port that nobody listens on.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
            }
        }
        try #require(isBound)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
