package import Licensing

extension PublishedRegister {
    /// The four answers about a number or a QR code.
    ///
    /// Nobody gave a file, so file and seal are not judged.
    package func verification(of license: PublishedLicense?, at moment: Moment) -> Verification {
        let part = licenseAnswer(license, at: moment)
        let edition = editionAnswer(license, at: moment)
        let verdict: Verdict =
            [part.verdict, edition.verdict].contains(.notValid)
            ? .notValid
            : [part.verdict, edition.verdict].contains(.cannotConfirm) ? .cannotConfirm : .valid
        return Verification(
            verdict: verdict,
            asOf: moment,
            document: "license",
            file: PartAnswer(.notApplicable),
            seal: PartAnswer(.notApplicable),
            edition: edition,
            license: part
        )
    }

    private func editionAnswer(_ license: PublishedLicense?, at moment: Moment) -> PartAnswer {
        guard isCurrent(at: moment) else { return PartAnswer(.cannotConfirm, reasons: [stale]) }
        guard let license else {
            return PartAnswer(.notValid, reasons: [Reason("not-registered", "登记簿中没有这份证照")])
        }
        return PartAnswer(
            .valid,
            facts: [
                "identifier": license.content.identifier.description,
                "version": license.content.identifier.version,
                "record": String(license.record),
            ]
        )
    }

    private func licenseAnswer(_ license: PublishedLicense?, at moment: Moment) -> PartAnswer {
        guard let license else {
            guard isCurrent(at: moment) else {
                return PartAnswer(
                    .cannotConfirm,
                    reasons: [stale],
                    facts: ["status": LicenseStatus.unknown.rawValue]
                )
            }
            return PartAnswer(
                .notValid,
                reasons: [Reason("not-registered", "登记簿中没有这个许可")],
                facts: ["status": LicenseStatus.unknown.rawValue]
            )
        }
        let status = license.status(on: moment.day)
        let facts = [
            "status": status.rawValue,
            "number": license.content.number.rawValue,
            "holder": license.content.holder,
            "validUntil": license.content.validUntil.description,
        ]
        guard isCurrent(at: moment) else {
            return PartAnswer(.cannotConfirm, reasons: [stale], facts: facts)
        }
        guard status.verdict != .valid else { return PartAnswer(.valid, facts: facts) }
        let reason = Reason("license-\(status.rawValue)", "许可状态：\(status.title)")
        return PartAnswer(status.verdict, reasons: [reason], facts: facts)
    }

    private var stale: Reason {
        Reason("register-stale", "登记簿已超过应更新的时间，现在不能确认；请稍后再试或向发证机关查询")
    }
}

extension LicenseStatus {
    /// The status in Chinese.
    package var title: String {
        switch self {
        case .valid: "有效"
        case .notYetValid: "尚未生效"
        case .expiring: "即将到期"
        case .expired: "已过期"
        case .suspended: "已暂停"
        case .revoked: "已撤销"
        case .withdrawn: "已撤回"
        case .rescinded: "已吊销"
        case .cancelled: "已注销"
        case .unknown: "未登记"
        }
    }
}
