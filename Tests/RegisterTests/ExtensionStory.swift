import Licensing
import Register

/// License L1 of the scenarios, 2020-11-16 to Sunday 2026-11-15, and its lines in short words.
enum ExtensionStory {
    static let number = "1-4-00123-2020"
    static let lastDay = "2026-11-15"
    static let newLastDay = "2032-11-15"
    static let clause = "《中华人民共和国行政许可法》第五十条"

    /// The content of an edition; without arguments of the first.
    static func content(
        version: Int = 1,
        issuedOn: String = "2020-11-16",
        validFrom: String = "2020-11-16",
        validUntil: String = lastDay,
        holder: String = "晋中样例电力工程有限公司"
    ) throws -> LicenseContent {
        try SampleWorld.content(
            version: version,
            validFrom: validFrom,
            validUntil: validUntil,
            issuedOn: issuedOn,
            holder: holder,
            number: number
        )
    }

    /// The first edition, and then the lines.
    ///
    /// - Parameters:
    ///   - words: `filed`, `accepted`, `ended`, `renewed`, a change of state, or `edition`, each
    ///   with     its day; behind `filed` the last day that is asked for and behind `edition` the
    ///   two days that     it prints, where they are not those of the first renewal.
    ///   - world: whose seal is on the editions.
    /// - Returns: the records in the order of publication.
    /// - Throws: where the words cannot be read.
    static func records(_ words: [String], _ world: SampleWorld) throws -> [RegisterRecord] {
        let first = world.edition(try content(), [1], [2])
        return try [first] + words.map { try record($0, world) }
    }

    static func record(_ words: String, _ world: SampleWorld) throws -> RegisterRecord {
        let parts = words.split(separator: " ").map(String.init)
        let day = try SampleWorld.day(parts[1])
        let until = try SampleWorld.day(parts.count == 3 ? parts[2] : newLastDay)
        switch parts[0] {
        case "filed": return try line(.filed(until: until), day)
        case "accepted": return try line(.accepted, day)
        case "ended": return try line(.ended, day)
        case "renewed": return try line(.renewed(until: until), day)
        case "edition":
            let edition = try content(
                version: 2,
                issuedOn: parts[1],
                validFrom: parts.count == 4 ? parts[2] : "2026-11-16",
                validUntil: parts.count == 4 ? parts[3] : newLastDay
            )
            return world.edition(edition, [3], [4])
        default: return try change(parts[0], day)
        }
    }

    static func line(_ state: ExtensionState, _ day: Day) throws -> RegisterRecord {
        .extension(
            ExtensionRecord(
                number: try LicenseNumber(number),
                state: state,
                on: day,
                clause: clause
            )
        )
    }

    private static func change(_ name: String, _ day: Day) throws -> RegisterRecord {
        guard let change = StatusChange(rawValue: name) else { throw SampleWorld.NoDay() }
        let number = try LicenseNumber(number)
        return .status(StatusRecord(number: number, change: change, from: day, clause: "第七十条"))
    }

    /// The license as a register of these lines has it.
    static func entry(_ words: [String], _ world: SampleWorld) throws -> LicenseEntry {
        let register = Register(try records(words, world))
        guard let entry = register.license(try LicenseNumber(number)) else {
            throw SampleWorld.NoDay()
        }
        return entry
    }
}

/// Status and basis on a day, as a table of answers writes them.
struct Standing: Hashable, CustomStringConvertible {
    let status: LicenseStatus
    let basis: StatusBasis

    init(_ status: LicenseStatus, _ basis: StatusBasis) {
        self.status = status
        self.basis = basis
    }

    init(_ state: LicenseState) { self.init(state.status, state.basis) }

    init(_ answer: LicenseAnswer) { self.init(answer.status, answer.basis) }

    var description: String { "\(status) \(basis)" }
}
