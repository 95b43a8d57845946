// Extension ::= SEQUENCE { extnID OBJECT IDENTIFIER, critical BOOLEAN DEFAULT FALSE,
//                          extnValue OCTET STRING }
// BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLen INTEGER OPTIONAL }

/// What the extensions of a certificate say here.
struct CertificateExtensions: Hashable, Sendable {
    var isAuthority = false
    var keyUsage: KeyUsage?
    /// True where an extension that nobody here understands is marked critical.
    var hasUnknownCritical = false

    private static let understood: Set<String> = [
        ObjectID.keyUsage, ObjectID.basicConstraints, ObjectID.extendedKeyUsage,
        ObjectID.certificatePolicies, ObjectID.subjectKeyIdentifier,
        ObjectID.authorityKeyIdentifier, ObjectID.subjectAlternativeName,
    ]

    init() {}

    init(_ element: DERElement) throws(BadDER) {
        var outer = element.inside()
        var list = try outer.next(.sequence).inside()
        try outer.finish()
        while !list.isAtEnd {
            try read(list.next(.sequence))
        }
    }

    private mutating func read(_ element: DERElement) throws(BadDER) {
        var reader = element.inside()
        let identifier = try reader.next(.objectIdentifier).objectIdentifier()
        let isCritical = try reader.nextIf(.boolean).map { $0.content.first != 0 } ?? false
        let value = try reader.next(.octetString).content
        try reader.finish()
        var inner = DERReader(value)
        switch identifier {
        case ObjectID.keyUsage:
            keyUsage = try KeyUsage(inner.next(.bitString))
        case ObjectID.basicConstraints:
            var constraints = try inner.next(.sequence).inside()
            isAuthority = try constraints.nextIf(.boolean).map { $0.content.first != 0 } ?? false
        default:
            if isCritical, !CertificateExtensions.understood.contains(identifier) {
                hasUnknownCritical = true
            }
        }
    }
}
