import Licensing
import Seals

/// The signed head of a published register: what makes its lines trustworthy, and for how long.
struct RegisterHead: Hashable, Sendable {
    let size: Int
    let root: Digest
    let time: Moment
    /// Latest instant by which a newer head will have been published.
    let nextUpdate: Moment
    let certificate: [UInt8]
    let signature: [UInt8]

    /// The bytes that are signed: each field on its line, under a name that nothing else is signed with.
    static func statement(
        size: Int,
        root: Digest,
        time: Moment,
        nextUpdate: Moment
    ) -> [UInt8] {
        let lines = [
            "dianzhao register head v1", String(size), root.hex, time.description,
            nextUpdate.description, "",
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }

    var statement: [UInt8] {
        RegisterHead.statement(size: size, root: root, time: time, nextUpdate: nextUpdate)
    }

    /// Reads `head.json`.
    init(_ bytes: [UInt8]) throws(BadRecord) {
        let fields = RecordFields(object: try RecordReader.object(bytes))
        guard try fields.number("v") == RegisterRecord.version else { throw BadRecord("v") }
        size = try fields.number("size")
        root = try fields.read("root") { Digest(hex: $0) }
        time = try fields.read("time") { Moment(rfc3339: $0) }
        nextUpdate = try fields.read("nextUpdate") { Moment(rfc3339: $0) }
        certificate = try fields.read("certificate") { Base64.decode(Array($0.utf8)) }
        signature = try fields.read("signature") { Base64.decode(Array($0.utf8)) }
        guard size >= 0 else { throw BadRecord("size") }
    }

    /// Makes a head.
    init(_ tree: MerkleTree, at time: Moment, nextUpdate: Moment, by signer: Signer) throws {
        size = tree.size
        root = Digest(tree.root)
        self.time = time
        self.nextUpdate = nextUpdate
        certificate = signer.certificate.der
        signature = try signer.sign(
            RegisterHead.statement(size: size, root: root, time: time, nextUpdate: nextUpdate)
        )
    }

    /// The file's bytes: one line of JSON, sorted keys.
    var json: [UInt8] {
        let letters = { (bytes: [UInt8]) -> RecordValue in
            .text(Base64.text(bytes))
        }
        let object: [String: RecordValue] = [
            "v": .number(RegisterRecord.version), "size": .number(size),
            "root": .text(root.hex), "time": .text(time.description),
            "nextUpdate": .text(nextUpdate.description), "certificate": letters(certificate),
            "signature": letters(signature),
        ]
        return Array((RecordValue.object(object).json + "\n").utf8)
    }
}
