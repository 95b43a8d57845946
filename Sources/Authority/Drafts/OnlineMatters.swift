package import Licensing

extension Matter {
    /// Whether the matter can be handled here, from draft to archive (在线可办).
    ///
    /// The others are rules and names only so far: an applicant turns to the agency for them.
    package func isHandled(for family: LicenseFamily) -> Bool {
        family == .facility && self == .initial
    }
}
