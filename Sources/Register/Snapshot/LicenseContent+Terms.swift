import Licensing

extension LicenseContent {
    /// The license's terms by this edition, in a period; the name of the 法定代表人, of which terms have
    /// a digest only, is left out.
    func terms(in period: Validity) -> LicenseTerms {
        LicenseTerms(
            number: number.rawValue,
            holder: Holder(name: holder, creditCode: creditCode.rawValue, address: address),
            grades: grades.map { HeldGrade($0) },
            agency: agency,
            validFrom: .day(period.first),
            validUntil: .day(period.last)
        )
    }

    /// The changes that a later edition prints, without its days.
    func amendments(to later: LicenseContent) -> [Amendment] {
        var changes: [Amendment] = []
        if later.holder != holder { changes.append(.holderName(later.holder)) }
        if later.creditCode != creditCode {
            changes.append(.creditCode(later.creditCode.rawValue))
        }
        if later.address != address { changes.append(.address(later.address)) }
        if later.agency != agency { changes.append(.agency(later.agency)) }
        guard later.grades != grades else { return changes }
        let held = later.grades.map(\.activity)
        changes += grades.map(\.activity).filter { !held.contains($0) }.map { .classDropped($0) }
        changes += later.grades.filter { !grades.contains($0) }.map { .grade(HeldGrade($0)) }
        return changes
    }
}
