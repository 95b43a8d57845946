package import Licensing

/// What is wrong with one place of a draft.
package struct PartFault: Hashable, Sendable {
    package let part: DraftPart
    /// Place of the row from 0; nil for a field, or for the table as a whole.
    package let row: Int?
    /// Field or column.
    package let field: String
    package let fault: CellFault

    package init(_ part: DraftPart, row: Int? = nil, _ field: String, _ fault: CellFault) {
        self.part = part
        self.row = row
        self.field = field
        self.fault = fault
    }
}

/// Why a text cannot be what its place asks for.
package enum CellFault: Error, Hashable, Sendable {
    /// Nothing was typed.
    case missing
    /// Longer than the place allows.
    case tooLong(max: Int)
    /// It holds characters that cannot be printed.
    case control
    /// It is none of the words.
    case notOneOf([String])
    /// It is neither 是 nor 否.
    case notYesNo
    /// It is no day.
    case notDay
    /// The day lies after today.
    case inFuture
    /// It is no amount of money.
    case notYuan
    /// It is no voltage.
    case notVoltage
    /// It cannot be read as periods.
    case notPeriods
    /// A period ends before it begins.
    case endsBeforeStart
    /// It is no code; the reasons in Chinese.
    case badCode([String])
    /// The place has another province's code than the enterprise's agency.
    case notDivision
    /// It has less than a fen.
    case belowFen
    /// A spreadsheet wrote it as `1.2E+07`, which loses digits.
    case scientific
    /// A private code of old input methods stands where a character is meant.
    case privateUse(PrivateCode)
    /// A spreadsheet made a number of it, which loses digits.
    case numberForText
    /// The cell holds a formula.
    case formula
    /// The cell holds an error of the spreadsheet.
    case spreadsheetError
    /// The same person stands in another row already, counted from 0.
    case twice(row: Int)
    /// Net assets exceed total assets.
    case moreThanTotal
    /// No row, where at least one is needed.
    case noRows
    /// A material that the grades asked for need is not there; its title.
    case noMaterial(String)
    /// A unit cannot come from itself.
    case ownCode
    /// A split has one unit before it.
    case mergerOnly
    /// The source knows claims to performance after a split alone.
    case splitOnly
    /// Another unit of the same split has taken over the performance of the class (SEED2-63).
    case inherited

    /// Name of the sentence that says it.
    package var code: String {
        switch self {
        case .missing: "missing"
        case .tooLong: "tooLong"
        case .control: "control"
        case .notOneOf: "notOneOf"
        case .notYesNo: "notYesNo"
        case .notDay: "notDay"
        case .inFuture: "inFuture"
        case .notYuan: "notYuan"
        case .notVoltage: "notVoltage"
        case .notPeriods: "notPeriods"
        case .endsBeforeStart: "endsBeforeStart"
        case .badCode: "badCode"
        case .notDivision: "notDivision"
        case .belowFen: "belowFen"
        case .scientific: "scientific"
        case .privateUse(let code): code.modern == nil ? "privateUse" : "privateUseKnown"
        case .numberForText: "numberForText"
        case .formula: "formula"
        case .spreadsheetError: "spreadsheetError"
        case .twice: "twice"
        case .moreThanTotal: "moreThanTotal"
        case .noRows: "noRows"
        case .noMaterial: "noMaterial"
        case .ownCode: "ownCode"
        case .mergerOnly: "mergerOnly"
        case .splitOnly: "splitOnly"
        case .inherited: "inherited"
        }
    }

    /// What the sentence fills in.
    package var values: [String: String] {
        switch self {
        case .tooLong(let max): ["max": String(max)]
        case .notOneOf(let words): ["words": words.joined(separator: "、")]
        case .privateUse(let code):
            ["code": code.name, "character": code.shown, "modern": code.modernName]
        case .badCode(let reasons): ["reasons": reasons.joined(separator: "；")]
        case .twice(let row): ["row": String(row + 1)]
        case .noMaterial(let title): ["material": title]
        default: [:]
        }
    }
}
