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
        let container = try Container(license)
        files = container.names.map { ($0, container.file($0) ?? []) }
        seal = try SealSignature(der: container.file(Genuine.value) ?? [])
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

    func file(_ name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }

    /// The license with one file changed.
    func package(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        Archive.zip(files.map { $0.name == name ? ($0.name, bytes) : $0 })
    }

    /// Names of files that end so.
    func names(_ ending: String) -> [String] {
        files.map(\.name).filter { $0.hasSuffix(ending) }
    }
}
