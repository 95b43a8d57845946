import Foundation
import Seals

@testable import OFD

/// A sealed package taken apart, changed and put together again, with the seal at hand or not.
struct Forgery {
    static let signature = "Doc_0/Signs/Sign_0/Signature.xml"
    static let value = "Doc_0/Signs/Sign_0/SignedValue.dat"
    static let list = "Doc_0/Signs/Signatures.xml"
    static let page = "Doc_0/Pages/Page_0/Content.xml"

    let seal: SealSigner
    var files: [(name: String, bytes: [UInt8])]

    /// A sealed sample, by default one that another signature could be added to.
    init(closing: Bool = false) throws {
        let sample = try SealedSample(Sample.document(), closing: closing)
        seal = sample.seal
        let container = try Container(sample.bytes)
        files = container.names.map { ($0, container.file($0) ?? []) }
    }

    subscript(name: String) -> String {
        get {
            String(decoding: files.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
        }
        set {
            if let index = files.firstIndex(where: { $0.name == name }) {
                files[index].bytes = Array(newValue.utf8)
            } else {
                files.append((name, Array(newValue.utf8)))
            }
        }
    }

    mutating func replace(_ old: String, by new: String, in name: String) {
        precondition(self[name].contains(old), "\(name) has no \(old)")
        self[name] = self[name].replacingOccurrences(of: old, with: new)
    }

    /// What a signer who covers little writes: the reference to a file is left out.
    mutating func uncover(_ name: String) {
        let text = self[Self.signature]
        let start = text.range(of: "<ofd:Reference FileRef=\"/\(name)\">")
        let end = start.flatMap {
            text.range(of: "</ofd:Reference>", range: $0.upperBound..<text.endIndex)
        }
        guard let start, let end else { preconditionFailure("no reference to \(name)") }
        self[Self.signature] = text.replacingCharacters(
            in: start.lowerBound..<end.upperBound,
            with: ""
        )
    }

    /// Writes the digest of a changed file into the description.
    mutating func cover(_ name: String) throws {
        let bytes = files.first { $0.name == name }?.bytes ?? []
        let digest = Base64.text(SM3.digest(bytes))
        let text = self[Self.signature]
        let entry =
            "<ofd:Reference FileRef=\"/\(name)\"><ofd:CheckValue>\(digest)"
            + "</ofd:CheckValue></ofd:Reference>"
        if text.contains("FileRef=\"/\(name)\"") { uncover(name) }
        replace("</ofd:References>", by: entry + "</ofd:References>", in: Self.signature)
    }

    /// Signs the description anew.
    mutating func sign() throws {
        let xml = Array(self[Self.signature].utf8)
        let value = try seal.signedValue(
            signatureXML: xml,
            path: "/" + Self.signature,
            at: SealedSample.now
        )
        let index = files.firstIndex { $0.name == Self.value }
        if let index { files[index].bytes = value }
    }

    /// A value as a signature without a seal has it: a sequence that begins with its type's number.
    static let bareValue: [UInt8] = [0x30, 3, 6, 1, 42]

    /// Adds a second signature, one without a seal, that covers a file.
    mutating func addBareSignature(covering name: String) {
        let bytes = files.first { $0.name == name }?.bytes ?? []
        let digest = Base64.text(SM3.digest(bytes))
        self["Doc_0/Signs/Sign_1/Signature.xml"] =
            "<Signature><SignedInfo><References CheckMethod='SM3'><Reference FileRef='/\(name)'>"
            + "<CheckValue>\(digest)</CheckValue></Reference></References></SignedInfo>"
            + "<SignedValue>SignedValue.dat</SignedValue></Signature>"
        files.append(("Doc_0/Signs/Sign_1/SignedValue.dat", Self.bareValue))
        let record = "<ofd:Signature ID=\"2\" Type=\"Sign\" BaseLoc=\"Sign_1/Signature.xml\"/>"
        replace("</ofd:Signatures>", by: record + "</ofd:Signatures>", in: Self.list)
        replace("<ofd:MaxSignId>1<", by: "<ofd:MaxSignId>2<", in: Self.list)
    }

    var faults: [Fault] {
        inspect(ZIPForge(entries: files.map { .init($0.name, $0.bytes) }).bytes).faults
    }
}
