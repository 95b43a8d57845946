/// Object identifiers of the structures here.
///
/// - Source: GM/T 0006; e-license-standards.md §2.3; RFC 5280.
enum ObjectID {
    /// SM2 signature with SM3.
    static let sm2WithSM3 = "1.2.156.10197.1.501"
    /// The SM2 curve.
    static let sm2Curve = "1.2.156.10197.1.301"
    /// id-ecPublicKey.
    static let ecPublicKey = "1.2.840.10045.2.1"
    /// CMS SignedData, the shell of a time-stamp token.
    static let signedData = "1.2.840.113549.1.7.2"

    static let commonName = "2.5.4.3"
    static let country = "2.5.4.6"
    static let organization = "2.5.4.10"
    static let organizationalUnit = "2.5.4.11"

    static let subjectKeyIdentifier = "2.5.29.14"
    static let keyUsage = "2.5.29.15"
    static let basicConstraints = "2.5.29.19"
    static let authorityKeyIdentifier = "2.5.29.35"
    static let extendedKeyUsage = "2.5.29.37"
    static let certificatePolicies = "2.5.29.32"
    static let subjectAlternativeName = "2.5.29.17"
}
