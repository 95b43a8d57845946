extension Package {
    /// The sealed package.
    ///
    /// Order of GB/T 33190 and of the verifier: all content with the final OFD.xml, then
    /// Signatures.xml, then the digests, then Signature.xml frozen, then the signed value. No
    /// Seal.esl: the seal stands inside the signed value, a second copy would only add bytes.
    ///
    /// - Parameters:
    ///   - stamps: where the seal's picture stands.
    ///   - time: seconds since 1970, for SignatureDateTime; the signed value has its own.
    ///   - closing: true covers Signatures.xml too, so that no second signature can be added.
    ///   - provider: name of the producing software.
    ///   - sign: gives SignedValue.dat for the bytes of Signature.xml and its path in the package.
    /// - Returns: the bytes of the .ofd file.
    /// - Throws: `WriteFault`, and what `sign` throws.
    public func sealed(
        stamps: [StampAnnotation],
        at time: Int64,
        closing: Bool = true,
        provider: String = "Dianzhao",
        sign: (_ signatureXML: [UInt8], _ path: String) throws -> [UInt8]
    ) throws -> [UInt8] {
        for stamp in stamps where !(0..<pageCount).contains(stamp.page) {
            throw WriteFault.badReference("StampAnnot")
        }
        let content = [try entry(isSealed: true)] + body
        let list = PackageFile(SignatureXML.list, xml: SignatureXML.signatures())
        let description = SignatureXML.signature(
            covering: closing ? content + [list] : content,
            stamps: stamps,
            at: time,
            provider: provider
        )
        if let fault = description.fault { throw fault }
        let value = try sign(description.bytes, "/" + SignatureXML.description)
        return ZIPWriter.archive(
            content + [
                list, PackageFile(SignatureXML.description, xml: description),
                PackageFile(SignatureXML.value, CompressedFile(value)),
            ]
        )
    }
}
