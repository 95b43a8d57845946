extension PermissionTable {
    /// The decision (决定).
    static let decisionRows: [Permission] = [
        Permission(
            .refusalProposed,
            by: [.decision],
            at: [.confirmed],
            clause: "《中华人民共和国行政许可法》第七条",
            [
                .ownAgency, .separation(.notWhoAccepted), .separation(.notWhoReviewed),
                .separation(.notWhoAssisted),
            ]
        ),
        Permission(
            .granted,
            by: [.decision],
            at: [.confirmed, .refusalProposed],
            clause: "《中华人民共和国行政许可法》第三十八条第一款",
            [
                .ownAgency, .notPaused, .separation(.notWhoAccepted), .separation(.notWhoReviewed),
                .separation(.notWhoAssisted),
            ]
        ),
        Permission(
            .refused,
            by: [.decision],
            at: [.refusalProposed],
            clause: "《中华人民共和国行政许可法》第三十八条第二款",
            [
                .ownAgency, .notPaused, .heard, .separation(.notWhoAccepted),
                .separation(.notWhoReviewed), .separation(.notWhoAssisted),
            ]
        ),
    ]
}
