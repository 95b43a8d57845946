import Authority
import Licensing

/// Reads what was typed into an application's facts; everything that is wrong is said at once.
struct EligibilityReading {
    private(set) var errors: [FormError] = []

    private let fields: Fields
    private let form: EligibilityForm
    private var sentences: Catalogue { form.sentences }

    init(_ fields: Fields, _ form: EligibilityForm) {
        self.fields = fields
        self.form = form
    }

    /// The facts, or nil where something is wrong.
    mutating func application() -> Application? {
        let requested = grades("grade")
        if requested.isEmpty { wrong("grade-installation", "grade") }
        let held = grades("held")
        let division = try? DivisionCode(fields.text("province") + "0000")
        if division == nil { wrong("province") }
        let total = amount("total-assets")
        let net = amount("net-assets")
        let people = roster()
        let works = works()
        let settlements = settlements()
        guard errors.isEmpty, let division, let total, let net, let people else { return nil }
        return Application(
            matter: held.isEmpty ? .initial : .itemChange,
            submittedOn: form.today,
            isLegalPerson: fields.isTicked("legal-person"),
            division: division,
            agency: nil,
            requested: requested,
            previousGrades: held,
            hasSafetyOrganization: fields.isTicked("safety-organization"),
            hasSafetyRules: fields.isTicked("safety-rules"),
            finance: Finance(
                balanceDate: form.today,
                totalAssets: total,
                netAssets: net
            ),
            people: people,
            works: works,
            settlements: settlements
        )
    }

    private mutating func wrong(_ field: String, _ key: String? = nil) {
        errors.append(FormError(field: field, text: sentences("check.\(key ?? field).wrong")))
    }

    private func grades(_ prefix: String) -> [ClassGrade] {
        ActivityClass.allCases.compactMap { activity in
            WholeNumber.read(fields.text("\(prefix)-\(activity.rawValue)"))
                .flatMap { form.ruleSet.grade($0) }.map { ClassGrade(activity, $0) }
        }
    }

    private mutating func amount(_ field: String, _ key: String? = nil) -> Money? {
        do throws(AmountFault) {
            return try Amounts.money(fields.text(field))
        } catch {
            wrong(field, error == .tooFine ? "fen" : key)
            return nil
        }
    }

    private mutating func count(_ field: String) -> Int? {
        let count = Amounts.count(fields.text(field), upTo: AnonymousRoster.countMax)
        if count == nil { wrong(field) }
        return count
    }

    private mutating func head(_ prefix: String) -> AnonymousRoster.Head? {
        let text = fields.text("\(prefix)-title")
        let title = TitleLevel(rawValue: text)
        if title == nil, text != "none" { wrong("\(prefix)-title", "lead-title") }
        var months: [ActivityClass: Int] = [:]
        for activity in ActivityClass.allCases {
            let field = "\(prefix)-\(activity.rawValue)"
            months[activity] = Amounts.months(fields.text(field))
            if months[activity] == nil { wrong(field, "years") }
        }
        return AnonymousRoster.Head(title: title, months: months)
    }

    private mutating func roster() -> [StaffMember]? {
        let technical = head("tl")
        let safety = head("sl")
        let technicians = count("technicians")
        let intermediate = count("technicians-intermediate")
        let skilled = count("skilled-workers")
        let electricians = count("high-voltage-electricians")
        if let technicians, let intermediate, intermediate > technicians {
            wrong("technicians-intermediate", "technicians-intermediate.more")
        }
        if let skilled, let electricians, electricians > skilled {
            wrong("high-voltage-electricians", "high-voltage-electricians.more")
        }
        guard errors.isEmpty, let technical, let safety, let technicians, let intermediate,
            let skilled, let electricians
        else { return nil }
        return AnonymousRoster(
            technicalLead: technical,
            technicalLeadIsTechnician: fields.isTicked("tl-technician"),
            safetyLead: safety,
            safetyLeadIsDedicated: fields.isTicked("sl-dedicated"),
            technicians: technicians,
            intermediate: intermediate,
            skilledWorkers: skilled,
            electricians: electricians,
            somebodyWorksElsewhere: !fields.isTicked("no-other-employer"),
            today: form.today
        ).people
    }

    /// A row is left out where nothing in it was typed; else each of its fields must be right.
    private mutating func works() -> [Work] {
        var works: [Work] = []
        for number in 1...form.works {
            let kv = fields.text("work-kv-\(number)")
            let date = fields.text("work-date-\(number)")
            let kind = fields.text("work-class-\(number)")
            let place = fields.text("work-facility-\(number)")
            guard !(kv + date + kind + place).isEmpty else { continue }
            let activity = ActivityClass(rawValue: kind)
            let facility = Facility(rawValue: place)
            let volts = Amounts.volts(kv)
            let day = Day(date)
            if activity == nil { wrong("work-class-\(number)", "work.class") }
            if facility == nil { wrong("work-facility-\(number)", "work.facility") }
            if volts == nil { wrong("work-kv-\(number)", "work.kv") }
            if day == nil { wrong("work-date-\(number)", "work.date") }
            guard let activity, let facility, let volts, let day else { continue }
            works.append(
                Work(
                    activity: activity,
                    facility: facility,
                    voltage: Voltage(volts: volts),
                    completedOn: day,
                    isQualityAccepted: fields.isTicked("work-quality-\(number)")
                )
            )
        }
        return works
    }

    /// Each year's revenue as one settlement on its last day, this year's on today.
    ///
    /// The form asks only for what was settled inside the window.
    private mutating func settlements() -> [Settlement] {
        var settlements: [Settlement] = []
        for year in EligibilityForm.years(before: form.today) {
            let field = "revenue-\(year)"
            guard !fields.text(field).isEmpty, let amount = amount(field, "revenue"),
                let last = Day(year: year, month: 12, day: 31)
            else { continue }
            guard amount >= Money(fen: 0) else {
                wrong(field, "revenue")
                continue
            }
            let day = min(last, form.today)
            settlements.append(Settlement(activity: .installation, on: day, amount: amount))
        }
        return settlements
    }
}
