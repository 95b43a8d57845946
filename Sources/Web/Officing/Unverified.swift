import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension OfficerSite {
    /// Data of the rules that nobody has confirmed; its administrator confirms the agency's own.
    func unverified(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try administratorsAgency(context)
        let sentences = pages.sentences(context)
        let (data, years) = try await desk.run {
            (try $0.unconfirmedData(of: agency), $0.yearsWithoutHolidays())
        }
        let page = FormPage(
            sentences("office.unverified.title"),
            nav: OfficerNav(.unverified, context, waiting: WaitingCount(), sentences),
            lead: sentences("office.unverified.lead", ["count": String(data.count)]),
            note: years.isEmpty
                ? nil
                : sentences(
                    "office.unverified.holidays",
                    [
                        "years": years.map { String($0) }
                            .joined(separator: sentences("frame.comma"))
                    ]
                ),
            address: "/office/unverified",
            table: FormPage.Table(
                title: sentences("office.unverified.list"),
                empty: sentences("office.unverified.none"),
                address: "/office/unverified",
                heads: [sentences("office.field.datum"), sentences("office.field.value")],
                rows: data.map { datum in
                    FormPage.Row(
                        name: DatumWording.text(datum.key, desk.office.law, sentences),
                        cells: [datum.value],
                        isTyped: true,
                        button: FormPage.Button(
                            label: sentences("office.unverified.confirm"),
                            value: datum.mark,
                            address: nil
                        )
                    )
                }
            )
        )
        return pages.answer(page, context: context, path: "/office/unverified")
    }

    /// Confirms the value of one datum that was shown; where it has changed since, nothing is kept.
    func confirmDatum(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try administratorsAgency(context)
        let person = context.actor
        let moved = pages.sentences(context)("office.unverified.moved")
        let mark = context.form.fields.text("item")
        _ = try await desk.act(context) { office in
            let data = try office.unconfirmedData(of: agency)
            guard let datum = data.first(where: { $0.mark == mark }) else {
                let isKnown = data.contains { mark.hasPrefix("\($0.key) ") }
                throw isKnown ? Problem(.refused, detail: moved) : Problem(.notFound)
            }
            try office.confirm(datum.key, value: datum.value, by: person)
        }
        return Answer.seeOther("/office/unverified")
    }

    private func administratorsAgency(_ context: OfficerContext) throws -> AgencyID {
        guard context.post == .administrator, let agency = context.agency else {
            throw Problem(.forbidden)
        }
        return agency
    }
}
