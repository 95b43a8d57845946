package import Licensing

extension Office {
    /// Those data of an agency, and of all agencies, whose present value nobody has confirmed.
    package func unconfirmedData(of agency: AgencyID) throws -> [UnverifiedDatum] {
        try unconfirmedData().filter { isDatum($0.key, of: agency) }
    }

    /// Whether a datum is the agency's own or of all agencies: it is no other agency's.
    package func isDatum(_ key: String, of agency: AgencyID) -> Bool {
        !law.agencies.contains { other in
            other.id != agency && key.hasPrefix("agency.\(other.id.rawValue).")
        }
    }
}
