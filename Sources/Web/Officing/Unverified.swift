import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension OfficerSite {
    /// Data of the rules that nobody has confirmed; its administrator confirms the agency's own.
    func unverified(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try administratorsAgency(context)
        let sentences = pages.sentences(context)
        let data = try await desk.run { try $0.unconfirmedData(of: agency) }
        let page = FormPage(
            sentences("office.unverified.title"),
            nav: OfficerNav(.unverified, context, waiting: 0, sentences),
            lead: sentences("office.unverified.lead", ["count": String(data.count)]),
            address: "/office/unverified",
            table: FormPage.Table(
                title: sentences("office.unverified.list"),
                empty: sentences("office.unverified.none"),
                address: "/office/unverified",
                heads: [sentences("office.field.datum"), sentences("office.field.value")],
                rows: data.map { datum in
                    FormPage.Row(
                        name: datum.key,
                        cells: [datum.value],
                        button: FormPage.Button(
                            label: sentences("office.unverified.confirm"),
                            value: datum.key,
                            address: nil
                        )
                    )
                },
                hasRows: !data.isEmpty
            )
        )
        return pages.answer(page, context: context, path: "/office/unverified")
    }

    /// Confirms the present value of one datum: the one that was shown is the one that is kept.
    func confirmDatum(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let agency = try administratorsAgency(context)
        let person = context.actor
        let key = context.form.fields.text("item")
        _ = try await desk.act(context, request) { office in
            guard let datum = try office.unconfirmedData(of: agency).first(where: { $0.key == key })
            else { throw Problem(.notFound) }
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
