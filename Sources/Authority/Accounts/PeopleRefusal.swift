/// Why a person is not let in, admitted or given something; nothing was changed.
package enum PeopleRefusal: String, Error, Hashable, Sendable, CaseIterable {
    // What was typed.
    case badLogin = "bad-login"
    case loginTaken = "login-taken"
    case weakPassword = "weak-password"
    case badCreditCode = "bad-credit-code"
    case oddCreditCode = "odd-credit-code"
    case badDivision = "bad-division"
    case noName = "no-name"
    case badCertificate = "bad-certificate"
    case noAgency = "no-agency"
    case wrongCode = "wrong-code"
    case wrongSecret = "wrong-secret"
    case badMandate = "bad-mandate"
    // What has passed.
    case expired
    case deadTicket = "dead-ticket"
    case tooManyLetters = "too-many-letters"
    // Who may not.
    case notAdministrator = "not-administrator"
    case notOwnAgency = "not-own-agency"
    case wrongPost = "wrong-post"
    case noSuchPerson = "no-such-person"
    case lastAdministrator = "last-administrator"
    case oneself
    case alreadyConcluded = "already-concluded"
    case notProved = "not-proved"
    case notAdmitted = "not-admitted"
    case administratorThere = "administrator-there"
    case standingChanged = "standing-changed"

    /// What happened and what to do, in Chinese.
    package var message: String {
        switch self {
        case .badLogin: "登录名应为4至32个小写字母、数字或 . _ -，请改正。"
        case .loginTaken: "这个登录名已被使用，请换一个。"
        case .weakPassword: "密码至少10个字符、其中至少5个不同字符，且不得包含登录名，请换一个。"
        case .badCreditCode: "统一社会信用代码不正确，请与营业执照核对。"
        case .oddCreditCode: "统一社会信用代码的校验码不符，请与营业执照核对；营业执照确实这样印的，请勾选后再提交。"
        case .badDivision: "登记地行政区划代码不正确，请填写6位数字，例如 140105。"
        case .noName: "请填写姓名或名称，至多100个字，不含换行和不能显示的字符。"
        case .badCertificate: "执法证号应为4至40个字母、数字、汉字或连字符，不是身份证号码，请改正。"
        case .noAgency: "没有管辖该登记地的派出机构，请核对登记地。"
        case .wrongCode: "动态口令不对或已经用过，请等下一个口令再试。"
        case .wrongSecret: "所填内容有误，请核对后重试。"
        case .badMandate: "授权截止日应在今天以后、一年以内，请改正。"
        case .expired: "这一步已超过15分钟，请从头再来。"
        case .deadTicket: "这个代码不对、已用过或已过期，请向给您代码的人重新索取。"
        case .tooManyLetters: "还有授权函等待审核，请等审核后再上传。"
        case .notAdministrator: "只有本单位的管理员可以这样办。"
        case .notOwnAgency: "该单位不在本机构辖区，请由其登记地的派出机构办理。"
        case .wrongPost: "您的岗位不能这样办。"
        case .noSuchPerson: "没有这个人，或其身份已经解除。"
        case .lastAdministrator: "本单位至少要有一名管理员：请先指定另一名管理员。"
        case .oneself: "不能对自己的账户这样办，请由另一名管理员办理。"
        case .alreadyConcluded: "这份授权函已有审核结果，不能再次审核。"
        case .administratorThere: "本机构已有管理员，其他账户由管理员在页面上开立。"
        case .standingChanged: "您的账户或身份在这期间已有变化，这一步没有办理；请重新登录后再办。"
        case .notAdmitted:
            "您还没有加入该单位，暂时不能提交：请等单位管理员准予加入，或上传盖章的授权函，经工作人员确认后即可提交。"
        case .notProved:
            "单位身份尚未确认，暂时不能提交：请上传盖章的授权函，或到受理机构窗口递交，经工作人员确认后即可提交。"
        }
    }
}
