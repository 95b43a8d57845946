public import Licensing

extension Register {
    /// Whether the register holds exactly this notice.
    public func holdsNotice(_ digest: Digest) -> Bool { notices.contains(digest) }

    /// From which day all notices under a seal are held; nil where nothing says so.
    public func noticesHeld(under seal: String) -> Day? {
        noticeCoverage.last { $0.sealID == seal }?.from
    }

    /// The declaration in force for an agency and a family.
    public func coverage(of agency: AgencyID, _ family: LicenseFamily) -> CoverageRecord? {
        coverage.last { $0.agency == agency && $0.family == family }
    }

    /// True where a license of this number would be held were it in force on a day.
    ///
    /// A number tells its agency only by a beginning that somebody has confirmed.
    public func isComplete(for number: LicenseNumber, on day: Day) -> Bool {
        declarations(about: number).contains { $0.from <= day }
    }

    /// The declarations in force under which a number falls by its beginning.
    private func declarations(about number: LicenseNumber) -> [CoverageRecord] {
        coverage.filter { record in
            guard let beginning = record.numbers, record.family == number.family else {
                return false
            }
            return number.rawValue.hasPrefix(beginning)
                && coverage(of: record.agency, record.family) == record
        }
    }

    /// The same for a license of which a file states agency and term.
    func isComplete(for content: LicenseContent, on day: Day) -> Bool {
        let stated = [coverage(of: content.agency, content.family)].compactMap(\.self)
        return (declarations(about: content.number) + stated).contains {
            $0.from <= day && $0.from <= content.validUntil
        }
    }

    /// True where what was sealed at an instant stands in the register by now; of what was sealed after
    /// the lines were told, they say nothing.
    func tells(of sealedAt: Moment?) -> Bool {
        guard let toldUntil, let sealedAt else { return true }
        return sealedAt <= toldUntil
    }
}
