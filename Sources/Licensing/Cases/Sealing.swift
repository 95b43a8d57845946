/// Facts of one use of a seal (用印记录, SEED1-37).
public struct Sealing: Hashable, Sendable {
    /// The paper that was sealed.
    public let paper: Paper
    /// Identifier of the seal (印章编码).
    public let seal: String
    /// Digest of the sealed file.
    public let file: Digest

    /// Facts of one use of a seal.
    public init(paper: Paper, seal: String, file: Digest) {
        self.paper = paper
        self.seal = seal
        self.file = file
    }
}
