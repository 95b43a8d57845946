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
        do {
            try SampleFolder(self.path).prepare()
        } catch let fault as SampleFault {
            throw Exit.usage(fault.message)
        } catch {
            throw Exit.usage("不能使用数据目录 \(self.path)：\(error)")
        }
    }

    /// Refuses a folder that holds no office, unless a new one is wanted: mistyped it would become one.
    func requireOffice(orNew isNew: Bool) throws {
        guard isNew || FileManager.default.fileExists(atPath: path + "/office.sqlite") else {
            throw Exit.usage("\(path) 没有办事系统的数据：请核对 --data；确要新建，请加 --new。")
        }
    }

    /// Removes a temporary folder; any other stays.
    func remove() {
        guard isTemporary else { return }
        // What cannot be removed here is the system's to clear.
        try? FileManager.default.removeItem(atPath: path)
    }
}
