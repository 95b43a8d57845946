// Name ::= SEQUENCE OF SET OF SEQUENCE { type OBJECT IDENTIFIER, value ANY }

/// Subject or issuer of a certificate.
///
/// Names are for people: no chain is ever built by name.
public struct DistinguishedName: Hashable, Sendable {
    /// One attribute: its object identifier, dotted, and its text.
    public struct Attribute: Hashable, Sendable {
        /// Object identifier, dotted.
        public let type: String
        /// Text; empty where it is no string.
        public let value: String
        /// False where the bytes are no string that can be read.
        public let isReadable: Bool

        /// An attribute.
        public init(type: String, value: String, isReadable: Bool = true) {
            self.type = type
            self.value = value
            self.isReadable = isReadable
        }
    }

    /// In the order of the certificate.
    public let attributes: [Attribute]

    /// A name of these attributes.
    public init(_ attributes: [Attribute]) {
        self.attributes = attributes
    }

    /// CN, the last where there are several; empty where there is none.
    public var commonName: String { last(ObjectID.commonName) }
    /// O: of a seal's certificate the credit code followed by the name of the organization.
    public var organization: String { last(ObjectID.organization) }

    /// False where a part of the name is there and cannot be read: of whom it speaks is then unknown.
    public var isReadable: Bool { attributes.allSatisfy(\.isReadable) }

    /// `C=CN, O=…, CN=…`.
    public var text: String {
        attributes.map { "\(DistinguishedName.label($0.type))=\($0.value)" }
            .joined(separator: ", ")
    }

    private func last(_ type: String) -> String {
        attributes.last { $0.type == type }?.value ?? ""
    }

    private static func label(_ type: String) -> String {
        switch type {
        case ObjectID.commonName: "CN"
        case ObjectID.country: "C"
        case ObjectID.organization: "O"
        case ObjectID.organizationalUnit: "OU"
        case "2.5.4.7": "L"
        case "2.5.4.8": "ST"
        default: type
        }
    }
}

extension DistinguishedName {
    init(_ element: DERElement) throws(BadDER) {
        var attributes: [Attribute] = []
        var sets = element.inside()
        while !sets.isAtEnd {
            var pairs = try sets.next(.set).inside()
            while !pairs.isAtEnd {
                var pair = try pairs.next(.sequence).inside()
                let type = try pair.next(.objectIdentifier).objectIdentifier()
                let text = try? pair.next().text()
                attributes.append(
                    Attribute(type: type, value: text ?? "", isReadable: text != nil)
                )
            }
        }
        self.init(attributes)
    }

    var der: [UInt8] {
        DER.sequence(
            attributes.map { attribute in
                let isCountry = attribute.type == ObjectID.country
                let value =
                    isCountry ? DER.printable(attribute.value) : DER.utf8(attribute.value)
                return DER.set([DER.sequence([DER.objectIdentifier(attribute.type), value])])
            }
        )
    }
}
