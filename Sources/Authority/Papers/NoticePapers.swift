import Contract
import Documents
import Licensing

/// Lays out a case's notices from its acts, its form and the wording of the law.
///
/// A notice speaks as of the act that called for it: later acts change nothing of it.
struct NoticePapers {
    let office: Office
    /// The case up to the act that called for the notice.
    let current: Case
    let agency: Agency
    let applicant: ApplicantForm
    let opening: Opening
    let filing: Filing
    /// 收件编号: the number that the applicant knows and the public asks by.
    let caseNumber: String
    let rules: RuleSet
    let call: NoticeCall
    /// What the wordings' places are filled with.
    var places: NoticePlaces
    /// The data of the rules that the notice's parts, its wording aside, print.
    private(set) var printed: [PrintedDatum] = []

    /// The papers of one notice.
    ///
    /// - Throws: `notDue` where no act has called for it.
    init(_ office: Office, _ whole: Case, _ kind: NoticeKind, round: Int = 1) throws {
        guard let call = whole.call(for: kind, round: round) else {
            throw OfficeRefusal.law(.notDue(.notice(kind, round: round)))
        }
        let current = Case(id: whole.id, acts: Array(whole.acts.prefix(call.act.sequence)))
        guard let opening = current.state.opening, let filing = current.state.filing,
            let rules = office.law.ruleSet(filing.ruleSet)
        else { throw OfficeRefusal.law(.noRuleSet(office.now().day)) }
        self.office = office
        self.current = current
        self.rules = rules
        self.call = call
        self.opening = opening
        self.filing = filing
        agency = try office.agency(opening.agency)
        applicant = try office.applicationForm(of: current.state).applicant
        places = NoticePlaces(rules, agency)
        caseNumber = try office.receiptNumber(of: whole.id) ?? whole.id.rawValue
        places.tell(current, opening, filing)
        places["caseNumber"] = Printed(caseNumber)
    }

    /// The notice with its wording, laid out, and the data of the rules that it prints; the same
    /// every time.
    static func paper(
        _ office: Office,
        _ whole: Case,
        _ kind: NoticeKind,
        round: Int
    ) throws -> NoticePaper {
        var papers = try NoticePapers(office, whole, kind, round: round)
        let notice = try papers.notice()
        let text = try office.wording(of: kind).marked(asSample: office.settings.isSample)
        let used = text.variant(notice.variant)?.places ?? text.places
        return NoticePaper(
            paper: try notice.paper(text, in: office.papers.typefaces),
            number: papers.call.number,
            agency: papers.agency,
            printed: papers.printed + text.unverified.map { PrintedDatum($0) }
                + papers.places.data(of: used)
        )
    }

    /// Puts a part into the notice and remembers what of the rules it prints.
    mutating func take(_ part: Printed) -> String {
        printed += part.data
        return part.text
    }

    /// Who writes to whom; the number begins with the agency's prefix.
    mutating func head() -> NoticeHead {
        printed += [
            PrintedDatum(agency.documentPrefix), PrintedDatum(agency.creditCode.map(\.rawValue)),
        ]
        let name = office.digest(of: Array("\(current.id) \(call.number)".utf8))
        return NoticeHead(
            issuer: agency.name,
            issuerCode: agency.creditCode.value,
            number: call.number,
            addressee: applicant.name,
            creditCode: applicant.creditCode,
            issuedOn: call.act.recordedAt.day,
            documentID: String(name.hex.prefix(32))
        )
    }

    /// 联系方式: the agency's card, or the hotline where there is none.
    mutating func contact() -> String {
        guard let card = agency.contact else {
            return "能源监管热线：\(take(Printed(agency.remedies.hotline)))"
        }
        return "\(card.address)；电话：\(card.telephone)；办公时间：\(card.officeHours)"
    }

    /// The decision's clock as it stood at the end of a day.
    func ruler(
        of acts: [Act]? = nil,
        asOf day: Day,
        formerDue: Day? = nil,
        isExpected: Bool = false
    ) throws -> Documents.ClockRuler {
        let shown = Case(id: current.id, acts: acts ?? current.acts)
        guard let timeline = try shown.timeline(),
            let clock = try shown.clocks(under: office.law).last(where: { $0.name == .decision })
        else { throw notDue }
        // What is written down after the term speaks of the term, not of the days since.
        let last = clock.due ?? day
        let days = clock.ruler(asOf: day, in: timeline, calendar: office.law.calendar)
        let cells = days.filter { $0.entry != .rest && $0.day <= last }.map {
            Documents.ClockRuler.Cell($0.day, $0.use)
        }
        let ruler = Documents.ClockRuler(
            cells: cells,
            today: day,
            formerDue: formerDue,
            isExpected: isExpected
        )
        guard let ruler else { throw notDue }
        return ruler
    }

    /// No act has called for the notice.
    var notDue: OfficeRefusal { .law(.notDue(call.paper)) }
}

/// A notice laid out, with what has to be known before it is sealed.
struct NoticePaper {
    let paper: TypesetPaper
    let number: NoticeNumber
    let agency: Agency
    /// The data of the rules that it prints.
    let printed: [PrintedDatum]
}

extension NoticeText {
    /// The wording whose title says that the paper is a sample (样本).
    fileprivate func marked(asSample isSample: Bool) -> NoticeText {
        isSample ? titled(title + "（样本）") : self
    }
}

extension RulerDay {
    fileprivate var use: Documents.ClockRuler.Cell.Use {
        switch entry {
        case .used: .used
        case .excluded: .excluded
        case .ahead, .rest: .open
        }
    }
}

extension Opening {
    /// `承装（修、试）电力设施许可证首次申请`.
    var matterInWords: String { family.title + matter.title }

    /// What stands before 申请 in a sentence: `承装（修、试）电力设施许可证`, `…许可证延续`.
    var licenseAskedFor: String { matter == .initial ? family.title : matterInWords }
}
