import Foundation
import Store

/// The folder of a sample office, from the first file in it to the finished sample.
///
/// A mark stands in it from before anything else until the sample is finished: what a killed start left
/// is removed by the next one, and nothing that anybody else put there ever is.
package struct SampleFolder {
    static let markName = "sample-unfinished"
    private let path: String

    /// The folder, which need not be there yet.
    package init(_ path: String) {
        self.path = path
    }

    /// Makes the folder ready for a sample office: finished before, or begun anew.
    ///
    /// - Throws: `SampleFault.taken` where it holds something else, `StoreFault.inUse` while another
    ///   process makes a sample there, and faults of the folder.
    package func prepare() throws {
        let held = names()
        if held.contains(SampleOffice.peopleFileName) { return try finish() }
        let isNew = held.allSatisfy { $0 == SampleFolder.markName + ".new" }
        guard isNew || held.contains(SampleFolder.markName) else {
            throw SampleFault.taken(path)
        }
        try DurableFile.makeFolder(path)
        let lock = try FolderLock(of: path + "/office.sqlite")
        defer { lock.release() }
        let mark = Array("这个示例系统还没有做完，下次启动时将删除重做。\n".utf8)
        try DurableFile.write(mark, to: file(SampleFolder.markName), mode: DurableFile.secret)
        for name in names() where name != SampleFolder.markName {
            try FileManager.default.removeItem(atPath: file(name))
        }
    }

    /// Takes the mark away: the sample is finished.
    func finish() throws {
        guard names().contains(SampleFolder.markName) else { return }
        try FileManager.default.removeItem(atPath: file(SampleFolder.markName))
    }

    private func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Nothing where there is no folder.
    private func names() -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    }
}
