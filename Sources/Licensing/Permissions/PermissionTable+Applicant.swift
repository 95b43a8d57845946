extension PermissionTable {
    /// What the applicant does, and who enters for the applicant at the counter.
    static let applicantRows: [Permission] = [
        Permission(
            .opened,
            by: [.applicant],
            at: [.none],
            clause: "《中华人民共和国行政许可法》第二十九条",
            [.ownEnterprise, .entryMarked]
        ),
        Permission(
            .opened,
            by: [.acceptance],
            at: [.none],
            clause: "《中华人民共和国行政许可法》第二十九条",
            [.ownAgency, .entryMarked]
        ),
        Permission(
            .materialAdded,
            by: [.applicant],
            at: [.draft],
            clause: "《中华人民共和国行政许可法》第三十一条",
            [.ownEnterprise]
        ),
        Permission(
            .materialAdded,
            by: [.acceptance],
            at: [.draft],
            clause: "《中华人民共和国行政许可法》第三十一条",
            [.ownAgency, .entryMarked]
        ),
        Permission(
            .materialAdded,
            by: [.applicant],
            at: [.correcting],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第四项",
            [.ownEnterprise, .told, .placeOpen]
        ),
        Permission(
            .contentConfirmed,
            by: [.applicant],
            at: [.draft],
            clause: "《中华人民共和国行政许可法》第三十一条",
            [.ownEnterprise, .assisted]
        ),
        Permission(
            .filed,
            by: [.applicant],
            at: [.draft],
            clause: "《中华人民共和国行政许可法》第二十九条",
            [.ownEnterprise, .contentConfirmed]
        ),
        Permission(
            .corrected,
            by: [.applicant],
            at: [.correcting],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第五项",
            [.ownEnterprise, .told, .somethingCorrected]
        ),
        Permission(
            .withdrawn,
            by: [.applicant],
            at: StageName.withdrawable,
            clause: nil,
            [.ownEnterprise]
        ),
        Permission(
            .statementGiven,
            by: [.applicant],
            at: [.refusalProposed],
            clause: "《中华人民共和国行政许可法》第七条",
            [.ownEnterprise]
        ),
        Permission(
            .statementGiven,
            by: [.acceptance],
            at: [.refusalProposed],
            clause: "《中华人民共和国行政许可法》第七条",
            [.ownAgency]
        ),
        Permission(
            .statementWaived,
            by: [.applicant],
            at: [.refusalProposed],
            clause: "《中华人民共和国行政许可法》第七条",
            [.ownEnterprise, .told]
        ),
        Permission(
            .deliveryChanged,
            by: [.applicant],
            at: StageName.undelivered,
            clause: "服务指南第一章十",
            [.ownEnterprise]
        ),
    ]
}
