package import Licensing

extension Office {
    /// Those data of an agency, and of all agencies, whose present value nobody has confirmed.
    package func unconfirmedData(of agency: AgencyID) throws -> [UnverifiedDatum] {
        let others = law.agencies.map(\.id).filter { $0 != agency }
            .map { "agency.\($0.rawValue)." }
        return try unconfirmedData().filter { datum in
            !others.contains { datum.key.hasPrefix($0) }
        }
    }
}
