/// The edition's record stands in the register.
///
/// Stored `{"position":"12"}`.
struct LoggedStep: StageValue {
    static let stage = IssuingStage.logged

    /// Position of the record's line, from 0.
    let position: Int

    private enum Key: String, CodingKey { case position }

    init(position: Int) {
        self.position = position
    }

    /// - Throws: also for a position before the first.
    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let position = try fields.number(.position)
        guard position >= 0 else { throw fields.unreadable(.position) }
        self.init(position: position)
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(String(position), forKey: .position)
    }
}

/// The edition is committed: its row stands.
struct CommittedStep: BareStep {
    static let stage = IssuingStage.committed
}

/// The case records the publication; the head that covers it is signed next.
struct PublishedStep: BareStep {
    static let stage = IssuingStage.published
}

/// Both files were verified again under the published head.
struct ConfirmedStep: BareStep {
    static let stage = IssuingStage.confirmed
}
