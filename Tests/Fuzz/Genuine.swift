import Foundation
import Licensing
import OFD
import Register
import Seals

/// The files of a played demo, which are changed.
struct Genuine {
    static let page = "Doc_0/Pages/Page_0/Content.xml"
    static let value = "Doc_0/Signs/Sign_0/SignedValue.dat"
    static let description = "Doc_0/Signs/Sign_0/Signature.xml"
    static let now = "2026-11-20T12:00:00+08:00"

    let license: [UInt8]
    let files: [(name: String, bytes: [UInt8])]
    /// The same files, compressed once for all runs.
    private let packed: [(name: String, content: CompressedFile)]
    private let shown: [String: [UInt8]]
    let seal: SealSignature
    let signer: Certificate
    let trust: TrustRoots
    let records: [UInt8]
    let head: [UInt8]
    let register: Register
    let moment: Moment

    init(_ folder: String) throws {
        func bytes(_ name: String) throws -> [UInt8] {
            Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
        }
        license = try bytes("license-original.ofd")
        files = try Genuine.files(of: license)
        packed = files.map { ($0.name, CompressedFile($0.bytes)) }
        shown = Genuine.shown(files)
        seal = try SealSignature(der: files.first { $0.name == Genuine.value }?.bytes ?? [])
        guard let signer = seal.signer, let moment = Moment(rfc3339: Genuine.now) else {
            throw Broken("the demo has no signer")
        }
        self.signer = signer
        self.moment = moment
        trust = try TrustRoots(pem: [bytes("trust/roots.pem")])
        records = try bytes("register/records.jsonl")
        head = try bytes("register/head.json")
        register = try PublishedRegister.read(records: records, head: head, trust: trust)
        let found = Register.verify(license, trust: trust, register: register, at: moment)
        guard found.verdict == .valid else { throw Broken("the demo's license is not valid") }
    }

    private static func files(of package: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        let container = try Container(package)
        return container.names.map { ($0, container.file($0) ?? []) }
    }

    /// The signed value alone has more than one good spelling, and makers differ in the letter case
    /// of names.
    private static func shown(_ files: [(name: String, bytes: [UInt8])]) -> [String: [UInt8]] {
        let named = files.map { ($0.name.lowercased(), $0.bytes) }
        var shown = Dictionary(uniqueKeysWithValues: named)
        shown[value.lowercased()] = nil
        return shown
    }

    /// True where a package shows what the license shows: the same files, byte for byte.
    func isShown(by package: [UInt8]) -> Bool {
        (try? Genuine.files(of: package)).map { Genuine.shown($0) == shown } ?? false
    }

    func file(_ name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }

    /// The license with one file changed.
    func package(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        let changed = CompressedFile(bytes, level: 1)
        return Archive.zip(packed: packed.map { $0.name == name ? ($0.name, changed) : $0 })
    }

    /// Names of files that end so.
    func names(_ ending: String) -> [String] {
        files.map(\.name).filter { $0.hasSuffix(ending) }
    }
}
