public import Licensing

/// Reads the input of `eligibility`: the facts of an application under a rule set.
///
/// Keys that are not known are passed over, so that input may carry more than is checked here.
public struct ApplicationReader: Sendable {
    let root: JSONPlace
    /// 首次提交日.
    public let submittedOn: Day
    /// Whether the codes were examined when they were written: then they are read as they stand.
    let isRecorded: Bool

    /// Opens an input and reads the day from which everything counts.
    ///
    /// - Parameters:
    ///   - root: the input.
    ///   - isRecorded: true for a form of our own, whose codes were examined when they were written,
    ///     perhaps by other rules than today's.
    /// - Throws: where the input is no application for a facility license that is checked here.
    public init(_ root: JSONPlace, isRecorded: Bool = false) throws(BadInput) {
        self.root = root
        self.isRecorded = isRecorded
        submittedOn = try root.member("submittedOn").day()
    }

    /// The facts; grades are those of the rule set.
    ///
    /// - Throws: the first fault with its place.
    public func application(under ruleSet: RuleSet) throws(BadInput) -> Application {
        let matter = try self.matter()
        let applicant = try root.member("applicant")
        let division = try self.division(applicant)
        let safety = try root.member("safety")
        _ = try root.member("delivery").oneOf(Delivery.self)
        return Application(
            matter: matter,
            submittedOn: submittedOn,
            isLegalPerson: try applicant.member("legalPerson").bool(),
            division: division,
            agency: try agency(),
            requested: try grades("requested", under: ruleSet, atLeastOne: true),
            previousGrades: try grades("previousGrades", under: ruleSet, atLeastOne: false),
            hasSafetyOrganization: try safety.member("organization").bool(),
            hasSafetyRules: try safety.member("rules").bool(),
            finance: try finance(),
            people: try people(),
            works: try works(),
            settlements: try settlements(),
            origin: try origin()
        )
    }

    private func matter() throws(BadInput) -> Matter {
        let family = try root.member("family")
        guard try family.oneOf(LicenseFamily.self) == .facility else {
            throw family.bad("此处只检查承装（修、试）电力设施许可证：facility")
        }
        let procedure = try root.member("procedure")
        guard try procedure.string() == "general" else {
            throw procedure.bad("此处只检查一般程序：general")
        }
        let place = try root.member("matter")
        let matter = try place.oneOf(Matter.self)
        // A form of our own may also ask for what is not checked before it is filed.
        guard matter == .initial || matter == .itemChange || (isRecorded && matter == .extension)
        else { throw place.bad("此处只检查 initial 和 itemChange") }
        return matter
    }

    /// Checks who applies and tells where.
    private func division(_ applicant: JSONPlace) throws(BadInput) -> DivisionCode {
        _ = try applicant.member("name").string()
        _ = try creditCode(applicant)
        _ = try applicant.member("registeredAddress").string()
        let representative = try applicant.member("legalRepresentative")
        _ = try representative.member("name").string()
        _ = try identity(representative)
        return try applicant.member("divisionCode").code(DivisionCode.init)
    }

    private func agency() throws(BadInput) -> AgencyID? {
        guard let place = try root.optionalMember("agency") else { return nil }
        return AgencyID(try place.string())
    }

    func creditCode(_ unit: JSONPlace) throws(BadInput) -> CreditCode {
        try unit.member("creditCode").creditCode(isRecorded: isRecorded)
    }

    private func identity(_ person: JSONPlace) throws(BadInput) -> PersonID {
        let (today, isRecorded) = (submittedOn, isRecorded)
        let kind = try person.optionalMember("idKind")?.oneOf(IdentityKind.self) ?? .resident
        return try person.member("idNumber").code { text throws(BadCode) in
            try isRecorded
                ? PersonID(recorded: text, kind: kind)
                : PersonID(text, kind: kind, today: today)
        }
    }

