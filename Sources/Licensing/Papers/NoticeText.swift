/// Wording of one kind of notice (文书文本) with `{places}` that a case fills.
///
/// - Source: regulation.md D3; the wording itself is data of the rules.
public struct NoticeText: Hashable, Sendable {
    /// Which notice it words.
    public let kind: NoticeKind
    /// `行政许可受理通知书`.
    public let title: String
    /// What stands between the agency's prefix and the year in the number; often empty.
    public let numberInfix: String
    /// Body before the particulars are listed.
    public let paragraphs: [String]
    /// Duties of the holder (grant).
    public let duties: [String]
    /// Remedies (refusal): reconsideration and suit, with body, term and its beginning.
    public let remedies: [String]
    /// Last lines of the body: 特此通知 and the like.
    public let closing: [String]

    /// Wording of one kind of notice.
    public init(
        kind: NoticeKind,
        title: String,
        numberInfix: String,
        paragraphs: [String],
        duties: [String],
        remedies: [String],
        closing: [String]
    ) {
        self.kind = kind
        self.title = title
        self.numberInfix = numberInfix
        self.paragraphs = paragraphs
        self.duties = duties
        self.remedies = remedies
        self.closing = closing
    }
}
