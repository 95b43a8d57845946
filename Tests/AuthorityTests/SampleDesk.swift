import Authority
import Foundation
import Licensing
import Regulations
import TestKit

/// An office in a folder of its own, with people in every post and one enterprise's case.
final class SampleDesk: Sendable {
    let folder: URL
    let law: Law
    let staff: [SamplePerson]
    let seed: UInt64

    static let day = Fixed.day

    init(seed: UInt64 = 3) throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-desk-\(UUID().uuidString)")
        law = try Regulations.load()
        staff = SampleOffice.staff(of: AgencyID("shanxi"), seed: seed)
        self.seed = seed
    }

    deinit {
        // A folder that stays behind harms nobody.
        try? FileManager.default.removeItem(at: folder)
    }

    func settings(
        isSample: Bool = true,
        delivery: DeliverySettings = DeliverySettings(),
        scanner: VirusScanner? = nil,
        trustFrom first: Day = SampleDesk.day.adding(years: -1)
    ) -> OfficeSettings {
        OfficeSettings(
            dataDirectory: folder.path,
            publicURL: "https://office.example",
            isSample: isSample,
            trustFrom: Moment(startOf: first),
            delivery: delivery,
            scanner: scanner
        )
    }

    func open(
        isSample: Bool = true,
        scanner: VirusScanner? = nil,
        afterStage: @escaping @Sendable (IssuingStage) throws -> Void = { _ in }
    ) throws -> Office {
        try Office.open(
            settings(isSample: isSample, scanner: scanner),
            law: law,
            clock: .fixed(Moment(startOf: SampleDesk.day)),
            afterStage: afterStage
        )
    }

    func play(
        in office: Office,
        another number: UInt64 = 0,
        sealingOn day: Day = SampleDesk.day
    ) -> PlayedCase {
        PlayedCase(in: office, staff: staff, seed: seed + number, sealingOn: day) { _ in }
    }

    func actor(_ post: Post) -> Actor {
        guard let person = staff.first(where: { $0.post == post }) else {
            preconditionFailure("the desk has a person in each post")
        }
        return person.actor
    }
}
