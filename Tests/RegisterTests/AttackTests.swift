import Licensing
import OFD
import Register
import Seals
import Testing

/// The attack classes on sealed fixed-layout files, each against a file that was genuine.
///
/// The genuine file is one to which another signature could be added (Signatures.xml uncovered): the
/// weaker case. Each row names a reason that must be among those given.
struct AttackTests {
    static let page = "Doc_0/Pages/Page_0/Content.xml"
    static let description = "Doc_0/Signs/Sign_0/Signature.xml"
    static let value = "Doc_0/Signs/Sign_0/SignedValue.dat"
    static let list = "Doc_0/Signs/Signatures.xml"
    static let record = "<ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"Sign_0/Signature.xml\"/>"

    let world: SampleWorld
    let genuine: [UInt8]

    init() throws {
        world = try SampleWorld()
        genuine = try world.license(SampleWorld.content(), closing: false)
    }

    private func verify(_ file: [UInt8]) -> Verification {
        Register.verify(file, trust: world.trust, register: nil, at: SampleWorld.now)
    }

    /// Codes of file and seal alone.
    private func codes(_ file: [UInt8]) -> [String] {
        let found = verify(file)
        return (found.file.reasons + found.seal.reasons).map(\.code)
    }

    @Test func `the genuine file is sound, also when it was only packed anew`() throws {
        #expect(codes(genuine).isEmpty)
        #expect(try codes(forged { _ in }).isEmpty)
        #expect(try codes(careless { _ in }.bytes).isEmpty)
        #expect(verify(genuine).verdict == .cannotConfirm, "without a register")
    }

    @Test func `what does no harm is not refused: a record without its type`() throws {
        let file = try forged {
            $0.replace(" Type=\"Seal\"", by: "", in: AttackTests.list)
        }
        #expect(codes(file).isEmpty)
    }

    @Test(arguments: AttackRow.all)
    func `27 classes of forged files are refused, each with its reason`(row: AttackRow) throws {
        let file = try row.forge(self)
        let found = verify(file)
        #expect(found.verdict == .notValid)
        #expect(codes(file).contains(row.code), "\(codes(file))")
    }

    @Test func `an emptied list of signatures leaves an unsigned file`() throws {
        let file = try forged {
            $0.replace(AttackTests.record, by: "", in: AttackTests.list)
        }
        #expect(verify(file).seal.verdict == .notValid)
        #expect(codes(file).contains("unsigned") && codes(file).contains("not-sealed"))
    }

    /// A reader of a stream ends the folder where its empty data ends, and meets a page behind it.
    @Test func `a page hidden in a directory entry is not valid`() throws {
        let page: [UInt8] = [0x3C]
        var inner = try Archive(genuine)
        inner.entries = [.init(name: AttackTests.page, bytes: page)]
        // A deflate stream of nothing, its descriptor, and a local header with its data.
        let ended: [UInt8] = [3, 0, 0x50, 0x4B, 7, 8, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]
        let header = inner.bytes.prefix(30 + AttackTests.page.utf8.count + page.count)
        let file = try forged {
            $0.entries.insert(.init(name: "d/", bytes: ended + header, isHiding: true), at: 1)
        }
        #expect(verify(file).verdict == .notValid)
        #expect(codes(file).contains("container-gap"), "\(codes(file))")
        let empty = try forged { $0.entries.insert(.init(name: "d/", bytes: []), at: 1) }
        #expect(codes(empty) == ["container-directory-entry"], "a folder that hides nothing")
    }

    /// The genuine file with a second signature, one without a seal, that covers a file.
    private func countersigned(covering name: String, _ bytes: [UInt8]? = nil) throws -> [UInt8] {
        try forged { archive in
            if let bytes { archive[name] = bytes }
            let digest = Base64.text(SM3.digest(archive[name]))
            archive["Doc_0/Signs/Sign_1/Signature.xml"] = Array(
                """
                <Signature><SignedInfo><References CheckMethod="SM3"><Reference FileRef="/\(name)">\
                <CheckValue>\(digest)</CheckValue></Reference></References></SignedInfo>\
                <SignedValue>SignedValue.dat</SignedValue></Signature>
                """.utf8
            )
            archive["Doc_0/Signs/Sign_1/SignedValue.dat"] = [0x30, 3, 6, 1, 42]
            let record =
                "<ofd:Signature ID=\"2\" Type=\"Sign\" BaseLoc=\"Sign_1/Signature.xml\"/>"
            archive.replace(
                AttackTests.record,
                by: AttackTests.record + record,
                in: AttackTests.list
            )
            archive.replace("<ofd:MaxSignId>1", by: "<ofd:MaxSignId>2", in: AttackTests.list)
        }
    }

    @Test func `a file that only a signature without a seal covers makes a license not valid`()
        throws
    {
        let file = try countersigned(covering: "Doc_0/extra.bin", [1])
        #expect(codes(file) == ["stowaway", "signature-kind-unsupported"])
        #expect(verify(file).verdict == .notValid)
        let harmless = try countersigned(covering: AttackTests.page)
        #expect(codes(harmless) == ["signature-kind-unsupported"])
        #expect(verify(harmless).verdict == .cannotConfirm)
        #expect(verify(harmless).seal.verdict == .cannotConfirm)
    }

    @Test func `there are twenty-seven rows`() {
        #expect(AttackRow.all.count == 27)
        #expect(Set(AttackRow.all.map(\.name)).count == 27)
    }
}

/// One class: what the attacker does, and the reason that must be given.
struct AttackRow: Sendable, CustomTestStringConvertible {
    let name: String
    let code: String
    let forge: @Sendable (AttackTests) throws -> [UInt8]

    var testDescription: String { name }

    init(
        _ name: String,
        _ code: String,
        _ forge: @escaping @Sendable (AttackTests) throws -> [UInt8]
    ) {
        self.name = name
        self.code = code
        self.forge = forge
    }

    static let all = contentRows + sealRows + coverageRows + containerRows
}
