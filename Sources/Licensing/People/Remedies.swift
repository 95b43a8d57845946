/// Where an applicant turns who does not agree (监督投诉、复议、诉讼).
///
/// - Source: SEED2-27 to SEED2-29; 行政复议法 第二十五条; 行政诉讼法 第十八条.
public struct Remedies: Hashable, Sendable {
    /// 投诉: who takes complaints.
    public let complaintBody: Datum<String>
    /// 行政复议机关.
    public let reconsiderationBody: Datum<String>
    /// Address where reconsideration is applied for online (行政复议法 第二十二条).
    public let reconsiderationChannel: Datum<String>
    /// The court at the agency's seat.
    public let court: Datum<String>
    /// 能源监管热线.
    public let hotline: Datum<String>

    /// Where an applicant turns who does not agree.
    public init(
        complaintBody: Datum<String>,
        reconsiderationBody: Datum<String>,
        reconsiderationChannel: Datum<String>,
        court: Datum<String>,
        hotline: Datum<String>
    ) {
        self.complaintBody = complaintBody
        self.reconsiderationBody = reconsiderationBody
        self.reconsiderationChannel = reconsiderationChannel
        self.court = court
        self.hotline = hotline
    }
}
