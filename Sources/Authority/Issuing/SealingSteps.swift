import Licensing

/// Both files are sealed with one seal, and kept.
///
/// Stored `{"duplicate":…,"original":…,"seal":…}`.
struct SealedStep: StageValue {
    static let stage = IssuingStage.sealed

    /// Digest of the sealed 正本.
    let original: Digest
    /// Digest of the sealed 副本.
    let duplicate: Digest
    /// Code of the seal (印章编码).
    let seal: String

    private enum Key: String, CodingKey { case original, duplicate, seal }

    init(original: Digest, duplicate: Digest, seal: String) {
        self.original = original
        self.duplicate = duplicate
        self.seal = seal
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            original: try fields.digest(.original),
            duplicate: try fields.digest(.duplicate),
            seal: try fields.text(.seal)
        )
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(original.hex, forKey: .original)
        try fields.encode(duplicate.hex, forKey: .duplicate)
        try fields.encode(seal, forKey: .seal)
    }

    /// The uses of the seal, 正本 first, as the case's acts record them.
    var sealings: [Sealing] {
        [
            Sealing(paper: .licenseOriginal, seal: seal, file: original),
            Sealing(paper: .licenseDuplicate, seal: seal, file: duplicate),
        ]
    }
}

/// Both sealed files passed the function that the public uses.
struct VerifiedStep: BareStep {
    static let stage = IssuingStage.verified
}

/// A sealing that nobody has seen was given up.
///
/// Stored `{"reasons":"a b"}`; it is no stage: what follows begins anew.
struct DroppedStep: StepValue {
    static let name = IssuingStage.dropped

    /// Codes of the reasons, in the order in which they were found; no code has a space in it.
    let reasons: [String]

    private enum Key: String, CodingKey { case reasons }

    init(reasons: [String]) {
        self.reasons = reasons
    }

    init(from decoder: any Decoder) throws {
        let text = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .reasons)
        self.init(reasons: text.split(separator: " ").map(String.init))
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(reasons.joined(separator: " "), forKey: .reasons)
    }
}
