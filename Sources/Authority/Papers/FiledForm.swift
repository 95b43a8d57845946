import Contract
import Documents
import Licensing

/// The parts of a filed application form as its applicant's copy shows them.
///
/// Read from the very bytes that were filed, so that nothing stands on the copy that was not.
struct FiledForm {
    private let root: JSONPlace
    private let ruleSet: RuleSet?

    /// - Throws: where the bytes are no form.
    init(_ bytes: [UInt8], _ ruleSet: RuleSet?) throws(BadInput) {
        root = JSONPlace(try JSON.parse(bytes))
        self.ruleSet = ruleSet
    }

    /// In the order in which the applicant filled them in.
    func parts() throws(BadInput) -> [FiledApplication.Part] {
        var parts = [try enterprise()]
        if let origin = try origin() { parts.append(origin) }
        parts += [try requested(), try safety(), try finance()]
        parts += [try people(), try works(), try settlements()]
        let delivery = try root.member("delivery").oneOf(Delivery.self)
        let way = delivery == .mail ? "邮寄" : "自取"
        return parts + [FiledApplication.Part("结果送达方式", [.init("送达方式", way)])]
    }

    private func enterprise() throws(BadInput) -> FiledApplication.Part {
        let applicant = try root.member("applicant")
        let head = try applicant.member("legalRepresentative")
        return FiledApplication.Part(
            "企业基本情况",
            [
                .init("单位名称", try applicant.member("name").said),
                .init("统一社会信用代码", try applicant.member("creditCode").said),
                .init("法人资格", try applicant.member("legalPerson").said),
                .init("住所", try applicant.member("registeredAddress").said),
                .init("住所地区划代码", try applicant.member("divisionCode").said),
                .init("法定代表人", try head.member("name").said),
                .init("法定代表人证件号码", try identity(head)),
            ]
        )
    }

    private func origin() throws(BadInput) -> FiledApplication.Part? {
        guard let origin = try root.optionalMember("origin") else { return nil }
        var facts: [FiledApplication.Fact] = [
            .init("新设原因", try origin.member("kind").oneOf(Origin.Kind.self).title),
            .init("设立日期", try origin.member("on").said),
        ]
        for unit in try origin.member("predecessors").elements() {
            let words = [
                try unit.member("name").said, try unit.member("creditCode").said,
                try unit.member("licenseNumber").said,
            ]
            facts.append(.init("原单位", words.joined(separator: "，")))
        }
        var classes: [String] = []
        for item in try origin.optionalMember("inherits")?.elements() ?? [] {
            classes.append(try item.oneOf(ActivityClass.self).title)
        }
        let inherits = classes.isEmpty ? "无" : classes.joined(separator: "、")
        return FiledApplication.Part("合并或分立新设", facts + [.init("承继业绩的类别", inherits)])
    }

    private func requested() throws(BadInput) -> FiledApplication.Part {
        var facts: [FiledApplication.Fact] = []
        for wish in try root.member("requested").elements() {
            let activity = try wish.member("class").oneOf(ActivityClass.self)
            let rank = try wish.member("grade").integer()
            let grade = ruleSet?.grade(rank)?.label ?? "\(rank)级"
            facts.append(.init(activity.title, grade))
        }
        return FiledApplication.Part("申请的类别和等级", facts)
    }

    private func safety() throws(BadInput) -> FiledApplication.Part {
        let safety = try root.member("safety")
        return FiledApplication.Part(
            "安全生产组织和制度",
            [
                .init("安全生产组织健全", try safety.member("organization").said),
                .init("安全生产制度健全", try safety.member("rules").said),
            ]
        )
    }

    private func finance() throws(BadInput) -> FiledApplication.Part {
        let finance = try root.member("finance")
        return FiledApplication.Part(
            "资产",
            [
                .init("资产负债表日", try finance.member("balanceDate").said),
                .init("总资产（元）", try finance.member("totalAssetsYuan").grouped),
                .init("净资产（元）", try finance.member("netAssetsYuan").grouped),
            ]
        )
    }

