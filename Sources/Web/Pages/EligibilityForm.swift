import Licensing

/// The questions of the eligibility check: heads' data and counts, no roster, no numbers.
struct EligibilityForm: Sendable {
    /// Rows for works that are offered at first, and the most there can be.
    static let worksOffered = 4
    static let worksMax = 40

    let ruleSet: RuleSet
    let today: Day
    let sentences: Catalogue
    /// Rows for works.
    let works: Int

    init(_ fields: Fields, ruleSet: RuleSet, today: Day, _ sentences: Catalogue) {
        self.ruleSet = ruleSet
        self.today = today
        self.sentences = sentences
        let asked = WholeNumber.read(fields.text("works")) ?? EligibilityForm.worksOffered
        let more = fields.isTicked("more") ? EligibilityForm.worksOffered : 0
        let most = EligibilityForm.worksMax
        works = min(max(asked, EligibilityForm.worksOffered), most - more) + more
    }

    var groups: [FormGroup] {
        [wanted, unit, finance, head("tl"), head("sl"), staff]
    }

    private func label(_ key: String, _ values: [String: String] = [:]) -> String {
        sentences("check.\(key)", values)
    }

    private func hint(_ key: String) -> String? {
        sentences.find("check.\(key).hint")
    }

    private func text(_ id: String, number: Bool = true) -> FormItem {
        .text(id, label(id), hint: hint(id), number: number)
    }

    private func tick(_ id: String) -> FormItem {
        .tick(id, label(id))
    }

    private func grades(_ prefix: String) -> [FormItem] {
        let none = (value: "", text: label("\(prefix).none"))
        let grades = ruleSet.grades.map {
            (value: String($0.rank), text: Wording.grade($0, sentences))
        }
        return ActivityClass.allCases.map {
            .select("\(prefix)-\($0.rawValue)", sentences("class.\($0.rawValue)"), [none] + grades)
        }
    }

    private var wanted: FormGroup {
        FormGroup(
            label("wanted"),
            hint: label("wanted.hint"),
            [
                FormRow(grades("grade"), legend: label("grade")),
                FormRow(grades("held"), legend: label("held")),
            ]
        )
    }

    private var unit: FormGroup {
        let none = (value: "", text: label("province.none"))
        let provinces = DivisionCode.provinces.sorted { $0.key < $1.key }
            .map { (value: $0.key, text: $0.value) }
        return FormGroup(
            label("unit"),
            [
                FormRow([
                    .select(
                        "province",
                        label("province"),
                        hint: hint("province"),
                        [none] + provinces
                    )
                ]),
                FormRow([tick("legal-person")]), FormRow([tick("safety-organization")]),
                FormRow([tick("safety-rules")]),
            ]
        )
    }

    private var finance: FormGroup {
        FormGroup(
            label("finance"),
            hint: label("finance.hint"),
            [FormRow([text("total-assets", number: false), text("net-assets", number: false)])]
        )
    }

    /// Technical lead (`tl`) or safety lead (`sl`).
    private func head(_ prefix: String) -> FormGroup {
        let none = (value: "none", text: label("lead-title.none"))
        let levels = TitleLevel.allCases.map {
            (value: $0.rawValue, text: sentences("title.\($0.rawValue)"))
        }
        let unchosen = (value: "", text: label("lead-title.unchosen"))
        let years = ActivityClass.allCases.map {
            FormItem.text(
                "\(prefix)-\($0.rawValue)",
                sentences("class.\($0.rawValue)"),
                number: false
            )
        }
        return FormGroup(
            label(prefix),
            hint: label("\(prefix).hint"),
            [
                FormRow([
                    .select("\(prefix)-title", label("lead-title"), [unchosen, none] + levels)
                ]),
                FormRow(years, legend: label("years")),
                FormRow([tick(prefix == "tl" ? "tl-technician" : "sl-dedicated")]),
            ]
        )
    }

    private var staff: FormGroup {
        FormGroup(
            label("staff"),
            hint: label("staff.hint"),
            [
                FormRow([text("technicians"), text("technicians-intermediate")]),
                FormRow([text("skilled-workers"), text("high-voltage-electricians")]),
                FormRow([tick("no-other-employer")]),
            ]
        )
    }

    /// What only grades with works need; shown folded.
    var performance: [FormGroup] {
        let rows = (1...works).map { FormRow(work($0), legend: label("work", ["number": "\($0)"])) }
        return [
            FormGroup(label("works"), hint: label("works.hint"), rows),
            FormGroup(
                label("revenue"),
                hint: label("revenue.hint"),
                [FormRow(EligibilityForm.years(before: today).map(revenue))]
            ),
        ]
    }

    private func work(_ number: Int) -> [FormItem] {
        let none = (value: "", text: label("work.none"))
        let classes = ActivityClass.allCases.map {
            (value: $0.rawValue, text: sentences("class.\($0.rawValue)"))
        }
        let facilities = Facility.allCases.map {
            (value: $0.rawValue, text: sentences("facility.\($0.rawValue)"))
        }
        return [
            .select("work-class-\(number)", label("work.class"), [none] + classes),
            .select("work-facility-\(number)", label("work.facility"), [none] + facilities),
            kilovolts(number),
            .text("work-date-\(number)", label("work.date"), number: false),
            .tick("work-quality-\(number)", label("work.quality")),
        ]
    }

    private func kilovolts(_ number: Int) -> FormItem {
        var item = FormItem.text("work-kv-\(number)", label("work.kv"), number: false)
        item.isDecimal = true
        return item
    }

    private func revenue(_ year: Int) -> FormItem {
        .text("revenue-\(year)", label("revenue.year", ["year": String(year)]), number: false)
    }

    /// The calendar years that the window of three years before a day touches.
    static func years(before today: Day) -> [Int] {
        (0...3).map { today.year - $0 }
    }
}
