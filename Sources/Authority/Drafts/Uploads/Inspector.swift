import CChild
import Foundation

/// `dianzhao-inspect`: reads PDF, JPEG and PNG in a process that can do nothing else.
///
/// Each file has a process of its own. Any thread may ask; the answer is waited for.
package struct Inspector: Sendable {
    /// The program's own clock runs out first; this one holds where the program is not ours any more.
    private static let milliseconds: Int32 = 65_000
    /// Bytes of the line that begins each answer.
    private static let lineMax = 64
    /// The program's status where it could not shut itself off.
    private static let notConfined: Int32 = 71

    /// Path of the program.
    private let path: String

    /// The program at a path.
    package init(path: String) {
        self.path = path
    }

    /// The program in the folder of the one that runs.
    package static let besideProgram: Inspector = {
        // Where the system does not tell, the folder that the program was called by serves.
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let running = URL(fileURLWithPath: link ?? CommandLine.arguments[0])
        let folder = running.deletingLastPathComponent()
        return Inspector(path: folder.appendingPathComponent("dianzhao-inspect").path)
    }()

    /// Asks the program whether it is there and can shut itself off.
    ///
    /// - Throws: `.noInspector`, `.uninspected`.
    func greet() throws(UploadFault) {
        guard case .kept = try ask("ready", [], room: Inspector.lineMax) else { throw .uninspected }
    }

    /// Has a PDF looked through.
    ///
    /// - Throws: what is wrong with it; `.noInspector`, `.uninspected`.
    func pass(_ bytes: [UInt8]) throws(UploadFault) {
        guard case .kept = try ask("pdf", bytes, room: Inspector.lineMax) else {
            throw .uninspected
        }
    }

    /// Has a picture decoded and written anew.
    ///
    /// - Throws: what is wrong with it; `.noInspector`, `.uninspected`.
    func rewrite(_ bytes: [UInt8], as kind: Upload.Kind) throws(UploadFault) -> [UInt8] {
        // A small picture grows by the tables of its new coding, a large one by its maker's tricks.
        let room = Inspector.lineMax + 65_536 + 2 * bytes.count
        guard case .rewritten(let picture) = try ask(kind.rawValue, bytes, room: room),
            UploadStart.kind(of: picture) == kind
        else { throw .uninspected }
        return picture
    }

    private enum Answer {
        case kept
        case rewritten([UInt8])
    }

    private func ask(
        _ word: String,
        _ bytes: [UInt8],
        room: Int
    ) throws(UploadFault) -> Answer {
        var (end, status) = (CHILD_NOT_STARTED, Int32(0))
        // Memory that nothing is written to is never taken.
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            end = child_run(
                path,
                word,
                nil,
                bytes,
                bytes.count,
                buffer.baseAddress,
                room,
                &written,
                Inspector.milliseconds,
                &status
            )
        }
        guard end != CHILD_NOT_STARTED else { throw .noInspector }
        guard end != CHILD_REFUSED || status != Inspector.notConfined else { throw .noInspector }
        guard end == CHILD_DONE else { throw .uninspected }
        return try Inspector.answer(output[...])
    }

    /// A line `inspect/1 WORD SIZE`, then so many bytes; anything else is no answer.
    private static func answer(_ bytes: ArraySlice<UInt8>) throws(UploadFault) -> Answer {
        guard let end = bytes.prefix(lineMax).firstIndex(of: UInt8(ascii: "\n")) else {
            throw .uninspected
        }
        let line = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
        let rest = bytes[(end + 1)...]
        guard line.count == 3, line[0] == "inspect/1", Int(line[2]) == rest.count else {
            throw .uninspected
        }
        switch (line[1], rest.isEmpty) {
        case ("kept", true): return .kept
        case ("rewritten", false): return .rewritten(Array(rest))
        case ("damaged", true): throw .damaged
        case ("twoKinds", true): throw .twoKinds
        case ("program", true): throw .program
        case ("attachments", true): throw .attachments
        case ("locked", true): throw .locked
        case ("editingLocked", true): throw .editingLocked
        case ("tooManyPixels", true): throw .tooManyPixels
        default: throw .uninspected
        }
    }
}
