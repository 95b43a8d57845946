public import Licensing

/// A sealed notice (文书): the digest of its file, and nothing of what it says.
public struct NoticeRecord: Hashable, Sendable {
    /// SM3 of the sealed file.
    public let digest: Digest
    /// 印章编码 of the seal on it.
    public let sealID: String
    /// The agency that sealed it.
    public let agency: AgencyID

    /// A sealed notice.
    public init(digest: Digest, sealID: String, agency: AgencyID) {
        self.digest = digest
        self.sealID = sealID
        self.agency = agency
    }
}

extension NoticeRecord {
    static let kind = "notice"

    init(_ fields: RecordFields) throws(BadRecord) {
        self.init(
            digest: try fields.read("digest") { Digest(hex: $0) },
            sealID: try fields.text("seal"),
            agency: AgencyID(try fields.text("agency"))
        )
    }

    var fields: [String: RecordValue] {
        [
            "digest": .text(digest.hex), "seal": .text(sealID), "agency": .text(agency.rawValue),
        ]
    }
}
