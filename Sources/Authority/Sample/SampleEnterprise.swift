import Foundation
import Licensing

/// A made-up enterprise of Shanxi with its first application, the same for the same seed.
///
/// It asks for installation 4, repair 4 and testing 5 and meets every condition of grade 4.
struct SampleEnterprise {
    let name: String
    let creditCode: String
    let address: String
    let division: String
    let legalRepresentative: String

    private let people: [[String: Any]]
    private let legalRepresentativeID: String
    private let submittedOn: Day

    /// Makes an enterprise that files on `day`.
    init(seed: UInt64, filingOn day: Day) {
        let dice = SampleDice(seed: seed)
        let seat = dice.pick(SampleNames.seats)
        division = seat.division
        name = seat.city + dice.pick(SampleNames.words) + dice.pick(SampleNames.trades) + "有限公司"
        address =
            "山西省\(seat.city)市\(seat.district)\(dice.pick(SampleNames.roads))"
            + "\(dice.below(200) + 1)号"
        let serial = "MA" + (0..<6).map { _ in String(dice.below(10)) }.joined()
        creditCode = SampleCodes.creditCode(division: seat.division, serial: serial)
        legalRepresentative = dice.name()
        legalRepresentativeID = SampleCodes.residentID(
            division: seat.division,
            born: dice.birthday(),
            order: 999,
            today: day
        )
        submittedOn = day
        people = SampleRoster(division: seat.division, filingOn: day).people(dice)
    }

    /// The application in the contract's JSON, sorted keys.
    func application() throws -> [UInt8] {
        let object: [String: Any] = [
            "family": "facility", "matter": "initial", "procedure": "general",
            "submittedOn": submittedOn.description,
            "applicant": [
                "name": name, "creditCode": creditCode, "legalPerson": true,
                "legalRepresentative": [
                    "name": legalRepresentative, "idNumber": legalRepresentativeID,
                ],
                "registeredAddress": address, "divisionCode": division,
            ] as [String: Any],
            "requested": [
                ["class": "installation", "grade": 4], ["class": "repair", "grade": 4],
                ["class": "testing", "grade": 5],
            ] as [[String: Any]],
            "previousGrades": [Any](),
            "safety": ["organization": true, "rules": true],
            "finance": [
                "balanceDate": "\(submittedOn.year - 1)-12-31", "totalAssetsYuan": 12_000_000,
                "netAssetsYuan": 2_600_000,
            ] as [String: Any],
            "people": people, "works": [Any](), "settlements": [Any](), "delivery": "mail",
        ]
        return Array(
            try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        )
    }
}

/// The people of a sample enterprise: leads, 11 technicians and 17 skilled workers.
struct SampleRoster {
    let division: String
    let filingOn: Day

    init(division: String, filingOn: Day) {
        self.division = division
        self.filingOn = filingOn
    }

    func people(_ dice: SampleDice) -> [[String: Any]] {
        var people = [
            lead(["technicalLead", "technician"], "intermediate", years: 7, dice, order: 0),
            lead(["safetyLead"], "junior", years: 5, dice, order: 1),
        ]
        for order in 2..<12 { people.append(technician(dice, order: order)) }
        for order in 12..<29 { people.append(worker(dice, order: order)) }
        return people
    }

    private func person(_ dice: SampleDice, order: Int) -> [String: Any] {
        let number = SampleCodes.residentID(
            division: division,
            born: dice.birthday(),
            order: order,
            today: filingOn
        )
        return ["name": dice.name(), "idNumber": number, "fullTime": true]
    }

    private func lead(
        _ posts: [String],
        _ title: String,
        years: Int,
        _ dice: SampleDice,
        order: Int
    ) -> [String: Any] {
        let from = filingOn.adding(years: -years).description
        var lead = person(dice, order: order)
        lead["posts"] = posts
        lead["title"] = ["level": title, "powerRelated": true] as [String: Any]
        lead["management"] = ActivityClass.allCases.map {
            ["class": $0.rawValue, "from": from, "to": NSNull()] as [String: Any]
        }
        return lead
    }

    private func technician(_ dice: SampleDice, order: Int) -> [String: Any] {
        var technician = person(dice, order: order)
        technician["posts"] = ["technician"]
        technician["title"] = ["level": "junior", "powerRelated": true] as [String: Any]
        return technician
    }

    private func worker(_ dice: SampleDice, order: Int) -> [String: Any] {
        var worker = person(dice, order: order)
        worker["posts"] = ["skilledWorker"]
        worker["highVoltageElectrician"] = order < 21
        return worker
    }
}
