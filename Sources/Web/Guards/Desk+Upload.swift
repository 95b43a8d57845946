import Authority

extension Desk {
    /// A file of a form, examined on the threads for uploads; nil where none was chosen.
    func examined(_ sent: Multipart.Part?) async throws -> Result<Upload, UploadFault>? {
        guard let sent else { return nil }
        return try await run(.uploads) { office in
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
