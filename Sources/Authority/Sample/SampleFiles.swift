import Foundation
import Licensing
import Store

extension SampleOffice {
    /// Folder with a sealed license of the sample office, to be tried on the verification page.
    package static let filesFolderName = "sample"

    /// Leaves the two files of one license, where they are not there already.
    ///
    /// - Throws: faults of the store and of the folder.
    package static func leaveFiles(of office: Office) throws {
        let folder = office.settings.dataDirectory + "/" + filesFolderName
        guard !FileManager.default.fileExists(atPath: folder) else { return }
        let cases = try office.store.read { try $0.allCases() }
        let issued = try cases.first { try office.open($0.id).state.publication != nil }
        guard let issued else { return }
        let files = try office.licenseFiles(of: issued.id)
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        for (name, bytes) in [("original", files.original), ("duplicate", files.duplicate)] {
            let file = URL(fileURLWithPath: "\(folder)/license-\(name).ofd")
            try Data(bytes).write(to: file, options: .atomic)
        }
    }
}
