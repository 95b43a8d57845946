import Authority
import Foundation

/// The folder on which `serve` works.
struct DataFolder {
    let path: String
    private let isTemporary: Bool

    /// The folder given, `./dianzhao-data`, or for a sample office a temporary one.
    ///
    /// - Throws: 64 where a sample office would start on a folder that holds something else.
    init(_ path: String?, isSample: Bool) throws {
        isTemporary = isSample && path == nil
        let name = "dianzhao-\(ProcessInfo.processInfo.globallyUniqueString)"
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        self.path = path ?? (isSample ? temporary : "dianzhao-data")
        guard isSample else { return }
        let held = (try? FileManager.default.contentsOfDirectory(atPath: self.path)) ?? []
        guard held.isEmpty || held.contains(SampleOffice.peopleFileName) else {
            throw Exit.usage("目录 \(self.path) 已有其他内容，不能用于演示；请另选一个空目录。")
        }
    }

    /// Removes a temporary folder; any other stays.
    func remove() {
        guard isTemporary else { return }
        // What cannot be removed here is the system's to clear.
        try? FileManager.default.removeItem(atPath: path)
    }
}
