import Authority
import Licensing
import Register
import Regulations
import Web

/// A public office of made-up licenses at a fixed time, without keys and without a database.
enum SampleOffice {
    /// Saturday, 21 November 2026, noon in Beijing.
    static let now = Moment(seconds: 1_795_233_600)

    /// Made from the program's own law.
    static func make(
        register: Register? = nil,
        publicURL: String = "http://127.0.0.1:8080",
        isReady: Bool = true
    ) throws -> PublicOffice {
        let law = try Regulations.load()
        let shown = try register ?? standard(law)
        return PublicOffice(
            site: Site(publicURL: publicURL, version: "0.1.0", isSample: true),
            law: law,
            agency: AgencyID("shanxi"),
            now: { now },
            register: { shown },
            verify: { Register.verify($0, trust: nil, register: shown, at: now) },
            number: { token in shown.licenses.first { "token-\($0.number)" == token }?.number },
            readiness: { [ReadinessCheck("register", isReady ? .ready : .fault)] }
        )
    }

    /// Forty-five licenses: one of each status that days or acts can give, the rest valid.
    static func standard(_ law: Law) throws -> Register {
        let first = [
            Holder("阳泉桃河电力检修有限公司", -300, .cancelled), Holder("晋城丹河电力试验有限公司", 10),
            Holder("运城盐湖送变电有限公司", -2_300), Holder("大同云冈电力工程有限公司", -2_120),
            Holder("太原汾河电力安装有限公司", -1),
        ]
        let others = (0..<40).map { Holder("长治漳河电力第\($0)公司", -2 - $0) }
        var register = Register()
        for (index, holder) in (others + first).enumerated() {
            let content = try content(index, holder, law: law)
            register.append(.edition(try edition(content)))
            if let change = holder.change {
                register.append(
                    .status(
                        StatusRecord(
                            number: content.number,
                            change: change,
                            from: now.day.adding(days: -1),
                            clause: "《行政许可法》第七十条"
                        )
                    )
                )
            }
        }
        return register
    }

    /// A holder, the first day of validity from today, and what an act has set.
    struct Holder {
        let name: String
        let from: Int
        let change: StatusChange?

        init(_ name: String, _ from: Int, _ change: StatusChange? = nil) {
            self.name = name
            self.from = from
            self.change = change
        }
    }

    static func edition(_ content: LicenseContent) throws -> EditionRecord {
        guard let digest = Digest(hex: String(repeating: "0a", count: 32)) else { throw NoDigest() }
        return EditionRecord(
            content: content,
            original: digest,
            duplicate: digest,
            contentDigest: digest,
            sealID: "14010000000001"
        )
    }

    static func content(_ index: Int, _ holder: Holder, law: Law) throws -> LicenseContent {
        let rules = law.ruleSets[0]
        let agency = law.agency(AgencyID("shanxi")) ?? law.agencies[0]
        let subjects = zip(ActivityClass.allCases, [4, 4, 5]).compactMap { activity, rank in
            rules.grade(rank).map { ClassGrade(activity, $0) }
        }
        let first = now.day.adding(days: holder.from)
        return LicenseContent(
            family: .facility,
            number: try LicenseNumber("1-4-\(String(10_100 + index))-2026"),
            identifier: try LicenseIdentifier(
                typeCode: agency.creditCode.value.rawValue + "001",
                issuerCode: agency.creditCode.value.rawValue,
                serial: "2026\(index)",
                version: 1
            ),
            holder: holder.name,
            creditCode: try CreditCode("91140105MA0KD31X0A"),
            address: "山西省太原市小店区长治路100号",
            legalRepresentative: "郭建国",
            grades: subjects,
            validFrom: first,
            validUntil: first.adding(years: 6).adding(days: -1),
            issuedOn: min(first, now.day),
            agency: agency.id,
            issuer: agency.name,
            issuerCode: agency.creditCode.value
        )
    }
}

private struct NoDigest: Error {}
