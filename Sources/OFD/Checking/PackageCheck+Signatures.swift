import Seals

extension PackageCheck {
    /// Signatures that are looked into; a file has as many as people signed it.
    static let signaturesMax = 64
    /// Bytes of a signed value or of a seal; those of real seals' are a tenth of it.
    static let valueMax = 4 << 20
    /// Bytes of all of them together.
    static let valuesMax = 12 << 20

    /// Signatures.xml and every signature that it lists.
    mutating func walkSignatures(_ location: String?) {
        claimsSignature = true
        guard let list = visit(location, from: ""), let root = read(list) else { return }
        guard root.name == "Signatures" else { return report(.badSignature, list) }
        let records = root.all("Signature")
        claimsSignature = !records.isEmpty
        checkIdentifiers(of: records, root, list)
        var paths: Set<String> = []
        for record in records {
            guard let path = visit(record["BaseLoc"], from: list) else { continue }
            guard paths.insert(path).inserted else {
                report(.duplicateSignature, path)
                continue
            }
            guard paths.count <= Self.signaturesMax else { return report(.tooMany, list) }
            walkSignature(record, at: path, listedIn: list)
        }
    }

    /// One identifier, one signature; MaxSignId is at least the highest.
    private mutating func checkIdentifiers(
        of records: [XMLElement],
        _ root: XMLElement,
        _ list: String
    ) {
        var seen: Set<String> = []
        for record in records {
            let id = record["ID"] ?? ""
            if id.isEmpty { report(.badSignature, list) }
            if !seen.insert(id).inserted { report(.duplicateSignature, "\(list)#\(id)") }
        }
        let highest = root.all("MaxSignId")
        guard let told = highest.first else { return }
        let numbers = records.compactMap { Self.number($0["ID"]) }
        guard highest.count == 1, let most = Self.number(told.trimmed),
            numbers.allSatisfy({ $0 <= most })
        else { return report(.maxSignID, list) }
    }

    /// `s001`, `001` and `1` all count as 1.
    private static func number(_ id: String?) -> Int? {
        id.flatMap { Int($0.drop { !$0.isASCII || !$0.isNumber }) }
    }

    private mutating func walkSignature(
        _ record: XMLElement,
        at path: String,
        listedIn list: String
    ) {
        guard let root = read(path), let xml = container.file(path) else { return }
        guard root.name == "Signature", root.all("SignedInfo").count == 1,
            root.all("SignedValue").count == 1, let info = root.child("SignedInfo"),
            let kind = SignatureEntry.Kind(rawValue: record["Type"] ?? "Seal")
        else { return report(.badSignature, path) }
        guard let valuePath = visit(root.child("SignedValue")?.trimmed, from: path),
            let value = signedFile(valuePath, isValue: true)
        else { return }
        let applied = try? SealSignature(der: value)
        if Self.kind(of: value, applied) != kind { report(.signatureType, path) }
        var own: Set<String> = [list, path, valuePath]
        var sealFile: [UInt8]?
        if let seal = info.child("Seal"),
            let file = visit(seal.child("BaseLoc")?.trimmed, from: path)
        {
            sealFile = signedFile(file, isValue: false)
            // Only a copy of the embedded seal is bound without a reference of its own.
            if kind == .seal, let sealFile, sealFile == applied?.seal.der {
                own.insert(file)
            } else {
                report(.sealFile, file)
            }
        }
        signatures.append(
            SignatureEntry(
                id: record["ID"] ?? "",
                kind: kind,
                path: "/" + path,
                xml: xml,
                value: value,
                applied: applied,
                sealFile: sealFile,
                method: info.child("SignatureMethod")?.trimmed ?? "",
                dateTime: info.child("SignatureDateTime")?.trimmed ?? "",
                stamps: stamps(info, path),
                covered: checkReferences(info, path),
                ownFiles: own
            )
        )
    }

    /// A signed value or a seal; a value belongs to one signature, and neither is ever large.
    private mutating func signedFile(_ name: String, isValue: Bool) -> [UInt8]? {
        guard !isValue || signedValues.insert(name).inserted else {
            report(.duplicateSignature, name)
            return nil
        }
        let size = container.size(of: name) ?? 0
        signedBytes += size
        guard size <= Self.valueMax, signedBytes <= Self.valuesMax else {
            report(.tooLarge, name)
            return nil
        }
        return container.file(name)
    }

    private mutating func stamps(_ info: XMLElement, _ path: String) -> [PlacedStamp] {
        info.all("StampAnnot").compactMap { element in
            guard let boundary = Box(element["Boundary"]) else {
                report(.badSignature, path)
                return nil
            }
            let page = Int(element["PageRef"] ?? "").flatMap { pagePositions[$0] }
            if page == nil { report(.stampPage, path) }
            return PlacedStamp(
                id: element["ID"] ?? "",
                page: page,
                boundary: boundary,
                clip: Box(element["Clip"])
            )
        }
    }

    /// Compares every digest; gives the names whose digest is right.
    private mutating func checkReferences(_ info: XMLElement, _ path: String) -> Set<String> {
        let lists = info.all("References")
        guard lists.count == 1, let list = lists.first, !list.all("Reference").isEmpty else {
            report(.badSignature, path)
            return []
        }
        guard Self.isSM3(list["CheckMethod"]) else {
            report(.digestMethod, path)
            return []
        }
        var covered: Set<String> = []
        var wrong: Set<String> = []
        for reference in list.all("Reference") {
            guard let location = reference["FileRef"] else {
                report(.badSignature, path)
                continue
            }
            guard let name = container.name(at: location, from: path),
                let digest = digest(of: name)
            else {
                report(.missing, location)
                continue
            }
            if reference.child("CheckValue").flatMap({
                Base64.decode($0.text.utf8.filter { $0 > 0x20 })
            }) == digest {
                covered.insert(name)
            } else {
                wrong.insert(name)
                report(.digest, name)
            }
        }
        return covered.subtracting(wrong)
    }

    /// True for SM3 in one of the spellings of issuers' files.
    ///
    /// Where nothing stands the schema of GB/T 33190 means MD5: never good enough. `.2` is the
    /// keyed form's number, used for the plain one.
    private static func isSM3(_ method: String?) -> Bool {
        let spellings = [
            "SM3", "1.2.156.10197.1.401", "1.2.156.10197.1.401.1", "1.2.156.10197.1.401.2",
        ]
        return method.map { spellings.contains($0.uppercased()) } ?? false
    }

    /// What a value is by its structure: SignedData begins with its type's number, an applied seal
    /// with the signed part; anything else is neither.
    private static func kind(
        of value: [UInt8],
        _ applied: SealSignature?
    ) -> SignatureEntry.Kind? {
        if applied != nil { return .seal }
        guard value.first == 0x30, value.count > 4 else { return nil }
        let header = value[1] < 0x80 ? 2 : 2 + Int(value[1] & 0x7F)
        guard header < value.count else { return nil }
        return value[header] == 0x06 ? .sign : nil
    }
}
