import Foundation

/// Leaves each envelope as a file, for a sample office that sends nothing to anybody.
package struct FolderCourier: Courier {
    private let folder: String

    package init(folder: String) {
        self.folder = folder
    }

    package func deliver(_ envelope: Envelope) throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let text = "To: \(envelope.to)\nSubject: \(envelope.subject)\n\n\(envelope.text)\n"
        // A second try writes the same file.
        try DurableFile.write(
            Array(text.utf8),
            to: "\(folder)/\(envelope.id).txt",
            mode: DurableFile.secret
        )
    }
}
