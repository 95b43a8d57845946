// ExtData ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE,
//                        extnValue OCTET STRING }
// ExtensionDatas ::= SEQUENCE OF ExtData

/// A maker's own datum in a seal or in a signature (自定义数据); none is made here.
public struct ExtensionData: Hashable, Sendable {
    /// Object identifier, dotted.
    public let id: String
    /// True where a reader that does not understand it must not accept the whole.
    public let isCritical: Bool
    /// Content, never interpreted here.
    public let value: [UInt8]

    init(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        id = try reader.next(.objectIdentifier).objectIdentifier()
        isCritical = try reader.nextIf(.boolean).map { $0.content.first != 0 } ?? false
        value = Array(try reader.next(.octetString).content)
        try reader.finish()
    }

    static func list(_ element: DERElement?) throws(BadDER) -> [ExtensionData] {
        guard var reader = element?.inside() else { return [] }
        var list: [ExtensionData] = []
        while !reader.isAtEnd { list.append(try ExtensionData(reader.next(.sequence))) }
        return list
    }
}
