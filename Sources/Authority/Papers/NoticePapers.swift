import Contract
import Documents
import Licensing

/// Lays out a case's notices from its acts, its form and the wording of the law.
struct NoticePapers {
    let office: Office
    let current: Case
    let agency: Agency
    let applicant: ApplicantForm
    let rules: RuleSet

    init(_ office: Office, _ current: Case) throws {
        let state = current.state
        guard let opening = state.opening, let filing = state.filing,
            let rules = office.law.ruleSet(filing.ruleSet)
        else { throw OfficeRefusal.law(.noRuleSet(office.now().day)) }
        self.office = office
        self.current = current
        self.rules = rules
        agency = try office.agency(opening.agency)
        applicant = try office.applicant(of: current.id)
    }

    /// The notice of a kind, laid out; the same every time.
    func paper(_ kind: NoticeKind) throws -> TypesetPaper {
        let text = try office.wording(of: kind).marked(asSample: office.settings.isSample)
        let state = current.state
        switch kind {
        case .acceptance:
            guard let acceptance = state.acceptance else { throw notDue(kind) }
            return try self.acceptance(acceptance).paper(text, in: office.papers.typefaces)
        case .grant:
            guard let granted = state.granted else { throw notDue(kind) }
            let notice = GrantNotice(
                head: head(granted.grant.notice, on: granted.on),
                grant: granted.grant,
                basis: rules.legalBases.joined(separator: "、"),
                places: places()
            )
            return try notice.paper(text, in: office.papers.typefaces)
        case .refusal:
            guard let declined = state.declined else { throw notDue(kind) }
            let notice = RefusalNotice(
                head: head(declined.refusal.notice, on: declined.on),
                reasons: declined.refusal.reasons,
                places: places()
            )
            return try notice.paper(text, in: office.papers.typefaces)
        case .correction, .nonAcceptance, .periodExtended, .specialTime, .siteCheck,
            .refusalProposed, .withdrawal:
            throw OfficeRefusal.paper(.missing("文书版式 \(kind.rawValue)"))
        }
    }

    /// The data of the rules that a notice prints.
    func printedData(_ kind: NoticeKind) -> [PrintedDatum] {
        let own = [
            PrintedDatum(agency.documentPrefix), PrintedDatum(agency.creditCode.map(\.rawValue)),
        ]
        switch kind {
        case .acceptance, .correction, .nonAcceptance, .periodExtended, .specialTime, .siteCheck,
            .refusalProposed, .withdrawal:
            return own
        case .grant: return own + [PrintedDatum(agency.licenseNumberTemplate)]
        case .refusal:
            let remedies = agency.remedies
            return own
                + [
                    remedies.complaintBody, remedies.reconsiderationBody,
                    remedies.reconsiderationChannel, remedies.court, remedies.hotline,
                ].map { PrintedDatum($0) }
        }
    }

    private func acceptance(_ acceptance: Acceptance) throws -> AcceptanceNotice {
        let contact = agency.contact.map {
            "\($0.address)；电话：\($0.telephone)；办公时间：\($0.officeHours)"
        }
        guard let number = acceptance.notice else { throw notDue(.acceptance) }
        return AcceptanceNotice(
            head: head(number, on: acceptance.on),
            matter: current.matterInWords,
            requested: acceptance.received.filed.filing.requested,
            acceptedOn: acceptance.on,
            ruler: try ruler(acceptedOn: acceptance.on),
            contact: contact ?? "能源监管热线：\(agency.remedies.hotline.value)",
            places: places()
        )
    }

    /// The decision's clock as it stood on the day of acceptance.
    private func ruler(acceptedOn day: Day) throws -> Documents.ClockRuler {
        let accepted = Case(id: current.id, acts: current.acts.filter { $0.on <= day })
        guard let timeline = try accepted.timeline(),
            let clock = try accepted.clocks(under: office.law).last(where: { $0.name == .decision })
        else { throw notDue(.acceptance) }
        let days = clock.ruler(asOf: day, in: timeline, calendar: office.law.calendar)
        let cells = days.filter { $0.entry != .rest }.map { ClockRuler.Cell($0.day, $0.use) }
        guard let ruler = ClockRuler(cells: cells, today: day) else { throw notDue(.acceptance) }
        return ruler
    }

    private func head(_ number: NoticeNumber, on day: Day) -> NoticeHead {
        let name = office.digest(of: Array("\(current.id) \(number)".utf8))
        return NoticeHead(
            issuer: agency.name,
            issuerCode: agency.creditCode.value,
            number: number,
            addressee: applicant.name,
            creditCode: applicant.creditCode,
            issuedOn: day,
            documentID: String(name.hex.prefix(32))
        )
    }

    /// What the wordings' places are filled with.
    private func places() -> [String: String] {
        let state = current.state
        let remedies = agency.remedies
        let decision = rules.period(.decision)
        return [
            "matter": current.licenseAskedFor,
            "grades": (state.filing?.requested ?? []).titles,
            "receivedOn": state.received?.on.inWords ?? "",
            "acceptedOn": state.acceptance?.on.inWords ?? "",
            "caseNumber": current.id.rawValue,
            "telephone": agency.contact?.telephone ?? remedies.hotline.value,
            "decisionDays": String(decision.count),
            "extensionDays": String(decision.extensionBy ?? 0),
            "serviceDays": String(rules.period(.service).count),
            "registrationChangeDays": String(rules.period(.registrationChangeDuty).count),
            "extensionFilingDays": String(rules.period(.extensionFiling).count),
            "reconsiderationDays": String(rules.period(.reconsideration).count),
            "litigationMonths": String(rules.period(.litigation).count),
            "reconsiderationBody": remedies.reconsiderationBody.value,
            "reconsiderationChannel": remedies.reconsiderationChannel.value,
            "court": remedies.court.value,
            "complaintBody": remedies.complaintBody.value,
            "hotline": remedies.hotline.value,
        ]
    }

    private func notDue(_ kind: NoticeKind) -> OfficeRefusal {
        .law(.notDue(.notice(kind)))
    }
}

extension NoticeText {
    /// The wording whose title says that the paper is a sample (样本).
    fileprivate func marked(asSample isSample: Bool) -> NoticeText {
        guard isSample else { return self }
        return NoticeText(
            kind: kind,
            title: title + "（样本）",
            numberInfix: numberInfix,
            paragraphs: paragraphs,
            duties: duties,
            remedies: remedies,
            closing: closing
        )
    }
}

extension RulerDay {
    fileprivate var use: ClockRuler.Cell.Use {
        switch entry {
        case .used: .used
        case .excluded: .excluded
        case .ahead, .rest: .open
        }
    }
}

extension Case {
    /// `承装（修、试）电力设施许可证首次申请`.
    var matterInWords: String {
        guard let opening = state.opening else { return "" }
        return opening.family.title + opening.matter.title
    }

    /// What stands before 申请 in a sentence: `承装（修、试）电力设施许可证`, `…许可证延续`.
    var licenseAskedFor: String {
        guard let opening = state.opening else { return "" }
        return opening.family.title + (opening.matter == .initial ? "" : opening.matter.title)
    }
}
