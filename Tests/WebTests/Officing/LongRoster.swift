import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority

/// An application of a large enterprise: as many workers more as a roster may have.
enum LongRoster {
    /// The application of a made-up enterprise with `count` people.
    static func application(of enterprise: SampleEnterprise, people count: Int) throws -> [UInt8] {
        let bytes = Data(try enterprise.application())
        var form = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let people = try #require(form["people"] as? [[String: Any]])
        form["people"] = people + (people.count..<count).map(worker)
        return Array(try JSONSerialization.data(withJSONObject: form, options: [.sortedKeys]))
    }

    /// Somebody with a name of four characters and no two with one number.
    private static func worker(_ index: Int) -> [String: Any] {
        [
            "name": "欧阳\(["建国", "秀英", "志强", "晓燕"][index % 4])", "idNumber": number(index),
            "fullTime": true, "posts": ["skilledWorker"], "highVoltageElectrician": true,
        ]
    }

    static func number(_ index: Int) -> String {
        let born = Fixed.day.adding(years: -40).adding(days: index / 900)
        return SampleCodes.residentID(
            division: "140105",
            born: born,
            order: index % 900 + 100,
            today: Fixed.day
        )
    }
}
