import Licensing

/// What was drawn and counted before anything of the edition was fixed.
///
/// Stored `{"serial":…,"token":…}` for a first edition; a later one has its `"version"` too.
struct ReservedStep: StageValue {
    static let stage = IssuingStage.reserved

    let place: EditionPlace
    /// Opaque value of the QR code, 128 random bits.
    let token: String

    private enum Key: String, CodingKey { case serial, token, version }

    init(place: EditionPlace, token: String) {
        self.place = place
        self.token = token
    }

    /// - Throws: also for a version that is written though it is the first, or is above 999.
    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let isLater = fields.contains(.version)
        let version = isLater ? try fields.number(.version) : EditionPlace.firstVersion
        guard (version > EditionPlace.firstVersion) == isLater,
            let place = EditionPlace(serial: try fields.text(.serial), version: version)
        else { throw fields.unreadable(.version) }
        self.init(place: place, token: try fields.text(.token))
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(place.serial, forKey: .serial)
        try fields.encode(token, forKey: .token)
        guard place.version > EditionPlace.firstVersion else { return }
        try fields.encode(String(place.version), forKey: .version)
    }
}

/// The edition's content is fixed; its bytes are kept under their digest.
///
/// Stored `{"content":…}`.
struct FixedStep: StageValue {
    static let stage = IssuingStage.fixed

    /// Digest of `FixedEdition.bytes(of:)`.
    let content: Digest

    private enum Key: String, CodingKey { case content }

    init(content: Digest) {
        self.content = content
    }

    init(from decoder: any Decoder) throws {
        self.init(content: try decoder.container(keyedBy: Key.self).digest(.content))
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(content.hex, forKey: .content)
    }
}

/// Both files were laid out and examined, before any seal.
struct LintedStep: BareStep {
    static let stage = IssuingStage.linted
}
