import Licensing
import Logging
import Regulations
import Synchronization
import Web

/// A public office of made-up licenses at a fixed time, without keys and without a database.
enum SampleOffice {
    /// Saturday, 21 November 2026, noon in Beijing.
    static let now = Moment(seconds: 1_795_233_600)

    /// Made from the program's own law.
    static func make(
        licenses: [PublishedLicense]? = nil,
        nextUpdate: Moment? = now.adding(seconds: 86_400),
        publicURL: String = "http://127.0.0.1:8080",
        ready: Bool = true,
        verify: (@Sendable ([UInt8]) -> Verification)? = nil
    ) throws -> PublicOffice {
        let law = try Regulations.load()
        let shown = try licenses ?? standard(law)
        let register = PublishedRegister(
            size: shown.count,
            headTime: now,
            nextUpdate: nextUpdate,
            licenses: shown
        )
        return PublicOffice(
            site: Site(publicURL: publicURL, version: "0.1.0", isSample: true),
            law: law,
            agency: AgencyID("shanxi"),
            now: { now },
            register: { register },
            verify: verify ?? { _ in verification(shown.first) },
            readiness: { [ReadinessCheck("register", isReady: ready, detail: "1")] }
        )
    }

    /// Forty-five licenses: one of each standing that days or acts can give, the rest valid.
    static func standard(_ law: Law) throws -> [PublishedLicense] {
        let first: [End] = [
            End("太原汾河电力安装有限公司", -1, nil), End("大同云冈电力工程有限公司", -2_120, nil),
            End("运城盐湖送变电有限公司", -2_300, nil), End("晋城丹河电力试验有限公司", 10, nil),
            End("阳泉桃河电力检修有限公司", -300, .cancelled),
        ]
        let others = (first.count..<45).map { End("长治漳河电力第\($0)公司", -$0, nil) }
        return try (first + others).enumerated().map { index, end in
            return try license(
                index,
                holder: end.name,
                from: now.day.adding(days: end.from),
                standing: end.standing,
                law: law
            )
        }
    }

    /// A holder, the first day of validity from today, and what an act has set.
    struct End {
        let name: String
        let from: Int
        let standing: LicenseStatus?

        init(_ name: String, _ from: Int, _ standing: LicenseStatus?) {
            self.name = name
            self.from = from
            self.standing = standing
        }
    }

    static func license(
        _ index: Int,
        holder: String,
        from: Day,
        standing: LicenseStatus? = nil,
        law: Law
    ) throws -> PublishedLicense {
        let rules = law.ruleSets[0]
        let agency = law.agency(AgencyID("shanxi")) ?? law.agencies[0]
        let subjects = zip(ActivityClass.allCases, [4, 4, 5]).compactMap { activity, rank in
            rules.grade(rank).map { ClassGrade(activity, $0) }
        }
        let content = LicenseContent(
            family: .facility,
            number: try LicenseNumber("1-4-\(String(10_123 + index))-2026"),
            identifier: try LicenseIdentifier(
                typeCode: agency.creditCode.value.rawValue + "001",
                issuerCode: agency.creditCode.value.rawValue,
                serial: "2026\(index)",
                version: 1
            ),
            holder: holder,
            creditCode: try CreditCode("91140105MA0KD31X0A"),
            address: "山西省太原市小店区长治路100号",
            legalRepresentative: "郭建国",
            grades: subjects,
            validFrom: from,
            validUntil: from.adding(years: 6).adding(days: -1),
            issuedOn: from,
            agency: agency.id,
            issuer: agency.name,
            issuerCode: agency.creditCode.value
        )
        return PublishedLicense(
            content: content,
            record: index,
            token: "token\(index)",
            standing: standing
        )
    }

    /// A file that is right in all four answers.
    static func verification(_ license: PublishedLicense?) -> Verification {
        guard let content = license?.content else {
            return Verification(
                verdict: .notValid,
                asOf: now,
                document: "other",
                file: PartAnswer(.notValid, reasons: [Reason("zip-end", "文件不是完整的ZIP容器")]),
                seal: PartAnswer(.cannotConfirm),
                edition: PartAnswer(.cannotConfirm),
                license: PartAnswer(.cannotConfirm)
            )
        }
        return Verification(
            verdict: .valid,
            asOf: now,
            document: "license",
            file: PartAnswer(.valid),
            seal: PartAnswer(
                .valid,
                facts: [
                    "signer": "国家能源局山西监管办公室", "sealId": "14010000000001",
                    "sealedAt": "2026-11-20T16:02:00+08:00",
                ]
            ),
            edition: PartAnswer(
                .valid,
                facts: ["identifier": content.identifier.description, "version": "001", "record": "48212"]
            ),
            license: PartAnswer(
                .valid,
                facts: [
                    "status": "valid", "number": content.number.rawValue, "holder": content.holder,
                    "validUntil": content.validUntil.description,
                ]
            )
        )
    }
}
