import Contract
import Foundation
package import Licensing
import Register
import Store

/// The main job without a server: one played case and the folder that it leaves.
package struct DemoPlay {
    private let law: Law
    private let seed: UInt64
    private let sealingDay: Day

    /// A play of the case that `seed` chooses, sealed on a day.
    package init(law: Law, seed: UInt64, sealingOn sealingDay: Day) {
        self.law = law
        self.seed = seed
        self.sealingDay = sealingDay
    }

    /// Plays on a store in `work` and writes papers, trust, register and record into `out`.
    package func play(
        in work: String,
        leavingIn out: String,
        say: @escaping (String) -> Void
    ) throws {
        let settings = OfficeSettings(
            dataDirectory: work,
            publicURL: "https://dianzhao.example",
            isSample: true,
            trustFrom: Moment(startOf: sealingDay.adding(years: -1))
        )
        let moment = Moment(startOf: sealingDay)
        let office = try Office.open(settings, law: law, clock: .fixed(moment))
        defer { try? office.close() }
        let staff = SamplePeople.staff(of: AgencyID("shanxi"), randomness: .seeded(seed))
        let play = PlayedCase(
            in: office,
            staff: staff,
            seed: seed,
            sealingOn: sealingDay,
            say: say
        )
        let id = try play.play()
        try DemoFolder(office: office, out: out).write(id)
    }
}

/// What a played case leaves (the command-line contract's `demo --out`).
struct DemoFolder {
    let office: Office
    let out: String

    func write(_ id: CaseID) throws {
        for folder in ["notices", "trust", "register"] {
            try FileManager.default.createDirectory(
                atPath: "\(out)/\(folder)",
                withIntermediateDirectories: true
            )
        }
        let files = try office.licenseFiles(of: id)
        try put(files.original, "license-original.ofd")
        try put(files.duplicate, "license-duplicate.ofd")
        try put(try PaperPrint.pdf(of: files.original), "license-original.pdf")
        for notice in try office.noticeFiles(of: id) {
            let order = String(100 + notice.ordinal).dropFirst()
            try put(notice.bytes, "notices/\(order)-\(notice.kind).ofd")
        }
        try put(office.rootsFile(), "trust/roots.pem")
        for file in try office.publishedFiles() { try put(file.bytes, "register/\(file.name)") }
        try put(try office.caseRecord(of: id), "case.json")
    }

    private func put(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(out)/\(name)"), options: .atomic)
    }
}
