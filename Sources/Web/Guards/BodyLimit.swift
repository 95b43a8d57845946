/// How much of a form's body is taken, by who sends it and where to.
///
/// A body is held in memory as a whole, so each address takes what its own form can have, and
/// whoever is not signed in little: fields, no files.
struct BodyLimit: Sendable, Equatable {
    /// Bytes of a form of fields.
    let fieldsMax: Int
    /// Bytes of a form with files; nil where it is not taken.
    let filesMax: Int?

    /// Before the log-in: the longest complaint has 2,000 characters, 18 KB on its way.
    static let open = BodyLimit(fieldsMax: 65_536, filesMax: nil)

    /// Of somebody whose session is over: what was typed, to be shown after the log-in.
    static let left = BodyLimit(fieldsMax: 65_536, filesMax: 65_536)

    /// Addresses whose form has a file.
    static let uploads = [
        "/my/proof", "/my/cases/:id/files", "/my/cases/:id/rows/:table/upload",
        "/my/cases/:id/statement", "/office/assisted/:id/files",
        "/office/assisted/:id/rows/:table/upload", "/office/cases/:id/acts/:act",
    ]

    private init(fieldsMax: Int, filesMax: Int?) {
        self.fieldsMax = fieldsMax
        self.filesMax = filesMax
    }

    /// What an address takes of somebody who is signed in.
    init(_ path: String, _ limits: ServerLimits) {
        let given = path.split(separator: "/")
        let takesFiles = BodyLimit.uploads.contains { RouteTable.matches($0, given) }
        fieldsMax = limits.jsonBytesMax
        filesMax = takesFiles ? limits.uploadBytesMax : limits.jsonBytesMax
    }
}
