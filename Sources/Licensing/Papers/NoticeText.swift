/// What a wording says where the case calls for one of its variants.
public struct NoticeVariant: Hashable, Sendable {
    /// Body before the particulars are listed.
    public let paragraphs: [String]
    /// Last lines of the body.
    public let closing: [String]

    /// A variant of a wording.
    public init(paragraphs: [String], closing: [String]) {
        self.paragraphs = paragraphs
        self.closing = closing
    }
}

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
    /// Body before the particulars are listed; where there are variants, of all of them.
    public let paragraphs: [String]
    /// Body and last lines for each case that words them differently, by the variant's name.
    public let variants: [String: NoticeVariant]
    /// The sentence before `duties`; empty where none is needed.
    public let listLead: String
    /// What the addressee has to do or may do: duties of the holder (grant), rights and
    /// preparation (site check, proposed refusal).
    public let duties: [String]
    /// Remedies (refusal, non-acceptance): reconsideration and suit, with body, term and its
    /// beginning.
    public let remedies: [String]
    /// Last lines of the body: 特此通知 and the like; where there are variants, of all of them.
    public let closing: [String]
    /// What of the wording is from memory, by stable key.
    public let unverified: [Datum<String>]

    /// Wording of one kind of notice.
    public init(
        kind: NoticeKind,
        title: String,
        numberInfix: String,
        paragraphs: [String],
        variants: [String: NoticeVariant] = [:],
        listLead: String = "",
        duties: [String],
        remedies: [String],
        closing: [String],
        unverified: [Datum<String>] = []
    ) {
        self.kind = kind
        self.title = title
        self.numberInfix = numberInfix
        self.paragraphs = paragraphs
        self.variants = variants
        self.listLead = listLead
        self.duties = duties
        self.remedies = remedies
        self.closing = closing
        self.unverified = unverified
    }

    /// The wording for one case; nil where it has variants and the name is none of theirs.
    public func variant(_ name: String?) -> NoticeText? {
        if variants.isEmpty { return self }
        guard let name, let variant = variants[name] else { return nil }
        return changed(
            paragraphs: variant.paragraphs,
            variants: [:],
            closing: variant.closing
        )
    }

    /// The wording under another title.
    public func titled(_ title: String) -> NoticeText { changed(title: title) }

    /// The wording with what of it is from memory.
    public func marked(_ unverified: [Datum<String>]) -> NoticeText {
        changed(unverified: unverified)
    }

    /// All that it says, in one text.
    public var wording: String {
        ([title] + lines).joined(separator: "\n")
    }

    /// The places that the wording leaves to the case, of all its variants.
    public var places: Set<String> { Set(lines.flatMap(Placeholders.names)) }

    private var lines: [String] {
        let lead = listLead.isEmpty ? [] : [listLead]
        return paragraphs + lead + duties + remedies + closing
    }

    private func changed(
        title: String? = nil,
        paragraphs: [String]? = nil,
        variants: [String: NoticeVariant]? = nil,
        closing: [String]? = nil,
        unverified: [Datum<String>]? = nil
    ) -> NoticeText {
        NoticeText(
            kind: kind,
            title: title ?? self.title,
            numberInfix: numberInfix,
            paragraphs: paragraphs ?? self.paragraphs,
            variants: variants ?? self.variants,
            listLead: listLead,
            duties: duties,
            remedies: remedies,
            closing: closing ?? self.closing,
            unverified: unverified ?? self.unverified
        )
    }
}
