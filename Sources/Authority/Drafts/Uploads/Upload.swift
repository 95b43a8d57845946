package import Licensing

/// A file that was uploaded and found to be what it says.
package struct Upload: Hashable, Sendable {
    /// What is taken: what offices hand in, and what every reader shows without running anything.
    package enum Kind: String, CaseIterable, Sendable {
        case pdf, jpeg, png, ofd

        /// Endings of names, the usual one first.
        package var endings: [String] {
            switch self {
            case .pdf: ["pdf"]
            case .jpeg: ["jpg", "jpeg"]
            case .png: ["png"]
            case .ofd: ["ofd"]
            }
        }

        /// The type under which it is served.
        package var mediaType: String {
            switch self {
            case .pdf: "application/pdf"
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            case .ofd: "application/ofd"
            }
        }
    }

    /// 10 MB of one file.
    package static let bytesMax = 10 << 20
    /// Files of one case.
    package static let filesMax = 20
    /// Bytes of one case's files together.
    package static let caseBytesMax = 60 << 20
    /// Bytes of the files that one person has added to drafts and not filed (house rule; S12).
    package static let personBytesMax = 120 << 20

    package let kind: Kind
    /// The name without folders; shown and encrypted, never a path.
    package let name: String
    package let bytes: [UInt8]
    /// Digest of the file as it came, where not it but its picture is kept.
    package let original: Digest?

    init(kind: Kind, name: String, bytes: [UInt8], original: Digest? = nil) {
        self.kind = kind
        self.name = name
        self.bytes = bytes
        self.original = original
    }
}

/// Why a file is not taken.
package enum UploadFault: String, Error, CaseIterable, Sendable {
    /// No bytes.
    case empty
    /// More than 10 MB.
    case tooLarge
    /// No name, or one that hides what it is.
    case badName
    /// Another ending than .pdf, .jpg, .png or .ofd.
    case badEnding
    /// The content is of another kind than the name says.
    case otherContent
    /// The browser called it something else.
    case otherType
    /// The file is cut off or damaged.
    case damaged
    /// The file carries something else, behind its end or within: it is two kinds of file at once.
    case twoKinds
    /// It carries a program.
    case program
    /// Other files lie in it.
    case attachments
    /// A photograph of a kind that browsers and offices do not show.
    case heic
    /// An image of more pixels than anybody reads.
    case tooManyPixels
    /// It is locked with a password.
    case locked
    /// It opens without a password and is locked against changes.
    case editingLocked
    /// The inspecting program came to no answer: what is not inspected is not taken.
    case uninspected
    /// There is no inspecting program, or it cannot shut itself off.
    case noInspector
    /// The case has all the files that it can have.
    case tooManyFiles
    /// The case's files are too large together.
    case quota
    /// The files that the person has not filed yet are too large together.
    case personQuota
    /// The scanner knows something harmful in it.
    case infected
    /// The scanner gave no answer: what is not scanned is not taken.
    case unscanned
}
