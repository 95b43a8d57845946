import Documents
import Licensing
import OFD
import Testing

/// Values that the tests of papers share.
enum Samples {
    static let name60 = String(repeating: "内蒙古自治区呼伦贝尔电力设施安装试验公司", count: 3)
    static let url = "https://zz.example.gov.cn/v/Zk3vQ0mY8sT2pL6wX1bR9c"
    static let documentID = String(repeating: "0a", count: 16)

    static func content(
        holder: String = "太原汾河电力安装有限公司",
        address: String = "山西省太原市小店区长治路100号",
        representative: String = "郭建国",
        version: Int = 1,
        valid: (from: String, until: String) = ("2026-11-20", "2032-11-19")
    ) throws -> LicenseContent {
        let set = RuleSetID("RS-2020")
        let four = Grade(ruleSet: set, rank: 4, label: "四级")
        let five = Grade(ruleSet: set, rank: 5, label: "五级")
        return LicenseContent(
            family: .facility,
            number: try LicenseNumber("1-4-00123-2026"),
            identifier: try LicenseIdentifier(
                typeCode: "11100000MB0341032Y002",
                issuerCode: "11100000MB0341032Y",
                serial: "00123",
                version: version
            ),
            holder: holder,
            creditCode: try CreditCode("11330105002500287C"),
            address: address,
            legalRepresentative: representative,
            grades: [
                ClassGrade(.installation, four), ClassGrade(.repair, four),
                ClassGrade(.testing, five),
            ],
            validFrom: try day(valid.from),
            validUntil: try day(valid.until),
            issuedOn: try day("2026-11-20"),
            agency: AgencyID("shanxi"),
            issuer: "国家能源局山西监管办公室",
            issuerCode: try CreditCode("11100000MB0341032Y")
        )
    }

    static func paper(
        _ copy: LicenseCopy,
        _ content: LicenseContent? = nil
    ) throws -> TypesetPaper {
        try template(copy).get().paper(
            for: content ?? self.content(),
            documentID: documentID,
            verifyAt: url
        )
    }

    /// The fonts of the system, opened once.
    static let fonts = Result { try Typefaces.system() }

    private static let original = Result {
        try LicenseTemplate(.original, of: .facility, in: fonts.get())
    }
    private static let duplicate = Result {
        try LicenseTemplate(.duplicate, of: .facility, in: fonts.get())
    }

    private static func template(_ copy: LicenseCopy) -> Result<LicenseTemplate, any Error> {
        switch copy {
        case .original: original
        case .duplicate: duplicate
        }
    }

    static func day(_ text: String) throws -> Day {
        try #require(Day(text))
    }

    static func head(_ number: String) throws -> NoticeHead {
        NoticeHead(
            issuer: "国家能源局山西监管办公室",
            issuerCode: try CreditCode("11100000MB0341032Y"),
            number: NoticeNumber(number),
            addressee: "太原汾河电力安装有限公司",
            creditCode: try CreditCode("11330105002500287C"),
            issuedOn: try day("2026-11-20"),
            documentID: documentID
        )
    }
}

/// Where the ink of a text object may be: from the first glyph's origin to the last one's end.
struct InkBox: Equatable {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    /// Nil for turned text.
    init?(_ object: TextObject) {
        guard object.matrix == nil, let run = object.runs.first else { return nil }
        text = object.text
        left = object.boundary.x + run.x + 0.06 * object.size
        right = object.boundary.x + run.x + run.deltaX.reduce(0, +) + 0.45 * object.size
        let baseline = object.boundary.y + run.y
        top = baseline - 0.78 * object.size
        bottom = baseline + 0.1 * object.size
    }

    func meets(_ other: InkBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func meets(_ box: Box) -> Bool {
        left < box.x + box.width && box.x < right && top < box.y + box.height && box.y < bottom
    }
}

extension Document {
    /// Text objects of a page, with those of its template.
    func texts(page: Int = 0) -> [TextObject] {
        let own = pages[page].objects
        let behind = pages[page].template.map { templates[$0].objects } ?? []
        return (behind + own).compactMap { object in
            if case .text(let text) = object { text } else { nil }
        }
    }

    /// All that the pages say.
    var words: String {
        pages.indices.map { texts(page: $0).map(\.text).joined() }.joined()
    }

    /// What the data index names for a datum, over all pages.
    func tagged(_ name: String) -> [TextObject] {
        tags.filter { $0.name == name }.flatMap { tag in
            tag.objects.compactMap { position in
                if case .text(let text) = pages[tag.page].objects[position] { text } else { nil }
            }
        }
    }

    /// The text of a datum.
    func shown(_ name: String) -> String { tagged(name).map(\.text).joined() }
}
