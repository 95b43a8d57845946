extension CaseState {
    /// The last check on site; nil where none was ordered.
    public var siteCheck: SiteCheck? { siteChecks.last }

    /// The check that waits for its record or its second signature; nil where none does.
    public var openSiteCheck: SiteCheck? {
        siteCheck.flatMap { $0.isComplete ? nil : $0 }
    }

    /// A new order takes the place of one that is open: who was named may have fallen ill or stepped aside.
    var mayOrderSiteCheck: Bool {
        StageName.reading.contains(name)
    }

    mutating func recordSiteCheck(_ record: SiteCheckRecord, by actor: Actor) {
        guard !siteChecks.isEmpty else { return }
        siteChecks[siteChecks.count - 1].record = record
        siteChecks[siteChecks.count - 1].recordedBy = actor.id
    }

    mutating func signSiteCheck(by actor: Actor) {
        guard !siteChecks.isEmpty else { return }
        siteChecks[siteChecks.count - 1].signedBy = actor.id
    }
}

extension StageName {
    /// While the content is being read.
    static let reading: [StageName] = [.accepted, .firstReviewed]
}
