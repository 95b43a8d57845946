import Licensing

@testable import Authority
@testable import Web

extension RepeatingTable {
    /// The pages of a draft, wherever it is filled in.
    static func drafts(_ desk: DraftDesk) -> [String: Repeating] {
        let rows: [String: Repeating] = [
            "parts/:part": draft(desk, "parts/safety") { _, _ in
                [("organization", "1"), ("rules", "1"), ("version", "0")]
            },
            "rows/:table/:row/removal": draft(desk, "rows/settlements/0/removal") { fair, id in
                let rows = PartText(rows: [settlement])
                try fair.office.save(
                    rows,
                    as: .settlements,
                    of: id,
                    expecting: 0,
                    by: desk.actor(fair)
                )
                return [("version", "1")]
            },
            "rows/:table/upload": draft(desk, "rows/settlements/upload", file: roster),
            "rows/:table/takeover": draft(desk, "rows/settlements/takeover") { fair, id in
                let actor = desk.actor(fair)
                try fair.office.park([settlement], for: .settlements, of: id, by: actor)
                return [("version", "0")]
            },
            "rows/:table/:row": draft(desk, "rows/settlements/new") { _, _ in
                [
                    ("class", settlement[0]), ("on", settlement[1]), ("amount", settlement[2]),
                    ("version", "0"),
                ]
            },
            "files": draft(
                desk,
                "files",
                file: ("file", "说明.png", LetterTests.png)
            ) { _, _ in [("kind", MaterialKind.other)] },
        ]
        var all = Dictionary(
            uniqueKeysWithValues: rows.map { ("POST \(desk.base)/:id/\($0.key)", $0.value) }
        )
        all["POST \(desk.base)/:id/files/:file/removal"] = removal(desk)
        if desk == .counter { all["POST \(desk.base)"] = counter }
        return all
    }

    private static let settlement = ["承装类", "2025-06-30", "1000000"]

    /// The table as a spreadsheet writes it.
    private static var roster: Sending.File {
        let head = DraftTable.settlements.columns.map(\.heading).joined(separator: ",")
        let text = "\(head)\r\n\(settlement.joined(separator: ","))\r\n"
        return ("file", "收入.csv", Array(text.utf8))
    }

    private static func draft(
        _ desk: DraftDesk,
        _ place: String,
        file: Sending.File? = nil,
        fields: @escaping @Sendable (Fair, CaseID) throws -> [(String, String)] = { _, _ in [] }
    ) -> Repeating {
        .once { fair in
            let id = try fair.draft(desk)
            let fields = try fields(fair, id)
            return Sending(
                browser: try await desk.browser(fair, id),
                path: "\(desk.base)/\(id)/\(place)",
                fields: fields,
                file: file
            )
        }
    }

    private static func removal(_ desk: DraftDesk) -> Repeating {
        .once { fair in
            let id = try fair.draft(desk)
            let actor = desk.actor(fair)
            try fair.addFile(to: id, by: actor)
            let file = try fair.office.draft(of: id, by: actor).files.first?.id ?? ""
            return Sending(
                browser: try await desk.browser(fair, id),
                path: "\(desk.base)/\(id)/files/\(file)/removal"
            )
        }
    }

    private static let counter = Repeating.once { fair in
        Sending(
            browser: try await fair.browser(of: .acceptance, at: "/office/assisted"),
            path: "/office/assisted",
            fields: [("code", fair.place.applicant.enterprise?.rawValue ?? "")]
        )
    }
}
