// SES_SealInfo ::= SEQUENCE { header SES_Header, esID IA5String, property SES_ESPropertyInfo,
//   picture SES_ESPictrueInfo, extDatas ExtensionDatas OPTIONAL }

/// What a seal is (印章信息): the part that its maker signs.
public struct SealInfo: Hashable, Sendable {
    /// Mark, version, maker.
    public let header: SealHeader
    /// 印章编码: 14 digits, the first six a region's.
    public let id: String
    /// Name, holders, periods.
    public let property: SealProperty
    /// Image and size.
    public let picture: SealPicture
    /// The maker's own data.
    public let extensions: [ExtensionData]

    /// A seal's information without extensions.
    public init(header: SealHeader, id: String, property: SealProperty, picture: SealPicture) {
        self.header = header
        self.id = id
        self.property = property
        self.picture = picture
        extensions = []
    }

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        header = try SealHeader(reader.next(.sequence))
        id = try reader.next().text()
        property = try SealProperty(reader.next(.sequence))
        picture = try SealPicture(reader.next(.sequence))
        extensions = try ExtensionData.list(reader.nextIf(.sequence))
        try reader.finish()
    }

    /// Canonical DER; extensions are read from others and never written.
    var der: [UInt8] {
        DER.sequence([header.der, DER.ia5(id), property.der, picture.der])
    }
}
