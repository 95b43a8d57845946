import Authority
import Documents
import Foundation
import Licensing
import OFD
import Register
import Seals

/// Create and seal, and verify, one license of a played case, over and over.
struct IssuingRun {
    let folder: String

    func run() throws {
        let papers = try PaperRoom()
        let content = try LicenseMetadata.content(of: metadata())
        let seal = try sampleSeal(papers)
        let moment = Moment(startOf: content.issuedOn)
        for copy in LicenseCopy.allCases {
            var sealed: [UInt8] = []
            let work = {
                let paper = try papers.license(
                    copy,
                    content,
                    documentID: String(repeating: "0", count: 32),
                    verifyAt: "https://office.example/v/7e56e88a2252e62b130ea7aa42e6da8a"
                )
                sealed = try papers.seal(paper, with: seal, at: moment)
            }
            let first = try Measure.time(1, work)
            _ = try Measure.time(50, work)
            let warmed = try Measure.time(300, work)
            Measure.say("create and seal, \(copy.title), first: \(first.words)")
            Measure.say("create and seal, \(copy.title), warmed: \(warmed.words)")
            Measure.say("size of the sealed \(copy.title): \(sealed.count) bytes")
        }
        try verify()
    }

    private func verify() throws {
        let file = try bytes("license-original.ofd")
        let trust = try TrustRoots(pem: [bytes("trust/roots.pem")])
        let register = try PublishedRegister.read(
            records: bytes("register/records.jsonl"),
            head: bytes("register/head.json"),
            trust: trust
        )
        let content = try LicenseMetadata.content(of: metadata())
        let moment = Moment(startOf: content.issuedOn).adding(seconds: 3_600)
        var verdicts: Set<Verdict> = []
        let work = {
            let answer = Register.verify(file, trust: trust, register: register, at: moment)
            verdicts.insert(answer.verdict)
        }
        let first = Measure.time(1, work)
        _ = Measure.time(50, work)
        let warmed = Measure.time(300, work)
        Measure.say("verify, four answers, first: \(first.words)")
        Measure.say("verify, four answers, warmed: \(warmed.words)")
        precondition(verdicts == [.valid], "what is measured is a valid license")
    }

    private func metadata() throws -> [MetadataItem] {
        try inspect(bytes("license-original.ofd")).customDatas.map {
            MetadataItem($0.name, $0.value)
        }
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
    }

    private func sampleSeal(_ papers: PaperRoom) throws -> SealSigner {
        let from = Moment(startOf: Day(number: 19_000)).seconds
        let until = from + 20 * 366 * 86_400
        let root = try DevelopmentAuthority.create(
            name: "Root",
            key: .generate(),
            serial: [1],
            from: from,
            until: until
        )
        let maker = try root.sealMaker(
            name: "Maker",
            key: .generate(),
            serial: [2],
            from: from,
            until: until
        )
        let holder = try root.sealHolder(
            creditCode: "11100000000013338W",
            name: "Agency",
            sealCode: "14000000000001",
            key: .generate(),
            serial: [3],
            from: from,
            until: until
        )
        let order = SealOrder(
            id: "14000000000001",
            name: "Agency",
            type: 4,
            holders: [holder.certificate],
            createdAt: from,
            validFrom: from,
            validUntil: until,
            picture: try papers.sealPicture(agency: "国家能源局山西监管办公室", caption: "电子证照专用章")
        )
        return SealSigner(seal: try ElectronicSeal.make(order, by: maker), signer: holder)
    }
}
