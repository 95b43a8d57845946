import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension OfficerSite {
    /// What the agency has set for itself; the head alone changes it.
    func settings(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try headsAgency(context)
        let current = try await desk.run { try $0.settings(of: agency) }
        let isDone = context.query.isTicked("done")
        let shown = context.typed ?? SettingsForm.fields(current)
        return try await settingsPage(shown, [], isDone: isDone, context)
    }

    /// Changes the settings; each change is recorded with who made it.
    func changeSettings(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try headsAgency(context)
        let person = context.actor
        let fields = context.form.fields
        let (settings, errors) = SettingsForm.read(fields, pages.sentences(context))
        guard let settings else {
            return try await settingsPage(fields, errors, isDone: false, context)
        }
        guard let version = WholeNumber.read(fields.text("version")) else {
            throw Problem(.badRequest)
        }
        do {
            _ = try await desk.act(context) {
                try $0.changeSettings(settings, of: agency, seen: version, by: person)
            }
        } catch is SettingsMoved {
            return try await settingsPage(fields, [], hasMoved: true, isDone: false, context)
        }
        return Answer.seeOther("/office/settings?done=1")
    }

    private func headsAgency(_ context: OfficerContext) throws -> AgencyID {
        guard context.post == .head, let agency = context.agency else {
            throw Problem(.forbidden)
        }
        return agency
    }

    private func settingsPage(
        _ fields: Fields,
        _ errors: [FormError],
        hasMoved: Bool = false,
        isDone: Bool,
        _ context: OfficerContext
    ) async throws -> Response {
        let sentences = pages.sentences(context)
        let agency = try headsAgency(context)
        let person = context.actor
        let (history, people, waiting) = try await desk.run { office in
            (
                try office.settingsHistory(of: agency), try office.postholders(of: agency),
                try office.waitingCount(for: person)
            )
        }
        let page = FormPage(
            sentences("office.settings.title"),
            nav: OfficerNav(.settings, context, waiting: waiting, sentences),
            lead: sentences("office.settings.lead"),
            done: isDone ? sentences("office.settings.done") : nil,
            moved: hasMoved ? sentences("office.settings.moved") : nil,
            version: context.typed.flatMap { Int($0.text("version")) } ?? history.count,
            address: "/office/settings",
            groups: SettingsForm.groups(sentences).filled(from: fields, errors: errors),
            submit: sentences("office.settings.submit"),
            table: SettingsForm.table(history, people, sentences),
            errors: errors
        )
        return pages.answer(
            page,
            context: context,
            path: "/office/settings",
            status: hasMoved ? .conflict : errors.isEmpty ? .ok : .unprocessableContent
        )
    }
}

/// The form of an agency's settings.
enum SettingsForm {
    static func groups(_ sentences: Catalogue) -> [FormGroup] {
        let readers = [1, 2].map { (String($0), sentences("office.readers.\($0)")) }
        let ticks = Separation.settable.map { separation in
            FormRow([
                .tick(
                    "separation-\(separation.rawValue)",
                    sentences("office.separation.\(separation.rawValue)")
                )
            ])
        }
        return [
            FormGroup(
                "",
                [FormRow([.select("readers", sentences("office.field.readers"), readers)])]
            ),
            FormGroup(
                sentences("office.field.separations"),
                hint: sentences("office.hint.separations"),
                ticks
            ),
            FormGroup(
                "",
                [
                    FormRow([
                        .text(
                            "correctionDays",
                            sentences("office.field.correctionDays"),
                            hint: sentences("office.hint.correctionDays")
                        )
                    ]),
                    FormRow([
                        .text(
                            "statementDays",
                            sentences("office.field.statementDays"),
                            hint: sentences("office.hint.statementDays")
                        )
                    ]),
                ]
            ),
        ]
    }

    static func fields(_ settings: AgencySettings) -> Fields {
        var fields = Fields()
        fields.append("readers", String(settings.readers))
        for separation in settings.separations {
            fields.append("separation-\(separation.rawValue)", "1")
        }
        fields.append("correctionDays", String(settings.correctionDays))
        fields.append("statementDays", String(settings.statementDays))
        return fields
    }

    static func read(
        _ fields: Fields,
        _ sentences: Catalogue
    ) -> (settings: AgencySettings?, errors: [FormError]) {
        var errors: [FormError] = []
        func number(_ name: String, in range: ClosedRange<Int>) -> Int {
            let typed = Amounts.code(fields.text(name))
            guard let number = WholeNumber.read(typed), range.contains(number) else {
                let values = [
                    "from": String(range.lowerBound), "to": String(range.upperBound),
                ]
                errors.append(
                    FormError(field: name, text: sentences("office.wrong.range", values))
                )
                return range.lowerBound
            }
            return number
        }
        let settings = AgencySettings(
            separations: Set(
                Separation.settable.filter { fields.isTicked("separation-\($0.rawValue)") }
            ),
            readers: number("readers", in: 1...2),
            correctionDays: number("correctionDays", in: 1...180),
            statementDays: number("statementDays", in: 1...60)
        )
        return (errors.isEmpty ? settings : nil, errors)
    }

    static func table(
        _ history: [SettingsChange],
        _ people: [Postholder],
        _ sentences: Catalogue
    ) -> FormPage.Table {
        FormPage.Table(
            title: sentences("office.settings.history"),
            empty: sentences("office.settings.none"),
            address: "/office/settings",
            heads: ["at", "by", "readers", "separations", "correctionDays", "statementDays"].map {
                sentences("office.field.\($0)")
            },
            rows: history.reversed().map { change in
                let settings = change.settings
                return FormPage.Row(
                    name: Wording.moment(change.at, sentences),
                    cells: [
                        people.first { $0.account == change.by }?.name ?? change.by,
                        String(settings.readers),
                        "\(settings.separations.count)/\(Separation.allCases.count)",
                        String(settings.correctionDays), String(settings.statementDays),
                    ],
                    button: nil
                )
            }
        )
    }
}
