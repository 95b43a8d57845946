import Foundation

/// OFD files of other makers, where they are at hand.
enum Corpus {
    /// DIANZHAO_CORPUS, else the folder beside the checkout.
    static var folder: URL {
        if let path = ProcessInfo.processInfo.environment["DIANZHAO_CORPUS"] {
            return URL(fileURLWithPath: path)
        }
        var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appendingPathComponent("../shared/corpus").standardizedFileURL
    }

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static var names: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasSuffix(".ofd") }.sorted()
    }

    static func file(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
}
