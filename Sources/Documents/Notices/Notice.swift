public import Licensing

/// A notice (文书) as values: what it says beside its wording, and how it is set.
public protocol Notice: Sendable {
    /// Which notice it is.
    var kind: NoticeKind { get }
    /// Who writes to whom.
    var head: NoticeHead { get }
    /// Which of the wording's variants the case calls for; nil where there is one way only.
    var variant: String? { get }

    /// Sets the letter; the same values give the same letter.
    ///
    /// - Throws: `missing` where something that the law demands is not there.
    func paper(
        _ text: NoticeText,
        in typefaces: Typefaces
    ) throws(PaperRefusal) -> TypesetPaper
}

extension Notice {
    /// One way only.
    public var variant: String? { nil }
}
