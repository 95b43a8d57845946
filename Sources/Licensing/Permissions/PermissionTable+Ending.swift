extension PermissionTable {
    /// Service and archive (送达、归档).
    static let endingRows: [Permission] = [
        Permission(
            .noticeServed,
            by: [.service, .acceptance],
            at: StageName.serving,
            clause: "《中华人民共和国行政许可法》第三十二条第二款、第四十二条第一款、第四十五条",
            [.ownAgency, .serveOnlyWhatIsSealed]
        ),
        Permission(
            .noticeServed,
            by: [.clerk],
            at: StageName.serving,
            clause: "《中华人民共和国行政许可法》第三十二条第二款、第四十二条第一款、第四十五条",
            [.electronicOnly, .serveOnlyWhatIsSealed]
        ),
        Permission(
            .served,
            by: [.service, .acceptance],
            at: [.published],
            clause: "《中华人民共和国行政许可法》第四十四条",
            [.ownAgency, .allSealed, .chosenDelivery]
        ),
        Permission(
            .served,
            by: [.service, .acceptance],
            at: [.refused],
            clause: "《中华人民共和国行政许可法》第三十八条第二款",
            [.ownAgency, .allSealed, .chosenDelivery]
        ),
        Permission(
            .archived,
            by: [.archive],
            at: [.served],
            clause: "《国务院关于在线政务服务的若干规定》第十二条",
            [.ownAgency]
        ),
        Permission(
            .archived,
            by: [.archive],
            at: [.notAccepted, .closed, .withdrawn, .ended],
            clause: "《国务院关于在线政务服务的若干规定》第十二条",
            [.ownAgency, .allSealed, .endingServed]
        ),
    ]
}

extension StageName {
    /// While notices may wait for their service on their own: from receipt to the result's service.
    static let serving: [StageName] =
        [.received, .correcting, .notAccepted, .closed, .withdrawn, .ended] + underReview
        + [.granted, .renewed, .refused, .made, .published]
}
