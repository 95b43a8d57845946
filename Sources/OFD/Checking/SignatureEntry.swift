public import Seals

/// One signature of a package: what the seal's own verification needs, and what it covers.
public struct SignatureEntry: Sendable {
    /// Type of a signature record.
    public enum Kind: String, Sendable {
        /// With a seal (SES_Signature).
        case seal = "Seal"
        /// Without a picture (GB/T 35275 SignedData).
        case sign = "Sign"
    }

    /// ID in Signatures.xml.
    public let id: String
    /// What the record says it is; its structure agreed.
    public let kind: Kind
    /// Absolute path of Signature.xml, as propertyInfo of the signed value has to say.
    public let path: String
    /// Bytes of Signature.xml; their SM3 is the signed value's dataHash.
    public let xml: [UInt8]
    /// Bytes of SignedValue.dat.
    public let value: [UInt8]
    /// The value as an applied seal; nil where it is none.
    public let applied: SealSignature?
    /// Bytes of Seal.esl, where there is one.
    public let sealFile: [UInt8]?
    /// SignatureMethod as written.
    public let method: String
    /// SignatureDateTime as written; the authoritative time is in the signed value.
    public let dateTime: String
    /// Places of the seal's picture.
    public let stamps: [PlacedStamp]
    /// Names of the covered files whose digest is right.
    let covered: Set<String>
    /// Names of the signature's own files.
    let ownFiles: Set<String>
}

/// A StampAnnot that was read.
public struct PlacedStamp: Hashable, Sendable {
    /// As written.
    public let id: String
    /// Page position from 0; nil where PageRef names no page.
    public let page: Int?
    /// Where the whole picture would lie.
    public let boundary: Box
    /// The slice that shows; nil: all of it.
    public let clip: Box?
}
