/// How often each kind of thing is changed.
enum Mixture: String {
    /// Mostly whole containers are changed.
    case all
    /// Small things most of all: quick without optimization too.
    case light

    init?(child name: String) {
        guard name.hasPrefix("child-") else { return nil }
        self.init(rawValue: String(name.dropFirst(6)))
    }

    /// The kind of a run.
    func kind(of run: Int) -> Kind {
        switch self {
        case .all: Mixture.many[run % Mixture.many.count]
        case .light:
            run % 100 == 0 ? Mixture.many[run / 100 % 12] : Mixture.small[run % Mixture.small.count]
        }
    }

    private static let many: [Kind] = [
        .container, .page, .container, .font, .container, .picture, .container, .page, .container,
        .font, .container, .nested, .xml, .certificate, .seal, .records, .head, .xml, .seal,
    ]
    private static let small: [Kind] = [
        .xml, .certificate, .xml, .head, .seal, .xml, .certificate, .xml, .records, .xml,
    ]
}

/// A kind of thing that is changed.
enum Kind: String, CaseIterable {
    /// The sealed license as it lies, or a file of it.
    case container
    /// The words of a drawn page.
    case page
    /// A font, drawn.
    case font
    /// A picture, drawn.
    case picture
    /// Signed value and description, drawn with the seal.
    case nested
    case xml, certificate, seal, records, head
}
