import Foundation

/// Whether a data folder holds a sample office or a real one; decided once, when it is made.
///
/// Without it a sample started as a real office would show made-up licenses as real ones.
enum OfficeKind: String {
    case real
    case sample

    init(isSample: Bool) {
        self = isSample ? .sample : .real
    }

    /// Writes the kind into a new folder, or holds it against the folder's.
    ///
    /// - Throws: `OtherKind` where the folder was made as the other kind.
    func claim(_ folder: String) throws {
        let path = folder + "/kind"
        guard let kind = try? String(contentsOfFile: path, encoding: .utf8) else {
            return try DurableFile.write(Array("\(rawValue)\n".utf8), to: path, mode: 0o600)
        }
        guard kind == "\(rawValue)\n" else { throw OtherKind(folder: folder, wanted: self) }
    }
}

/// A sample folder opened as a real office, or the other way round.
package struct OtherKind: Error, CustomStringConvertible {
    let folder: String
    let wanted: OfficeKind

    /// What to do, in Chinese.
    package var description: String {
        switch wanted {
        case .real: "\(folder) 是示例系统的目录，不能作为正式系统启动：请加 --demo，或另选目录。"
        case .sample: "\(folder) 是正式系统的目录，不能用于演示：请去掉 --demo，或另选目录。"
        }
    }
}
