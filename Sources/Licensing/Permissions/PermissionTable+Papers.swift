extension PermissionTable {
    /// Making, sealing and publishing (制证、用印、公布).
    static let paperRows: [Permission] = [
        Permission(
            .licenseMade,
            by: [.licenseMaking],
            at: [.granted, .renewed],
            clause: "《中华人民共和国行政许可法》第三十九条第一款",
            [.ownAgency]
        ),
        // Notices bear the special seal (专用印章) too: hence the early stages, and the late ones.
        Permission(
            .sealApplied,
            by: [.sealing],
            at: [
                .received, .correcting, .notAccepted, .closed, .withdrawn, .accepted,
                .firstReviewed, .reviewed, .confirmed, .refusalProposed,
            ],
            clause: "《中华人民共和国行政许可法》第三十二条第二款",
            sealing
        ),
        Permission(
            .sealApplied,
            by: [.sealing],
            at: [.granted, .renewed, .refused, .made, .published, .ended],
            clause: "《国务院关于在线政务服务的若干规定》第九条",
            sealing
        ),
        Permission(
            .published,
            by: [.clerk],
            at: [.made],
            clause: "《中华人民共和国行政许可法》第四十条",
            [.licenseSealed]
        ),
        Permission(
            .published,
            by: [.licenseMaking],
            at: [.made],
            clause: "《中华人民共和国行政许可法》第四十条",
            [.ownAgency, .licenseSealed]
        ),
    ]

    private static let sealing: [Constraint] = [
        .ownAgency, .decidedBeforeSeal, .sealOnlyWhatIsDue, .separation(.notWhoReviewed),
        .separation(.notWhoDecided), .separation(.notWhoMade),
    ]
}
