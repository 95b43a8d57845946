extension PermissionTable {
    /// From receipt to acceptance (受理审查).
    static let examinationRows: [Permission] = [
        Permission(
            .received,
            by: [.clerk],
            at: [.filed],
            clause: "《最高人民法院关于审理行政许可案件若干问题的规定》第六条",
            []
        ),
        Permission(
            .received,
            by: [.acceptance],
            at: [.filed],
            clause: "《最高人民法院关于审理行政许可案件若干问题的规定》第六条",
            [.ownAgency]
        ),
        // Silence may accept before anybody has looked at the place; the notice still waits for it.
        Permission(
            .areaConfirmed,
            by: [.acceptance],
            at: StageName.serving,
            clause: "《中华人民共和国行政许可法》第二十二条",
            [.ownAgency, .separation(.notWhoAssisted)]
        ),
        Permission(
            .accepted,
            by: [.acceptance],
            at: [.received],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第五项",
            [.ownAgency, .separation(.notWhoAssisted)]
        ),
        Permission(
            .notAccepted,
            by: [.acceptance],
            at: [.received],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第一项、第二项",
            [.ownAgency, .separation(.notWhoAssisted)]
        ),
        Permission(
            .correctionRequested,
            by: [.acceptance],
            at: [.received],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第四项",
            [.ownAgency, .separation(.notWhoAssisted)]
        ),
        Permission(
            .laterItemsAllowed,
            by: [.confirmation],
            at: [.received],
            clause: nil,
            [.ownAgency, .secondRound, .separation(.notWhoAssisted)]
        ),
        Permission(
            .closedUncorrected,
            by: [.acceptance],
            at: [.correcting],
            clause: nil,
            [.ownAgency, .allSealed, .correctionTermOver, .separation(.notWhoAssisted)]
        ),
        Permission(
            .acceptedBySilence,
            by: [.clerk],
            at: [.accepted],
            clause: "《中华人民共和国行政许可法》第三十二条第一款第四项",
            [.silenceUnrecorded]
        ),
        Permission(
            .renewedByLaw,
            by: [.clerk],
            at: [.renewed],
            clause: "《中华人民共和国行政许可法》第五十条第二款",
            [.renewalUnrecorded]
        ),
        Permission(
            .endedByExpiry,
            by: [.clerk],
            at: [.ended],
            clause: "《中华人民共和国行政许可法》第五十条第一款",
            [.expiryUnrecorded]
        ),
    ]
}
