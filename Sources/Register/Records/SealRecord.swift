public import Licensing

/// State of a seal on record (印章备案状态).
public enum SealState: String, Sendable, CaseIterable {
    /// 启用.
    case inForce
    /// 停用.
    case suspended
    /// 注销: never in force again.
    case revoked
}

/// A seal's state from an instant on, for one holder's certificate.
public struct SealRecord: Hashable, Sendable {
    /// 印章编码.
    public let sealID: String
    /// SM3 of the signer's certificate.
    public let certificate: Digest
    /// The state.
    public let state: SealState
    /// First instant in which it holds.
    public let from: Moment

    /// A seal's state.
    public init(sealID: String, certificate: Digest, state: SealState, from: Moment) {
        self.sealID = sealID
        self.certificate = certificate
        self.state = state
        self.from = from
    }
}

extension SealRecord {
    static let kind = "seal"

    init(_ fields: RecordFields) throws(BadRecord) {
        self.init(
            sealID: try fields.text("seal"),
            certificate: try fields.read("certificate") { Digest(hex: $0) },
            state: try fields.read("state") { SealState(rawValue: $0) },
            from: try fields.read("from") { Moment(rfc3339: $0) }
        )
    }

    var fields: [String: RecordValue] {
        [
            "seal": .text(sealID), "certificate": .text(certificate.hex),
            "state": .text(state.rawValue), "from": .text(from.description),
        ]
    }
}
