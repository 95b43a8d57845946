package import Licensing
import Register
import Store

/// Why a register is not declared complete.
package enum CoverageRefusal: Error {
    /// A sample office holds made-up licenses.
    case sample
    /// The day has not come yet.
    case future(Day)

    /// The reason and the way on, in Chinese.
    package var message: String {
        switch self {
        case .sample: "示例系统的登记簿不能声明为完整。"
        case .future(let day): "\(day) 尚未到来：只能声明自今天或更早的日期起完整。"
        }
    }
}

extension Office {
    /// Declares that the register holds every license of an agency and a family in force from a day on.
    ///
    /// From then on a number that it does not hold is denied, where the beginning of the agency's numbers
    /// is verified or was confirmed by an operator.
    ///
    /// - Parameters:
    ///   - id: the agency.
    ///   - family: the family.
    ///   - day: the first day.
    /// - Returns: false where it was declared so before.
    /// - Throws: `OfficeRefusal`, `CoverageRefusal`; nothing was changed then.
    package func declareComplete(
        _ id: AgencyID,
        _ family: LicenseFamily,
        from day: Day
    ) throws -> Bool {
        let agency = try agency(id)
        let moment = clock.now()
        guard !settings.isSample else { throw CoverageRefusal.sample }
        guard day <= moment.day else { throw CoverageRefusal.future(day) }
        try requireSoundRegister()
        let record = CoverageRecord(
            agency: id,
            family: family,
            from: day,
            numbers: try numberBeginning(of: agency, family)
        )
        guard register.coverage(of: id, family) != record else { return false }
        try store.change { transaction in
            _ = try append(.coverage(record), of: id, at: moment, in: transaction)
        }
        try publishHead()
        return true
    }

    /// How the agency's numbers begin; nil where nobody has confirmed it.
    private func numberBeginning(of agency: Agency, _ family: LicenseFamily) throws -> String? {
        let template = PrintedDatum(agency.licenseNumberTemplate)
        guard family == .facility else { return nil }
        let isKnown =
            try template.isVerified
            || store.read { try $0.isConfirmed(datum: template.key, value: template.value) }
        let beginning = String(template.value.prefix { $0 != "{" })
        return isKnown && !beginning.isEmpty ? beginning : nil
    }
}
