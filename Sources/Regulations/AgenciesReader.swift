import Licensing

/// Reads `agencies.yaml`.
enum AgenciesReader {
    /// What the file holds.
    struct Content {
        let administration: Administration
        let agencies: [Agency]
    }

    static func read(_ text: String, file: String) throws(BadRegulation) -> Content {
        let root = try Table(
            Entry(file: file, text: text),
            required: ["administration", "remedies", "agencies"]
        )
        let remedies = try Table(
            root["remedies"],
            required: [
                "complaintBody", "reconsiderationBody", "reconsiderationChannel", "hotline",
            ]
        )
        var agencies: [Agency] = []
        for entry in try root["agencies"].list() {
            let agency = try self.agency(entry, remedies)
            try check(agency, against: agencies, at: entry)
            agencies.append(agency)
        }
        guard !agencies.isEmpty else { throw root["agencies"].bad("至少应有一个机构") }
        return Content(
            administration: try administration(root["administration"]),
            agencies: agencies
        )
    }

    private static func administration(
        _ entry: Entry
    ) throws(BadRegulation) -> Administration {
        let table = try Table(entry, required: ["name", "creditCode", "typeSequences"])
        let code = try table["creditCode"].creditCodeDatum("administration.credit-code")
        let sequences = try Table(
            table["typeSequences"],
            required: LicenseFamily.allCases.map(\.rawValue)
        )
        var typeCodes: [LicenseFamily: Datum<String>] = [:]
        for family in LicenseFamily.allCases {
            let entry = sequences[family.rawValue]
            let sequence = try entry.textDatum("administration.type-code.\(family.rawValue)")
            guard sequence.value.utf8.count == 3,
                sequence.value.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { throw entry.bad("证照类型序号应为加引号的3位数字") }
            typeCodes[family] = Datum(
                code.value.rawValue + sequence.value,
                isVerified: code.isVerified && sequence.isVerified,
                key: sequence.key
            )
        }
        return Administration(
            name: try table["name"].string(),
            creditCode: code,
            typeCodes: typeCodes
        )
    }

    private static func agency(
        _ entry: Entry,
        _ remedies: Table
    ) throws(BadRegulation) -> Agency {
        let table = try Table(
            entry,
            required: [
                "id", "name", "shortName", "kind", "areas", "creditCode", "licenseNumberTemplate",
                "documentPrefix", "court",
            ],
            optional: ["contact"]
        )
        let id = try table["id"].string()
        guard id.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            throw table["id"].bad("机构代号只用小写字母")
        }
        return Agency(
            id: AgencyID(id),
            name: try table["name"].string(),
            shortName: try table["shortName"].string(),
            kind: try table["kind"].oneOf(AgencyKind.self),
            areas: try areas(table["areas"], key: "agency.\(id).areas"),
            creditCode: try table["creditCode"].creditCodeDatum("agency.\(id).credit-code"),
            licenseNumberTemplate: try template(
                table["licenseNumberTemplate"],
                key: "agency.\(id).license-number"
            ),
            documentPrefix: try table["documentPrefix"].textDatum("agency.\(id).document-prefix"),
            contact: try table.optional("contact").map { entry throws(BadRegulation) in
                try contact(entry)
            },
            remedies: try self.remedies(remedies, court: table["court"], agency: id)
        )
    }

    private static func areas(_ entry: Entry, key: String) throws(BadRegulation) -> [Area] {
        let prefixes = try entry.datum(key) { entry throws(BadRegulation) in
            var prefixes: [String] = []
            for item in try entry.list() {
                let prefix = try item.string()
                let padded = prefix + String(repeating: "0", count: max(0, 6 - prefix.count))
                guard [2, 4, 6].contains(prefix.count), (try? DivisionCode(padded)) != nil else {
                    throw item.bad("应为加引号的2、4或6位区划代码开头")
                }
                prefixes.append(prefix)
            }
            return prefixes
        }
        return prefixes.value.map { Area(prefix: $0, isVerified: prefixes.isVerified) }
    }

    private static func template(
        _ entry: Entry,
        key: String
    ) throws(BadRegulation) -> Datum<String> {
        let datum = try entry.textDatum(key)
        let sample = Placeholders.fill(datum.value, ["sequence": "00001", "year": "2026"])
        guard Set(Placeholders.names(in: datum.value)) == ["sequence", "year"],
            (try? LicenseNumber(sample)) != nil
        else { throw entry.bad("编号模板应形如 1-4-{sequence}-{year}") }
        return datum
    }

    private static func contact(_ entry: Entry) throws(BadRegulation) -> ContactCard {
        let table = try Table(
            entry,
            required: ["address", "officeHours", "telephone", "fax", "email", "progress"]
        )
        return ContactCard(
            address: try table["address"].string(),
            officeHours: try table["officeHours"].string(),
            telephone: try table["telephone"].string(),
            fax: try table["fax"].string(),
            email: try table["email"].string(),
            progress: try table["progress"].string()
        )
    }

    private static func remedies(
        _ table: Table,
        court: Entry,
        agency id: String
    ) throws(BadRegulation) -> Remedies {
        Remedies(
            complaintBody: try table["complaintBody"].textDatum("remedies.complaint-body"),
            reconsiderationBody: try table["reconsiderationBody"]
                .textDatum("remedies.reconsideration-body"),
            reconsiderationChannel: try table["reconsiderationChannel"]
                .textDatum("remedies.reconsideration-channel"),
            court: try court.textDatum("agency.\(id).court"),
            hotline: try table["hotline"].textDatum("remedies.hotline")
        )
    }

    /// No name twice, and no place in two areas.
    private static func check(
        _ agency: Agency,
        against others: [Agency],
        at entry: Entry
    ) throws(BadRegulation) {
        guard !others.contains(where: { $0.id == agency.id }) else {
            throw entry.bad("机构代号重复：\(agency.id)")
        }
        let prefixes = agency.areas.map(\.prefix)
        for (index, prefix) in prefixes.enumerated() {
            let elsewhere = others.flatMap(\.areas).map(\.prefix) + prefixes[..<index]
            if let other = elsewhere.first(where: { $0.hasPrefix(prefix) || prefix.hasPrefix($0) })
            {
                throw entry.bad("管辖区划 \(prefix) 与 \(other) 重叠")
            }
        }
    }
}
