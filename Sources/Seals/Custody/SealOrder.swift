/// What a new seal shall be (印章申请信息).
public struct SealOrder: Hashable, Sendable {
    /// 印章编码, 14 digits.
    public let id: String
    /// 印章名称.
    public let name: String
    /// Number of the maker's own table; 4 has been seen for seals of e-licenses.
    public let type: Int
    /// Certificates of those who may use it, at least one.
    public let holders: [Certificate]
    /// When the seal is made.
    public let createdAt: Int64
    /// First second in which it may be used.
    public let validFrom: Int64
    /// Last second in which it may be used.
    public let validUntil: Int64
    /// Image and size.
    public let picture: SealPicture

    /// An order.
    public init(
        id: String,
        name: String,
        type: Int = 4,
        holders: [Certificate],
        createdAt: Int64,
        validFrom: Int64,
        validUntil: Int64,
        picture: SealPicture
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.holders = holders
        self.createdAt = createdAt
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.picture = picture
    }
}

extension ElectronicSeal {
    /// Makes a seal (制章): a V4 seal in canonical DER with the maker's signature.
    ///
    /// - Throws: what the maker's key throws.
    public static func make(_ order: SealOrder, by maker: Signer) throws -> ElectronicSeal {
        precondition(!order.holders.isEmpty, "a seal has a holder")
        let property = SealProperty(
            type: order.type,
            name: order.name,
            holders: .certificates(order.holders.map(\.der)),
            createdAt: order.createdAt,
            validFrom: order.validFrom,
            validUntil: order.validUntil
        )
        let info = SealInfo(
            header: SealHeader(vendor: "DIANZHAO"),
            id: order.id,
            property: property,
            picture: order.picture
        )
        return try make(info, by: maker)
    }

    /// Puts the maker's signature under any information: what tests of other makers need.
    static func make(_ info: SealInfo, by maker: Signer) throws -> ElectronicSeal {
        let signed = info.der
        return try ElectronicSeal(
            der: DER.sequence([
                signed, DER.octets(maker.certificate.der),
                DER.objectIdentifier(ObjectID.sm2WithSM3), DER.bits(try maker.sign(signed)),
            ])
        )
    }
}
