/// A data file of the rules that cannot be used: file, line and reason.
public struct BadRegulation: Error, Hashable, Sendable, CustomStringConvertible {
    /// Name of the file.
    public let file: String
    /// Line, from 1; 0 where the file as a whole is meant.
    public let line: Int
    /// What is wrong and what to do, in Chinese.
    public let reason: String

    /// A fault of a data file.
    public init(file: String, line: Int, reason: String) {
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// `rs-2020.yaml:12: 缺少 technicians`.
    public var description: String {
        "\(file):\(line): \(reason)"
    }
}
