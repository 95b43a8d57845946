public import Licensing

/// The input of `lifecycle`: a license and what is asked about it.
public struct LifecycleInput: Hashable, Sendable {
    /// The license with its journal.
    public let license: License
    /// The questions in their order.
    public let questions: [LifecycleQuestion]

    /// A license and the questions about it.
    public init(license: License, questions: [LifecycleQuestion]) {
        self.license = license
        self.questions = questions
    }
}

/// One question: what a license permits on a day, as known at an instant.
public struct LifecycleQuestion: Hashable, Sendable {
    /// The legal day.
    public let day: Day
    /// The instant of the knowledge; nil for all that is recorded.
    public let moment: Moment?
    /// The instant as it was written, which the answer repeats; nil where none was.
    public let knownAt: String?

    /// A question about a day, as known at an instant.
    ///
    /// - Parameters:
    ///   - day: the legal day.
    ///   - moment: the instant of the knowledge; nil for all that is recorded.
    ///   - knownAt: the instant as it was written; nil for the way in which we write it.
    public init(_ day: Day, knownAt moment: Moment? = nil, as knownAt: String? = nil) {
        self.day = day
        self.moment = moment
        self.knownAt = knownAt ?? moment?.description
    }
}