    private func grades(
        _ key: String,
        under ruleSet: RuleSet,
        atLeastOne: Bool
    ) throws(BadInput) -> [ClassGrade] {
        let list = try root.member(key)
        var grades: [ClassGrade] = []
        for place in try list.elements() {
            let activity = try place.member("class").oneOf(ActivityClass.self)
            let gradePlace = try place.member("grade")
            guard let grade = ruleSet.grade(try gradePlace.integer()) else {
                throw gradePlace.bad("\(ruleSet.id)的等级为1至\(ruleSet.grades.count)")
            }
            guard !grades.contains(where: { $0.activity == activity }) else {
                throw place.bad("\(activity.title)重复")
            }
            grades.append(ClassGrade(activity, grade))
        }
        guard !grades.isEmpty || !atLeastOne else { throw list.bad("至少应有一项") }
        return grades
    }

    private func finance() throws(BadInput) -> Finance {
        let place = try root.member("finance")
        return Finance(
            balanceDate: try place.member("balanceDate").day(),
            totalAssets: try place.member("totalAssetsYuan").money(),
            netAssets: try place.member("netAssetsYuan").money()
        )
    }

    private func people() throws(BadInput) -> [StaffMember] {
        var people: [StaffMember] = []
        for place in try root.member("people").elements() {
            _ = try place.member("name").string()
            people.append(
                StaffMember(
                    identity: try identity(place),
                    posts: try posts(place.member("posts")),
                    title: try title(place.optionalMember("title")),
                    isHighVoltageElectrician: try place.optionalMember("highVoltageElectrician")?
                        .bool() ?? false,
                    isFullTime: try place.optionalMember("fullTime")?.bool() ?? true,
                    management: try management(place.optionalMember("management"))
                )
            )
        }
        return people
    }

    private func posts(_ place: JSONPlace) throws(BadInput) -> Set<StaffPost> {
        var posts: Set<StaffPost> = []
        for item in try place.elements() { posts.insert(try item.oneOf(StaffPost.self)) }
        guard !posts.isEmpty else { throw place.bad("至少应有一个岗位") }
        return posts
    }

    private func title(_ place: JSONPlace?) throws(BadInput) -> ProfessionalTitle? {
        guard let place else { return nil }
        return ProfessionalTitle(
            try place.member("level").oneOf(TitleLevel.self),
            isPowerRelated: try place.member("powerRelated").bool()
        )
    }

    private func management(_ place: JSONPlace?) throws(BadInput) -> [ManagementPeriod] {
        guard let place else { return [] }
        var periods: [ManagementPeriod] = []
        for item in try place.elements() {
            let from = try item.member("from").day()
            let end = try item.member("to")
            let to: Day? = end.value == .null ? nil : try end.day()
            if let to, to < from { throw end.bad("早于 from（\(from)）") }
            let activity = try item.member("class").oneOf(ActivityClass.self)
            periods.append(ManagementPeriod(activity: activity, from: from, to: to))
        }
        return periods
    }

    private func works() throws(BadInput) -> [Work] {
        var works: [Work] = []
        for place in try root.member("works").elements() {
            _ = try place.member("name").string()
            let activity = try place.member("class").oneOf(ActivityClass.self)
            works.append(
                Work(
                    activity: activity,
                    facility: try place.member("facility").oneOf(Facility.self),
                    voltage: try place.member("voltageKV").voltage(),
                    completedOn: try place.member("completedOn").day(),
                    isQualityAccepted: try isQualityAccepted(place, activity)
                )
            )
        }
        return works
    }

    /// Installation must say it; repair and testing need not (服务指南第二章“申请”一（四）2).
    private func isQualityAccepted(
        _ place: JSONPlace,
        _ activity: ActivityClass
    ) throws(BadInput) -> Bool {
        guard activity != .installation else { return try place.member("qualityAccepted").bool() }
        return try place.optionalMember("qualityAccepted")?.bool() ?? false
    }

    private func settlements() throws(BadInput) -> [Settlement] {
        var settlements: [Settlement] = []
        for place in try root.member("settlements").elements() {
            settlements.append(
                Settlement(
                    activity: try place.member("class").oneOf(ActivityClass.self),
                    on: try place.member("on").day(),
                    amount: try place.member("amountYuan").money()
                )
            )
        }
        return settlements
    }
}

extension JSONPlace {
    /// A credit code; one of a record stands as it was taken then.
    func creditCode(isRecorded: Bool) throws(BadInput) -> CreditCode {
        try code { text throws(BadCode) in
            try isRecorded ? CreditCode(recorded: text) : CreditCode(text)
        }
    }
}
