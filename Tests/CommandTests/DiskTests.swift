import Foundation
import Testing

/// The program on a disk of its own that is full or takes no writes.
@Suite("A disk that fails", .enabled(if: SmallDisk.isPossible, "needs a mount of its own"))
struct DiskTests {
    @Test func `R9 no office starts on a full disk; it says so, and starts when there is room`()
        throws
    {
        let end = try SmallDisk.run(
            size: "200k",
            """
            start; echo "full $? $(cat words)"
            mount -o remount,size=40m none "$disk"
            start; echo "room $?"
            """
        )
        #expect(end.text.contains("full 64"), "\(end.text)")
        #expect(end.text.contains("磁盘已满"), "\(end.text)")
        #expect(end.text.contains("room 0"), "\(end.text)")
    }

    @Test func `R9 where nothing can be written an office does not start, and starts afterwards`()
        throws
    {
        let end = try SmallDisk.run(
            size: "40m",
            """
            start; echo "first $?"
            mount -o remount,ro none "$disk"
            start; echo "read-only $? $(cat words)"
            data=$disk/other
            start; echo "new $? $(cat words)"
            data=$disk/office
            mount -o remount,rw none "$disk"
            start; echo "again $?"
            """
        )
        #expect(end.text.contains("first 0"), "\(end.text)")
        #expect(end.text.contains("read-only 64"), "\(end.text)")
        #expect(end.text.contains("new 64"), "\(end.text)")
        #expect(end.text.matches(of: /请检查/).count == 2, "\(end.text)")
        #expect(!end.text.contains("NSCocoaError"), "\(end.text)")
        #expect(end.text.contains("again 0"), "\(end.text)")
    }
}

/// A shell with a small disk that nobody else sees.
enum SmallDisk {
    /// Whether this machine lets us mount; a container often does not.
    static let isPossible: Bool = {
        let end = try? Program.run(
            ["-rm", "mount", "-t", "tmpfs", "none", "/tmp"],
            binary: URL(fileURLWithPath: "/usr/bin/unshare")
        )
        return end?.code == 0
    }()

    /// Runs a script that finds the disk in `$disk` and starts and stops an office with `start`.
    static func run(size: String, _ script: String) throws -> Program.Ending {
        let folder = try Scratch()
        let disk = folder.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
        let prelude = """
            cd '\(folder.url.path)'; disk='\(disk)'; data=$disk/office
            mount -t tmpfs -o size=\(size) none "$disk"
            start() {
              rm -f address
              '\(Program.binary.path)' serve --data "$data" --port 0 --new \
                --public-url https://license.example >address 2>words & office=$!
              until [ -s address ] || ! kill -0 $office 2>/dev/null; do sleep 0.05; done
              kill $office 2>/dev/null; wait $office
            }

            """
        return try Program.run(
            ["-rm", "bash", "-c", prelude + script],
            binary: URL(fileURLWithPath: "/usr/bin/unshare")
        )
    }
}
