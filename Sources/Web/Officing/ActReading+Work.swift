import Authority
import Licensing

extension ActReading {
    /// What the office is asked to do; nil where something is wrong, or no such act has a form.
    mutating func work(of kind: ActKind) -> Work? {
        let work = ActForm.isButton(kind) ? buttonWork(of: kind) : formWork(of: kind)
        return errors.isEmpty ? work : nil
    }

    /// Acts that need no field; where there are some, another way was chosen.
    private mutating func buttonWork(of kind: ActKind) -> Work? {
        switch kind {
        case .received: { try $0.perform(.receive, on: $1, by: $2) }
        case .accepted: { try $0.accept($1, by: $2) }
        case .siteCheckSigned: { try $0.signSiteCheck($1, by: $2) }
        case .reviewConfirmed: { try $0.confirmReview($1, by: $2) }
        case .resumed: { try $0.resume($1, by: $2) }
        case .licenseMade: { try $0.makeLicense($1, by: $2) }
        case .sealApplied: { try $0.sealDuePapers(of: $1, by: $2) }
        case .published: { try $0.publishDue(with: $1, by: $2) }
        case .archived: { try $0.archive($1, by: $2) }
        default: twoWays(of: kind)
        }
    }

    private mutating func twoWays(of kind: ActKind) -> Work? {
        switch kind {
        case .reviewed where fields.first("proposes") != nil:
            guard let choice = choice("proposes", of: ["grant", "refuse"]) else { return nil }
            return { _ = try $0.review($1, proposesGrant: choice == "grant", by: $2) }
        case .reviewed: return { _ = try $0.review($1, by: $2) }
        case .granted where fields.first("on") != nil:
            guard let meeting = meeting() else { return nil }
            return { try $0.grant($1, inMeeting: meeting, by: $2) }
        case .granted: return { try $0.grant($1, by: $2) }
        case .served:
            let plain = matter.state.delivery?.plainWay ?? .counter
            guard let way = fields.first("way") == nil ? plain : way() else { return nil }
            return { try $0.serve($1, way: way, by: $2) }
        default: return nil
        }
    }

    private mutating func formWork(of kind: ActKind) -> Work? {
        switch kind {
        case .notAccepted: return nonAcceptance()
        case .areaConfirmed: return areaConfirmation()
        case .correctionRequested: return correction()
        case .refusalProposed: return refusalProposal()
        case .siteCheckOrdered: return siteCheckOrder()
        case .siteCheckRecorded: return siteCheckRecord()
        case .paused: return pause()
        case .noticeServed: return noticeService()
        case .refused: return refusal()
        case .closedUncorrected: return closing()
        case .statementGiven:
            guard let content = content() else { return nil }
            return { try $0.giveStatement($1, content, by: $2) }
        case .laterItemsAllowed, .reviewReturned, .periodExtended: return reasonAlone(kind)
        default: return nil
        }
    }

    private mutating func reasonAlone(_ kind: ActKind) -> Work? {
        guard let reason = remark("reason") else { return nil }
        switch kind {
        case .laterItemsAllowed: return { try $0.allowLaterItems($1, reason: reason, by: $2) }
        case .reviewReturned: return { try $0.returnReview($1, reason: reason, by: $2) }
        default: return { try $0.extendPeriod($1, reason: reason, by: $2) }
        }
    }

    /// 行政许可法 第三十二条第一款第一项 (not needed), 第二项 (not this agency's).
    private mutating func nonAcceptance() -> Work? {
        let choice = choice("ground", of: ["notNeeded", "notCompetent"])
        let reason = remark("reason")
        guard let choice else { return nil }
        let ground: NonAcceptance.Ground
        if choice == "notCompetent" {
            guard let body = line("body") else { return nil }
            ground = .notCompetent(body: body)
        } else {
            ground = .notNeeded
        }
        guard let reason else { return nil }
        let item = choice == "notNeeded" ? "第一项" : "第二项"
        let clause = "《中华人民共和国行政许可法》第三十二条第一款\(item)"
        return {
            try $0.declineAcceptance($1, ground: ground, reason: reason, clause: clause, by: $2)
        }
    }

