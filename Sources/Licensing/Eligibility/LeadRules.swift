extension EligibilityCheck {
    /// Experience and title of the technical lead and the safety lead (SEED2-36 to SEED2-40).
    func leadFindings(_ subject: ClassGrade) -> [Finding] {
        [
            experience(of: .technicalLead, .technicalLeadExperience, subject),
            title(of: .technicalLead, .technicalLeadTitle, subject),
            experience(of: .safetyLead, .safetyLeadExperience, subject),
            title(of: .safetyLead, .safetyLeadTitle, subject),
        ].compactMap { $0 }
    }

    /// The safety lead holds no other post (SEED2-50); nobody in the post fails too.
    var safetyLeadDedicatedFinding: Finding {
        let leads = roster.leads(.safetyLead)
        let others = leads.count { $0.posts.count > 1 }
        let isMet = !leads.isEmpty && others == 0
        let message =
            leads.isEmpty
            ? "未列安全负责人，应配备专人"
            : isMet ? "安全负责人专人专岗" : "安全负责人兼任其他岗位，应专人专岗"
        return finding(
            .safetyLeadDedicated,
            Outcome(isMet),
            required: "专人专岗",
            found: leads.isEmpty ? "无安全负责人" : isMet ? "专人专岗" : "\(others)人兼任其他岗位",
            clause: conditions.safetyLeadDedicated,
            message
        )
    }

    private func experience(
        of post: StaffPost,
        _ rule: Rule,
        _ subject: ClassGrade
    ) -> Finding? {
        guard let threshold = conditions.leadExperienceYears[subject.grade.rank] else { return nil }
        let required = threshold.value * 12
        let months = roster.leads(post).map {
            Experience.months(of: $0.management, in: subject.activity, before: day)
        }
        let least = months.min()
        let isMet = least.map { $0 >= required } ?? false
        let message =
            least.map {
                "\(post.title)的\(subject.activity.title)管理工作经历为\($0)个月，"
                    + "要求不少于\(required)个月（\(threshold.value)年）"
            } ?? "未列\(post.title)"
        return finding(
            rule,
            Outcome(isMet),
            of: subject,
            required: String(required),
            found: least.map { String($0) } ?? "无\(post.title)",
            clause: threshold.clause,
            message
        )
    }

    private func title(of post: StaffPost, _ rule: Rule, _ subject: ClassGrade) -> Finding? {
        guard let threshold = conditions.leadTitle[subject.grade.rank] else { return nil }
        let leads = roster.leads(post)
        let least =
            leads.contains { $0.countedTitle == nil } ? nil : leads.compactMap(\.countedTitle).min()
        let isMet = least.map { $0 >= threshold.value } ?? false
        let found = leads.isEmpty ? "无\(post.title)" : least?.title ?? "无电力相关专业职称"
        return finding(
            rule,
            Outcome(isMet),
            of: subject,
            required: threshold.value.title,
            found: found,
            clause: threshold.clause,
            leads.isEmpty
                ? "未列\(post.title)"
                : "\(post.title)职称：\(found)，要求电力相关专业\(threshold.value.title)以上"
        )
    }
}
