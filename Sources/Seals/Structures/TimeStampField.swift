// timeStamp [0] EXPLICIT BIT STRING: a TimeStampToken or a whole TimeStampResp (RFC 3161)

/// The time stamp of a seal or a signature: its authority's signature is not verified here.
enum TimeStampField {
    static func bytes(_ element: DERElement) throws(BadDER) -> [UInt8] {
        var reader = element.inside()
        let bits = try reader.next(.bitString).wholeBits()
        try reader.finish()
        return bits
    }

    /// True where the bytes have at least the shell of a token: CMS SignedData, bare or in a reply.
    static func looksLikeToken(_ bytes: [UInt8]) -> Bool {
        guard var reader = try? DERReader(sequence: bytes) else { return false }
        if reader.nextTag == DERTag.sequence.rawValue {
            guard (try? reader.next()) != nil, let token = try? reader.next(.sequence),
                reader.isAtEnd
            else { return false }
            reader = token.inside()
        }
        let kind = try? reader.next(.objectIdentifier).objectIdentifier()
        return kind == ObjectID.signedData && reader.nextTag == DERTag.explicit0.rawValue
    }
}
