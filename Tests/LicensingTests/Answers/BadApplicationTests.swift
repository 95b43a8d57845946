import Contract
import Testing

/// Input that cannot be read names its place.
struct BadApplicationTests {
    private static let initialFaults: [(String, String, String)] = [
        (#""family": "facility""#, #""family": "business""#, "/family"),
        (#""family": "facility""#, #""families": "facility""#, "/family"),
        (#""matter": "initial""#, #""matter": "extension""#, "/matter"),
        (#""matter": "initial""#, #""matter": "first""#, "/matter"),
        (#""procedure": "general""#, #""procedure": "commitment""#, "/procedure"),
        (#""submittedOn": "2026-11-02""#, #""submittedOn": "2026-02-29""#, "/submittedOn"),
        (#""submittedOn": "2026-11-02""#, #""submittedOn": "2026-1-2""#, "/submittedOn"),
        (#""submittedOn": "2026-11-02""#, #""submittedOn": 20261102"#, "/submittedOn"),
        ("91140105MA0KD31X0A", "91140105MA0KD31X0B", "/applicant/creditCode"),
        ("140105197210080230", "140105197210080231", "/applicant/legalRepresentative/idNumber"),
        (#""divisionCode": "140105""#, #""divisionCode": "160105""#, "/applicant/divisionCode"),
        (#""divisionCode": "140105""#, #""divisionCode": 140105"#, "/applicant/divisionCode"),
        (#""legalPerson": true"#, #""legalPerson": "true""#, "/applicant/legalPerson"),
        (#""legalPerson": true"#, #""legalPerson": 1"#, "/applicant/legalPerson"),
        (#""grade": 5"#, #""grade": 6"#, "/requested/2/grade"),
        (#""grade": 5"#, #""grade": 0"#, "/requested/2/grade"),
        (#""grade": 5"#, #""grade": 5.0"#, "/requested/2/grade"),
        (#""grade": 5"#, #""grade": true"#, "/requested/2/grade"),
        (#""class": "repair""#, #""class": "installation""#, "/requested/1"),
        (#""class": "repair""#, #""class": "Repair""#, "/requested/1/class"),
        (#""totalAssetsYuan": 12000000"#, #""totalAssetsYuan": 12e6"#, "/finance/totalAssetsYuan"),
        (
            #""totalAssetsYuan": 12000000"#, #""totalAssetsYuan": 99999999999999999999"#,
            "/finance/totalAssetsYuan"
        ),
        (#""rules": true"#, #""rule": true"#, "/safety/rules"),
        ("140105197102020118", "140105197102020119", "/people/0/idNumber"),
        ("140105197102020118", "140105202702020118", "/people/0/idNumber"),
        (#""technicalLead""#, #""boss""#, "/people/0/posts/0"),
        (#""fullTime": true"#, #""fullTime": 1"#, "/people/0/fullTime"),
        (#""level": "intermediate""#, #""level": "middle""#, "/people/0/title/level"),
        (#""powerRelated": true"#, #""power": true"#, "/people/0/title/powerRelated"),
        (#""from": "2019-03-01""#, #""from": "2019-02-30""#, "/people/0/management/0/from"),
        (#""to": null"#, #""to": "2019-02-28""#, "/people/0/management/0/to"),
        (#""to": null"#, #""until": null"#, "/people/0/management/0/to"),
        (#""delivery": "mail""#, #""delivery": "carrier""#, "/delivery"),
        (#""works": []"#, #""works": {}"#, "/works"),
        (#""settlements": []"#, #""settlement": []"#, "/settlements"),
        (#""previousGrades": []"#, #""previousGrades": null"#, "/previousGrades"),
    ]

    @Test(arguments: initialFaults)
    func `a fault names its place`(old: String, new: String, pointer: String) throws {
        #expect(try Example.fault(Example.initial, old, new) == pointer)
    }

    private static let upgradeFaults: [(String, String, String)] = [
        (#""voltageKV": 10"#, #""voltageKV": "10""#, "/works/0/voltageKV"),
        (#""voltageKV": 10"#, #""voltageKV": 0"#, "/works/0/voltageKV"),
        (#""voltageKV": 10"#, #""voltageKV": -10"#, "/works/0/voltageKV"),
        (#""voltageKV": 10"#, #""voltageKV": 10.0001"#, "/works/0/voltageKV"),
        (#""voltageKV": 10"#, #""voltageKV": -0.5"#, "/works/0/voltageKV"),
        (#""voltageKV": 10"#, #""voltageKV": 1e1"#, "/works/0/voltageKV"),
        (#""voltageKV": 10"#, #""voltageKV": 1000000.001"#, "/works/0/voltageKV"),
        (#""qualityAccepted": true"#, #""quality": true"#, "/works/0/qualityAccepted"),
        (#""completedOn": "2025-06-20""#, #""completed": "2025-06-20""#, "/works/0/completedOn"),
        (#""facility": "substation""#, #""facility": "station""#, "/works/0/facility"),
        (#""amountYuan": 12600000"#, #""amountYuan": 12600000.505"#, "/settlements/0/amountYuan"),
        (#""amountYuan": 12600000"#, #""amountYuan": 126e5"#, "/settlements/0/amountYuan"),
        (#""on": "2024-11-15""#, #""on": "2024-11-31""#, "/settlements/0/on"),
    ]

    @Test(arguments: upgradeFaults)
    func `a fault of works and settlements names its place`(
        old: String,
        new: String,
        pointer: String
    ) throws {
        #expect(try Example.fault(Example.upgrade, old, new) == pointer)
    }

    private static let harmless: [(String, String)] = [
        (#""netAssetsYuan": 2600000"#, #""netAssetsYuan": 2600000.01"#),
        (#""totalAssetsYuan": 12000000"#, #""totalAssetsYuan": 12000000.9"#),
        (#""delivery": "mail""#, #""delivery": "pickUp""#),
        (#""delivery": "mail""#, #""delivery": "mail", "note": {"any": [1.5e3]}"#),
        (#""to": null"#, #""to": "2030-01-01""#),
        (#""fullTime": true,"#, ""),
    ]

    @Test(arguments: harmless)
    func `what may be said otherwise or not at all is read`(old: String, new: String) throws {
        #expect(try Example.fault(Example.initial, old, new) == nil)
    }

    @Test(arguments: ["10.500", "0.001", "1000000"])
    func `a voltage may have decimals`(kilovolts: String) throws {
        let new = "\"voltageKV\": \(kilovolts)"
        #expect(try Example.fault(Example.upgrade, #""voltageKV": 10"#, new) == nil)
    }
}
