import Foundation
import Glibc
import Licensing
import Seals

@testable import Authority

/// A folder for keys that goes with the test.
final class KeyPlace {
    let folder: KeyFolder

    init() throws {
        let unique = String(repeating: "X", count: 6)
        let pattern = "\(NSTemporaryDirectory())/dianzhao-keys-\(unique)"
        var template = Array(pattern.utf8CString)
        guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
        folder = KeyFolder(root: String(cString: made))
    }

    /// 2026-11-01 in Beijing.
    static let from = Moment(seconds: 1_793_462_400)
    static let key = String(repeating: "0123456789abcdef", count: 4)

    func open(
        _ environment: [String: String] = [:],
        from: Moment = KeyPlace.from
    ) throws -> Custody {
        try Custody.open(
            folder.root,
            environment: environment,
            randomness: .system,
            validFrom: from
        )
    }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.keys).sorted()
    }

    func mode(_ path: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
    }

    func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    deinit {
        // The folder of a test that is left behind harms nothing.
        try? FileManager.default.removeItem(atPath: folder.root)
    }
}

/// An agency of tests.
enum SampleAgency {
    static func make(_ id: String = "shanxi") throws -> Agency {
        Agency(
            id: AgencyID(id),
            name: "国家能源局山西监管办公室",
            shortName: "山西能源监管办",
            kind: .office,
            areas: [Area(prefix: "14", isVerified: false)],
            creditCode: Datum(
                try CreditCode("11140000717800160G"),
                isVerified: false,
                key: "agency.shanxi.credit-code"
            ),
            licenseNumberTemplate: Datum(
                "1-4-{sequence}-{year}",
                isVerified: false,
                key: "agency.shanxi.license-number"
            ),
            documentPrefix: Datum(
                "晋监能资质",
                isVerified: false,
                key: "agency.shanxi.document-prefix"
            ),
            contact: nil,
            remedies: Remedies(
                complaintBody: datum("国家能源局"),
                reconsiderationBody: datum("国家能源局"),
                reconsiderationChannel: datum("网上申请"),
                court: datum("太原市中级人民法院"),
                hotline: datum("12398")
            )
        )
    }

    private static func datum(_ text: String) -> Datum<String> {
        Datum(text, isVerified: false, key: "test")
    }

    static let picture = SealPicture(bytes: [0x89, 0x50, 0x4E, 0x47], width: 42, height: 42)
}
