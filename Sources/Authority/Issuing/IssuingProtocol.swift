/// The durable steps of issuing (签发步骤), in their order; each is recorded once for an attempt.
///
/// After a crash the same code runs again and finds what was recorded: a step that stands is not
/// done twice, so one edition has one number, one content and one sealing that is published.
package enum IssuingStage: String, Sendable, CaseIterable {
    /// The serial of the identifier and the QR token are drawn; a crash here leaves a gap in nothing.
    case reserved
    /// The exact content is fixed and its digest stored.
    case fixed
    /// Face, glyphs and data were examined before anything is sealed.
    case linted
    /// Both files are sealed and kept; nobody outside has seen them yet.
    case sealed
    /// Both files pass the function that the public uses.
    case verified
    /// The edition's record stands in the register, under no published head yet.
    case logged
    /// The edition is committed.
    case committed
    /// The head that covers the record is signed and published.
    case published
    /// Verified again, all four questions.
    case confirmed

    /// Name of the step that gives a sealing up; it is no stage that is reached.
    static let dropped = "dropped"

    /// Whether the step is done again after a sealing was dropped.
    var belongsToSealing: Bool { self == .sealed || self == .verified }
}
