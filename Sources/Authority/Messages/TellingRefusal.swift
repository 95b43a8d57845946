/// Why somebody is not told, an address not taken, or a complaint not answered.
///
/// The raw values name their sentences in other languages.
package enum TellingRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// The enterprise has not agreed to electronic service, or has revoked it.
    case noConsent = "no-consent"
    /// The text is no address of its kind.
    case noAddress = "no-address"
    /// The code is wrong, too old, or was tried too often.
    case wrongCode = "wrong-code"
    /// Another code was sent a moment ago.
    case codeJustSent = "code-just-sent"
    /// As many codes as a day allows were sent to the address, or asked for by the account.
    case tooManyCodes = "too-many-codes"
    /// The office sends nothing on this way.
    case notOffered = "not-offered"
    /// There is no such complaint at the officer's agency.
    case noComplaint = "no-complaint"
    /// The complaint has been answered.
    case alreadyAnswered = "already-answered"
    /// Nothing is said, or too much.
    case length
    /// Only who speaks for an enterprise, or the officer whose turn it is, may do it.
    case notYours = "not-yours"

    /// What happened and what to do, in Chinese.
    package var message: String {
        switch self {
        case .noConsent: "企业没有同意电子送达，请邮寄或者当面送达。"
        case .noAddress: "地址的格式不对，请核对后重新填写。"
        case .wrongCode: "验证码不对或者已经失效，请重新获取。"
        case .codeJustSent: "验证码刚刚发出，请一分钟后再获取。"
        case .tooManyCodes: "今天获取验证码的次数已满，请明天再试。"
        case .notOffered: "本系统没有开通这种通知方式，请改用另一种。"
        case .noComplaint: "没有这件投诉，请核对编号。"
        case .alreadyAnswered: "这件投诉已经答复，不能再次答复。"
        case .length: "内容不能为空，且不能超过 2,000 字。"
        case .notYours: "您的岗位不办理这一事项。"
        }
    }
}
