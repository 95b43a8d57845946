package import Licensing

/// Why the office does not give, take or lend a case's work; nothing was changed.
package enum WorkRefusal: Error, Hashable, Sendable {
    /// The post has no list of cases.
    case noList(Post)
    /// The person does not hold the post, neither by account nor standing in.
    case notHeld(Post)
    /// Nobody of the agency holds the post under that account.
    case notTheirs(Post)
    /// Only these posts give a case to somebody else.
    case mayNotAssign
    /// Somebody else has the case on the desk.
    case taken(by: String)
    /// The case does not wait for the post.
    case notTheirTurn(Post)
    /// Posts of this kind are not lent.
    case notLent(Post)
    /// The person stood in for and the one who stands in are the same, or of two agencies.
    case notTwo
    /// The last day is past, or further off than a delegation may reach.
    case badDay(latest: Day)
    /// Somebody at the meeting is no officer of the agency who handles cases.
    case noOfficer
    /// There is no such delegation, or it has ended.
    case noDelegation
    /// Only this post does that.
    case onlyFor(Post)

    /// What is in the way and what to do, in Chinese.
    package var message: String {
        switch self {
        case .noList(let post): "\(post.title)不办理具体办件，没有办件清单。"
        case .notHeld(let post): "您不在\(post.title)，也没有代理该岗位；请先登记代理。"
        case .notTheirs(let post): "所选人员不在本机构的\(post.title)，请另选一人。"
        case .mayNotAssign: "指定承办人由审核岗或机构负责人办理，请联系他们。"
        case .taken(let name): "本件已由\(name)承办；需要更换的，请审核岗或机构负责人另行指定。"
        case .notTheirTurn(let post): "本件目前不由\(post.title)办理，请刷新页面查看。"
        case .notLent(let post): "\(post.title)不能由他人代理。"
        case .notTwo: "代理人须是本机构的另一名工作人员，请另选一人。"
        case .badDay(let latest): "代理的最后一天须在今天至\(latest.inWords)之间，请改填。"
        case .noOfficer: "参会人员须是本机构在岗办案的工作人员，请重新选择。"
        case .noDelegation: "没有这项代理，或者已经终止。"
        case .onlyFor(let post): "这一项由\(post.title)办理，请联系他们。"
        }
    }

    /// Stable code for interfaces and records.
    package var code: String {
        switch self {
        case .noList: "no-list"
        case .notHeld: "post-not-held"
        case .notTheirs: "post-not-theirs"
        case .mayNotAssign: "may-not-assign"
        case .taken: "taken"
        case .notTheirTurn: "not-their-turn"
        case .notLent: "post-not-lent"
        case .notTwo: "not-two-persons"
        case .badDay: "bad-day"
        case .noOfficer: "no-officer"
        case .noDelegation: "no-delegation"
        case .onlyFor: "only-for"
        }
    }
}
