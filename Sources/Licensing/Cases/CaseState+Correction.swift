extension CaseState {
    /// The places that are open to the applicant now; none while nothing is to be corrected.
    public var openPlaces: [CorrectionPlace] {
        guard case .correcting(let correcting) = stage else { return [] }
        return correcting.correction.places
    }

    /// The open places for which nothing has been given yet.
    public var uncuredPlaces: [CorrectionPlace] {
        openPlaces.filter { !correctedKinds.contains($0.materialKind) }
    }

    /// The last day to correct: as told, and never fewer days after the request's service than the
    /// request gives; nil before the service (AMB-7).
    public func correctionEnd(under law: Law) -> Day? {
        guard case .correcting = stage else { return nil }
        return lastNotice(.correction).flatMap { correctionEnd(of: $0, under: law) }
    }

    /// The same of one request, whatever became of it since.
    public func correctionEnd(of paper: Paper, under law: Law) -> Day? {
        guard let called = called(paper), let service = service(of: paper),
            let until = corrections.first(where: { $0.notice == called.number })?.until
        else { return nil }
        let end = service.on.adding(days: until.number - called.on.number)
        return withinTerm(max(until, law.calendar.workingDay(onOrAfter: end).day))
    }

    /// A day to correct; of an extension never after the last day of the license's term (AMB-26).
    func withinTerm(_ day: Day) -> Day {
        license.map { min(day, $0.validUntil) } ?? day
    }

    /// Whether a material answers an open place.
    func isOpen(to material: Material) -> Bool {
        openPlaces.contains { $0.materialKind == material.kind }
    }

    mutating func begin(_ correction: Correction) {
        corrections.append(correction)
        correctedKinds = []
        areLaterItemsAllowed = false
    }

    /// Adds a material; the first of its kind in a correction stands for those before it.
    ///
    /// What somebody else adds takes the applicant's word back; what it adds itself is its own word
    /// (SEED1-31).
    mutating func add(_ material: Material, by actor: Actor) {
        if actor.post != .applicant { isContentConfirmed = false }
        if name == .correcting, correctedKinds.insert(material.kind).inserted {
            materials.removeAll { $0.kind == material.kind }
        }
        materials.append(material)
    }
}
