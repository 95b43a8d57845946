import Authority
import Licensing

/// What an officer typed into the form of an act, and what is wrong with it.
struct ActReading {
    /// What the office is asked to do.
    typealias Work = @Sendable (Office, CaseID, Actor) throws -> Void

    let form: Form
    /// The file that was sent with it, examined; nil where none was chosen.
    let file: Result<Upload, UploadFault>?
    let matter: ActMatter
    /// How many lines the form showed.
    let items: Int
    let sentences: Catalogue
    private(set) var errors: [FormError] = []

    var fields: Fields { form.fields }

    init(
        _ form: Form,
        file: Result<Upload, UploadFault>? = nil,
        _ matter: ActMatter,
        items: Int,
        _ sentences: Catalogue
    ) {
        self.form = form
        self.file = file
        self.matter = matter
        self.items = items
        self.sentences = sentences
    }

    mutating func wrong(_ field: String, _ key: String, _ values: [String: String] = [:]) {
        errors.append(FormError(field: field, text: sentences("office.wrong.\(key)", values)))
    }

    mutating func remark(_ field: String) -> Remark? {
        do throws(RemarkFault) {
            return try Remark(fields.text(field))
        } catch {
            switch error {
            case .blank: wrong(field, "blank")
            case .tooLong(let count): wrong(field, "long", ["count": String(count)])
            case .personalNumber: wrong(field, "number")
            case .unprintable: wrong(field, "sign")
            }
            return nil
        }
    }

    /// A remark that may be left out.
    mutating func optionalRemark(_ field: String) -> Remark? {
        fields.text(field).isEmpty ? nil : remark(field)
    }

    /// Most characters of one line.
    static let lineMax = 200

    /// A line; where the field has room for several they are one.
    mutating func line(_ field: String) -> String? {
        let text = fields.text(field).split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !text.isEmpty, CellReading.fits(text, ActReading.lineMax) else {
            let most = ["max": String(ActReading.lineMax)]
            wrong(field, text.isEmpty ? "blank" : "longLine", most)
            return nil
        }
        return text
    }

    mutating func day(_ field: String) -> Day? {
        guard let day = Day(fields.text(field)) else {
            wrong(field, "day")
            return nil
        }
        return day
    }

    mutating func choice(_ field: String, of values: [String]) -> String? {
        let text = fields.text(field)
        guard values.contains(text) else {
            wrong(field, "choose")
            return nil
        }
        return text
    }

    /// The accounts that were ticked, only such as the form offered.
    mutating func ticked(
        _ prefix: String,
        of people: [Postholder],
        atLeast count: Int
    ) -> [String]? {
        let chosen = people.map(\.account).filter { fields.isTicked("\(prefix)-\($0)") }
        guard chosen.count >= count else {
            let field = people.first.map { "\(prefix)-\($0.account)" } ?? prefix
            wrong(field, "persons", ["count": String(count)])
            return nil
        }
        return chosen
    }

    /// A file that was sent, held to the same rules as an applicant's (S12), or else what was typed.
    mutating func content() -> [UInt8]? {
        if let file {
            do throws(UploadFault) {
                return try file.get().bytes
            } catch {
                let told = FaultWording.sentence(error, sentences)
                errors.append(FormError(field: "file", text: told))
                return nil
            }
        }
        let text = fields.text("text")
        guard !text.isEmpty else {
            wrong("text", "content")
            return nil
        }
        return Array(text.utf8)
    }
}
