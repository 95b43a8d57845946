public import Licensing

/// The output of `lifecycle`.
public struct LifecycleAnswer: Hashable, Sendable {
    /// The answers in the order of the questions.
    public let answers: [Answer]

    /// What was asked, and what the license says and permits then.
    public struct Answer: Hashable, Sendable {
        /// The question.
        public let question: LifecycleQuestion
        /// The state of the license.
        public let state: LicenseState
    }

    /// The answers from a license's journal.
    public init(_ input: LifecycleInput) {
        answers = input.questions.map { question in
            Answer(
                question: question,
                state: input.license.state(asOf: question.day, knownAt: question.moment)
            )
        }
    }

    /// Whether each question has its answer: false as soon as one is `unknown`.
    public var isKnown: Bool {
        answers.allSatisfy { $0.state.status != .unknown }
    }

    /// The answers as the contract's JSON object.
    public var json: JSON {
        .members(["answers": .array(answers.map(\.json))])
    }

    /// The answers in words for a person, two lines each.
    public var words: String {
        answers.isEmpty ? "没有提问。" : answers.map(\.words).joined(separator: "\n")
    }
}

extension LifecycleAnswer.Answer {
    /// The answer as the contract's JSON object, keys in the contract's order.
    public var json: JSON {
        .members([
            "on": .string(question.day.description),
            "knownAt": .optional(question.knownAt),
            "status": .string(state.status.rawValue),
            "basis": .string(state.basis.rawValue),
            "number": .optional(state.terms?.number),
            "holder": .optional(state.terms?.holder.name),
            "grades": .array(grades.map(\.json)),
            "validUntil": .optional(state.terms?.validUntil.description),
        ])
    }

    /// `2026-11-20：有效（依法视为准予延续）`, and below it what the license says.
    public var words: String {
        let known = question.knownAt.map { "（截至 \($0) 所知）" } ?? ""
        let status = "\(state.status.title)（\(state.basis.reason)）"
        return "\(question.day)\(known)：\(status)\n    \(content)"
    }

    private var content: String {
        guard let terms = state.terms else { return "没有许可内容" }
        let held = terms.grades.map(\.title).joined(separator: "、")
        return [
            terms.number, terms.holder.name, held.isEmpty ? "没有许可类别" : held,
            "有效期至 \(terms.validUntil)",
        ].joined(separator: "，")
    }

    private var grades: [HeldGrade] { state.terms.map(\.grades) ?? [] }
}

extension HeldGrade {
    fileprivate var json: JSON {
        .members(["class": .string(activity.rawValue), "grade": .integer(rank)])
    }

    /// `承装类四级` where the rules are known by which it was given, else `承装类4级`.
    fileprivate var title: String {
        classGrade?.title ?? "\(activity.title)\(rank)级"
    }
}

extension StatusBasis {
    /// On what the status rests, in Chinese.
    fileprivate var reason: String {
        switch self {
        case .term: "按有效期"
        case .renewedByLaw: "依法视为准予延续"
        case .extensionUndetermined: "延续申请结果尚不能确定"
        case .impreciseDate: "日期只知道年份或月份"
        case .notBegun: "许可尚未开始"
        case .suspension: "按暂扣决定"
        case .termination: "按撤销、撤回或者吊销决定"
        case .cancellation: "按注销"
        case .nothing: "没有记录"
        }
    }
}
