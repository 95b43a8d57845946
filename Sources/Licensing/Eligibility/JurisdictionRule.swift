extension EligibilityCheck {
    /// The application goes to the agency of the applicant's place (SEED2-2, SEED2-59).
    var jurisdictionFinding: Finding {
        let place = "\(application.division.provinceName)（\(application.division)）"
        if let named = application.agency, isSurelyNotCompetent(named) {
            let name = law.agency(called: named.rawValue)?.name ?? named.rawValue
            return jurisdiction(.notMet, found: name, "\(place)不属于\(name)管辖，请向所在地派出机构申请")
        }
        switch law.competence(for: application.division) {
        case .certain(let agency):
            return jurisdiction(.met, found: agency.name, "\(place)由\(agency.name)管辖")
        case .unverified(let agency):
            return jurisdiction(
                .needsOfficer,
                found: agency.name,
                "\(place)可能由\(agency.name)管辖，管辖范围尚未核实"
            )
        case .unclear(let agencies):
            let names = agencies.map(\.name).joined(separator: "、")
            return jurisdiction(
                .needsOfficer,
                found: names.isEmpty ? "未确定" : names,
                "\(place)的管辖机构不能确定，由受理人员核实"
            )
        }
    }

    private func jurisdiction(
        _ outcome: Outcome,
        found: String,
        _ message: String
    ) -> Finding {
        finding(
            .jurisdiction,
            outcome,
            required: "所在地派出机构",
            found: found,
            clause: conditions.jurisdiction,
            message
        )
    }

    /// True for an agency that is none, for another than the certain one, and for one whose whole
    /// area is verified and does not hold the place; an unverified area proves nothing.
    private func isSurelyNotCompetent(_ named: AgencyID) -> Bool {
        guard let agency = law.agency(called: named.rawValue) else { return true }
        if case .certain(let competent) = law.competence(for: application.division) {
            return competent != agency
        }
        return agency.areas.allSatisfy(\.isVerified)
            && agency.area(holding: application.division) == nil
    }
}
