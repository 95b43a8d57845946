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
    mutating func add(_ material: Material) {
        isContentConfirmed = false
        if name == .correcting, correctedKinds.insert(material.kind).inserted {
            materials.removeAll { $0.kind == material.kind }
        }
        materials.append(material)
    }
}