    private mutating func areaConfirmation() -> Work? {
        let division = try? DivisionCode(Amounts.undashed(fields.text("division")))
        if division == nil { wrong("division", "division") }
        let agency = matter.agencies.first { $0.id.rawValue == fields.text("competent") }?.id
        if agency == nil { wrong("competent", "agency") }
        guard let reason = remark("reason"), let division, let agency else { return nil }
        return {
            try $0.confirmArea($1, division: division, agency: agency, reason: reason, by: $2)
        }
    }

    private mutating func siteCheckOrder() -> Work? {
        let people = matter.people(in: [.inspection])
        let officers = ticked("officer", of: people, atLeast: SiteCheckOrder.officersMin)
        let day = day("on")
        let place = remark("place")
        guard let reason = remark("reason"), let officers, let day, let place else { return nil }
        return {
            try $0.orderSiteCheck(
                $1,
                reason: reason,
                officers: officers,
                on: day,
                place: place,
                by: $2
            )
        }
    }

    private mutating func siteCheckRecord() -> Work? {
        let conforms = choice("conforms", of: ["yes", "no"])
        guard let content = content(), let conforms else { return nil }
        return { try $0.recordSiteCheck($1, content, conforms: conforms == "yes", by: $2) }
    }

    private mutating func pause() -> Work? {
        let ground = PauseGround(rawValue: fields.text("ground"))
        if ground == nil { wrong("ground", "choose") }
        let until = day("until")
        guard let reason = remark("reason"), let until, let ground else { return nil }
        return { try $0.pause($1, ground: ground, reason: reason, expectedEnd: until, by: $2) }
    }

    private mutating func meeting() -> MeetingRecord? {
        let day = day("on")
        let people = matter.people(in: [.head, .decision, .confirmation, .review])
        let present = ticked("present", of: people, atLeast: Meeting.presentMin)
        guard let minutes = content(), let day, let present else { return nil }
        return MeetingRecord(on: day, minutes: minutes, present: present)
    }

    /// A refusal, alone where nothing was written of a meeting.
    private mutating func refusal() -> Work? {
        let hasLooked = looked()
        guard isMeetingTold else {
            guard hasLooked else { return nil }
            return { try $0.refuse($1, by: $2) }
        }
        guard let meeting = meeting(), hasLooked else { return nil }
        return { try $0.refuse($1, inMeeting: meeting, by: $2) }
    }

    private mutating func closing() -> Work? {
        guard looked() else { return nil }
        return { try $0.closeUncorrected($1, by: $2) }
    }

    private mutating func looked() -> Bool {
        guard fields.isTicked("looked") else {
            wrong("looked", "looked")
            return false
        }
        return true
    }

    /// Whether anything at all was told of a meeting.
    private var isMeetingTold: Bool {
        !fields.text("on").isEmpty || !fields.text("text").isEmpty
            || form.file("file").map { !$0.bytes.isEmpty } ?? false
            || fields.all.contains { $0.name.hasPrefix("present-") }
    }

    private mutating func noticeService() -> Work? {
        let text = fields.text("paper")
        let paper = matter.state.unservedPapers.first { $0.formValue == text && !$0.isLicense }
        if paper == nil { wrong("paper", "choose") }
        guard let way = way(), let paper else { return nil }
        return { try $0.serveNotice($1, paper, way: way, by: $2) }
    }

    private mutating func way() -> ServiceWay? {
        switch choice("way", of: ["mail", "counter", "electronic"]) {
        case "mail":
            let tracking = fields.text("tracking")
            guard CellReading.fits(tracking, 40) else {
                wrong("tracking", "longLine", ["max": "40"])
                return nil
            }
            return .mail(tracking: tracking.isEmpty ? nil : tracking)
        case "counter": return .counter
        case "electronic": return .electronic
        default: return nil
        }
    }
}
