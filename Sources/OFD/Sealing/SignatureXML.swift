import Seals

/// Signature.xml and Signatures.xml (GB/T 33190-2016, chapter 18) of a package's only seal.
enum SignatureXML {
    static let list = "Doc_0/Signs/Signatures.xml"
    static let description = "Doc_0/Signs/Sign_0/Signature.xml"
    static let value = "Doc_0/Signs/Sign_0/SignedValue.dat"
    /// SM3 (GM/T 0006), as issuers write it; the schema's own default would be MD5.
    static let digestMethod = "1.2.156.10197.1.401"
    /// SM2 with SM3.
    static let signatureMethod = "1.2.156.10197.1.501"

    /// The list of one signature.
    ///
    /// Plain numbers as identifiers are what most readers expect.
    static func signatures() -> XMLText {
        XMLText(root: "Signatures") { xml in
            xml.element("MaxSignId", text: "1")
            xml.element(
                "Signature",
                ["ID": "1", "Type": "Seal", "BaseLoc": "Sign_0/Signature.xml"]
            ) { _ in }
        }
    }

    /// The description: what is covered, with digests, and where the seal's picture stands.
    static func signature(
        covering files: [PackageFile],
        stamps: [StampAnnotation],
        at time: Int64,
        provider: String
    ) -> XMLText {
        XMLText(root: "Signature") { xml in
            xml.element("SignedInfo") { xml in
                xml.element("Provider", ["ProviderName": provider, "Company": provider]) { _ in }
                xml.element("SignatureMethod", text: signatureMethod)
                xml.element(
                    "SignatureDateTime",
                    text: String(decoding: UTCText.generalized(time), as: UTF8.self)
                )
                xml.references(files)
                for (index, stamp) in stamps.enumerated() { xml.stamp(stamp, id: index + 1) }
            }
            xml.element("SignedValue", text: "/" + value)
        }
    }
}

extension XMLText {
    fileprivate mutating func references(_ files: [PackageFile]) {
        element("References", ["CheckMethod": SignatureXML.digestMethod]) { xml in
            for file in files {
                xml.element("Reference", ["FileRef": "/" + file.name]) {
                    $0.element("CheckValue", text: Base64.text(file.content.digest))
                }
            }
        }
    }

    fileprivate mutating func stamp(_ stamp: StampAnnotation, id: Int) {
        var attributes = [
            ("ID", String(id)), ("PageRef", String(Identifiers.page(stamp.page))),
            ("Boundary", Numbers.text(stamp.boundary)),
        ]
        if let clip = stamp.clip { attributes.append(("Clip", Numbers.text(clip))) }
        element("StampAnnot", pairs: attributes) { _ in }
    }
}
