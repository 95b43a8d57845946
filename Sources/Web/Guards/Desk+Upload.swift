import Authority

extension Desk {
    /// A file of a form, examined off the event loop; nil where none was chosen.
    func examined(_ sent: Multipart.Part?) async throws -> Result<Upload, UploadFault>? {
        guard let sent else { return nil }
        return try await withScan { office in
            Result { () throws(UploadFault) in
                try office.upload(
                    name: sent.fileName ?? "",
                    declared: sent.contentType,
                    bytes: sent.bytes
                )
            }
        }
    }
}
