extension PermissionTable {
    /// From acceptance to the confirmed review (审查), and its period.
    static let reviewRows: [Permission] = [
        Permission(
            .reviewed,
            by: [.review],
            at: [.accepted],
            clause: "《中华人民共和国行政许可法》第三十四条第一款",
            [
                .ownAgency, .siteCheckOver, .separation(.notWhoAccepted),
                .separation(.notWhoAssisted),
            ]
        ),
        Permission(
            .reviewed,
            by: [.review],
            at: [.firstReviewed],
            clause: "《中华人民共和国行政许可法》第三十四条第一款",
            [
                .ownAgency, .siteCheckOver, .separation(.notWhoAccepted),
                .separation(.notWhoAssisted), .separation(.notWhoRead),
            ]
        ),
        Permission(
            .siteCheckOrdered,
            by: [.review],
            at: StageName.reading,
            clause: "《中华人民共和国行政许可法》第三十四条第三款",
            [.ownAgency, .separation(.notWhoAccepted), .separation(.notWhoAssisted)]
        ),
        Permission(
            .siteCheckRecorded,
            by: [.inspection],
            at: StageName.reading,
            clause: "《中华人民共和国行政许可法》第三十四条第三款",
            [.ownAgency, .namedOnSite, .siteCheckUnrecorded]
        ),
        Permission(
            .siteCheckSigned,
            by: [.inspection],
            at: StageName.reading,
            clause: "《中华人民共和国行政许可法》第三十四条第三款",
            [.ownAgency, .namedOnSite, .siteCheckRecorded, .twoOnSite]
        ),
        Permission(
            .reviewConfirmed,
            by: [.confirmation],
            at: [.reviewed],
            clause: nil,
            [.ownAgency, .separation(.notWhoReviewed), .separation(.notWhoAssisted)]
        ),
        Permission(
            .reviewReturned,
            by: [.confirmation],
            at: [.reviewed],
            clause: nil,
            [.ownAgency, .separation(.notWhoReviewed), .separation(.notWhoAssisted)]
        ),
        // What the applicant says on a proposed refusal may show that the review was wrong.
        Permission(
            .reviewReturned,
            by: [.decision],
            at: [.confirmed, .refusalProposed],
            clause: "《中华人民共和国行政许可法》第七条",
            [
                .ownAgency, .separation(.notWhoAccepted), .separation(.notWhoReviewed),
                .separation(.notWhoAssisted),
            ]
        ),
        Permission(
            .periodExtended,
            by: [.head],
            at: StageName.underReview,
            clause: "《中华人民共和国行政许可法》第四十二条第一款",
            [.ownAgency, .notPaused, .notExtended, .withinPeriod]
        ),
        Permission(
            .paused,
            by: [.review, .confirmation],
            at: StageName.underReview,
            clause: "《中华人民共和国行政许可法》第四十五条",
            [.ownAgency, .notPaused, .withinPeriod]
        ),
        Permission(
            .resumed,
            by: [.review, .confirmation],
            at: StageName.underReview,
            clause: "《中华人民共和国行政许可法》第四十五条",
            [.ownAgency, .paused]
        ),
    ]
}
