public import Foundation

/// OFD files of other makers, where they are at hand: the folder that DIANZHAO_CORPUS names.
public enum Corpus {
    /// The folder; nil where none is named.
    public static let folder: URL? = ProcessInfo.processInfo.environment["DIANZHAO_CORPUS"]
        .map { URL(fileURLWithPath: $0) }

    /// Whether the tests over foreign files can run.
    public static var isPresent: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }

    /// Names of its OFD files, in order.
    public static var names: [String] {
        let all = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }
        return (all ?? []).filter { $0.hasSuffix(".ofd") }.sorted()
    }

    /// The bytes of one file.
    public static func file(_ name: String) throws -> [UInt8] {
        guard let folder else { throw CocoaError(.fileNoSuchFile) }
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
}
