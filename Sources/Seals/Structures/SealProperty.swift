// SES_ESPropertyInfo ::= SEQUENCE { type INTEGER, name UTF8String, certListType INTEGER,
//   certList SES_CertList, createDate GeneralizedTime, validStart GeneralizedTime,
//   validEnd GeneralizedTime }                 -- V1: no certListType, dates are UTCTime

/// Properties of a seal (印章属性).
public struct SealProperty: Hashable, Sendable {
    /// A number of the maker's own table, never interpreted here.
    public let type: Int
    /// 印章名称.
    public let name: String
    /// Who may use it.
    public let holders: CertificateList
    /// When the seal was made.
    public let createdAt: Int64
    /// First second in which it may be used.
    public let validFrom: Int64
    /// Last second in which it may be used.
    public let validUntil: Int64

    /// Properties.
    public init(
        type: Int,
        name: String,
        holders: CertificateList,
        createdAt: Int64,
        validFrom: Int64,
        validUntil: Int64
    ) {
        self.type = type
        self.name = name
        self.holders = holders
        self.createdAt = createdAt
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    /// True at every second from `validFrom` to `validUntil`.
    public func isValid(at instant: Int64) -> Bool {
        validFrom <= instant && instant <= validUntil
    }

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        type = try reader.next(.integer).small()
        name = try reader.next().text()
        let listType = try reader.nextIf(.integer)?.small() ?? 1
        holders = try CertificateList(reader.next(.sequence), type: listType)
        createdAt = try reader.next().instant()
        validFrom = try reader.next().instant()
        validUntil = try reader.next().instant()
        try reader.finish()
    }

    var der: [UInt8] {
        DER.sequence([
            DER.integer(type), DER.utf8(name), DER.integer(holders.type), holders.der,
            DER.generalizedTime(createdAt), DER.generalizedTime(validFrom),
            DER.generalizedTime(validUntil),
        ])
    }
}