    private func people() throws(BadInput) -> FiledApplication.Part {
        var rows: [[String]] = []
        for (index, person) in try root.member("people").elements().enumerated() {
            var posts: [String] = []
            for post in try person.member("posts").elements() {
                posts.append(try post.oneOf(StaffPost.self).title)
            }
            rows.append([
                String(index + 1), try person.member("name").said,
                try identity(person), posts.joined(separator: "、"),
                try title(person), try person.optionalMember("highVoltageElectrician")?.said ?? "否",
                try person.optionalMember("fullTime")?.said ?? "是", try management(person),
            ])
        }
        return FiledApplication.Part(
            "人员（\(rows.count) 人）",
            [],
            columns: [
                .init("序号", 9), .init("姓名", 18), .init("证件号码", 36), .init("岗位", 28),
                .init("职称", 20), .init("高压电工", 11), .init("仅在本单位", 12), .init("管理经历", 32),
            ],
            rows: rows
        )
    }

    /// The number of a person's document, with the kind of one that is no resident's card.
    private func identity(_ person: JSONPlace) throws(BadInput) -> String {
        let number = try person.member("idNumber").masked
        let kind = try person.optionalMember("idKind")?.oneOf(IdentityKind.self) ?? .resident
        return kind == .resident ? number : "\(number)（\(kind.title)）"
    }

    private func title(_ person: JSONPlace) throws(BadInput) -> String {
        guard let title = try person.optionalMember("title") else { return "无" }
        let level = try title.member("level").oneOf(TitleLevel.self).title
        return try title.member("powerRelated").bool() ? "\(level)，电力相关专业" : level
    }

    private func management(_ person: JSONPlace) throws(BadInput) -> String {
        var periods: [String] = []
        for period in try person.optionalMember("management")?.elements() ?? [] {
            let activity = try period.member("class").oneOf(ActivityClass.self).title
            let end = try period.optionalMember("to")?.said ?? "今"
            periods.append("\(activity)：\(try period.member("from").said)至\(end)")
        }
        return periods.joined(separator: "；")
    }

    private func works() throws(BadInput) -> FiledApplication.Part {
        var rows: [[String]] = []
        for (index, work) in try root.member("works").elements().enumerated() {
            rows.append([
                String(index + 1), try work.member("name").said,
                try work.member("class").oneOf(ActivityClass.self).title,
                try work.member("facility").oneOf(Facility.self).title,
                try work.member("voltageKV").said, try work.member("completedOn").said,
                try work.optionalMember("qualityAccepted")?.said ?? "",
            ])
        }
        return FiledApplication.Part(
            "业绩（\(rows.count) 项）",
            [],
            columns: [
                .init("序号", 9), .init("工程名称", 62), .init("类别", 18), .init("设施", 22),
                .init("电压（千伏）", 18), .init("竣工日期", 23), .init("质量合格", 14),
            ],
            rows: rows
        )
    }

    private func settlements() throws(BadInput) -> FiledApplication.Part {
        var rows: [[String]] = []
        for (index, settlement) in try root.member("settlements").elements().enumerated() {
            rows.append([
                String(index + 1),
                try settlement.member("class").oneOf(ActivityClass.self).title,
                try settlement.member("on").said, try settlement.member("amountYuan").grouped,
            ])
        }
        return FiledApplication.Part(
            "工程结算收入（\(rows.count) 项）",
            [],
            columns: [
                .init("序号", 12), .init("类别", 40), .init("结算日期", 50), .init("结算金额（元）", 64),
            ],
            rows: rows
        )
    }
}

extension JSONPlace {
    /// The value as it was filled in; a truth as 是 or 否.
    fileprivate var said: String {
        switch value {
        case .string(let text), .number(let text): text
        case .bool(let isTrue): isTrue ? DraftWords.yes : DraftWords.no
        default: ""
        }
    }

    /// A number of a person with its ends alone, as the applicant's pages show it.
    fileprivate var masked: String { PersonID.masked(said) }

    /// An amount with a comma before each three digits of its whole part.
    fileprivate var grouped: String {
        let text = said
        let whole = text.prefix { $0 != "." }
        let digits = whole.drop { $0 == "-" }
        let groups = digits.reversed().enumerated().flatMap { index, digit -> [Character] in
            index > 0 && index % 3 == 0 ? [",", digit] : [digit]
        }
        return whole.prefix(whole.count - digits.count) + String(groups.reversed())
            + text.dropFirst(whole.count)
    }
}
