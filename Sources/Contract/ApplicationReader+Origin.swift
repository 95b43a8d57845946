import Licensing

extension ApplicationReader {
    /// How a unit was newly set up by a merger or a split: an optional member, absent where it was
    /// not (SEED2-62, SEED2-63).
    func origin() throws(BadInput) -> Origin? {
        guard let place = try root.optionalMember("origin") else { return nil }
        var predecessors: [Origin.Predecessor] = []
        for unit in try place.member("predecessors").elements() {
            _ = try unit.member("name").string()
            predecessors.append(
                Origin.Predecessor(
                    creditCode: try creditCode(unit),
                    license: try unit.member("licenseNumber").code(LicenseNumber.init)
                )
            )
        }
        var inherits: Set<ActivityClass> = []
        for item in try place.optionalMember("inherits")?.elements() ?? [] {
            inherits.insert(try item.oneOf(ActivityClass.self))
        }
        return Origin(
            kind: try place.member("kind").oneOf(Origin.Kind.self),
            on: try place.member("on").day(),
            predecessors: predecessors,
            inherits: inherits
        )
    }
}
