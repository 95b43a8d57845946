import Licensing

extension AcceptanceNotice.Term {
    /// What the places of the wording are filled with.
    var places: [String: String] {
        switch self {
        case .workingDays(let ruler):
            ["decisionDays": String(ruler.days), "decisionDue": ruler.due.inWords]
        case .beforeExpiry(let request, let day):
            request.places.merging(["completeOn": day.inWords]) { _, own in own }
        }
    }
}

extension NoticeSheet {
    /// 办理时限, and of an extension the license and until when it could be asked for.
    mutating func term(_ term: AcceptanceNotice.Term) throws(PaperRefusal) {
        switch term {
        case .workingDays(let ruler): try workingDays(ruler)
        case .beforeExpiry(let request, _): try beforeExpiry(request)
        }
    }

    private mutating func workingDays(_ ruler: ClockRuler) throws(PaperRefusal) {
        try fact(
            "办理时限",
            [
                (String(ruler.days), .term), ("个工作日，至", nil), (ruler.due.inWords, .due),
                ("届满", nil),
            ],
            items: [(.term, String(ruler.days)), (.due, ruler.due.description)]
        )
    }

    private mutating func beforeExpiry(_ request: ExtensionRequest) throws(PaperRefusal) {
        try fact("许可证编号", .licenseNumber, request.licenseNumber)
        try fact(
            "延续申请期限",
            [
                ("至", nil), (request.lastDayInTime.inWords, .lastDayInTime),
                (request.isLate ? "止，逾期提出" : "止，按期提出", nil),
            ],
            items: [(.lastDayInTime, request.lastDayInTime.description)]
        )
        let weekday = ClockRuler.weekday(request.expiresOn)
        try fact(
            "办理时限",
            [
                ("有效期届满前，至", nil), (request.expiresOn.inWords, .due),
                ("（\(weekday)）止", nil),
            ],
            items: [(.due, request.expiresOn.description)]
        )
    }
}
