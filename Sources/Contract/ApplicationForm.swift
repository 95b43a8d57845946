public import Licensing

/// A whole application as it is filed (申请表): who applies, for what, and every fact.
public struct ApplicationForm: Sendable {
    /// Who applies.
    public let applicant: ApplicantForm
    /// The facts that the rules examine.
    public let application: Application
    /// How the result is to be delivered.
    public let delivery: Delivery
    /// How the people are called, in the order of `application.people`; personal data.
    public let names: [String]
    /// How the units before a merger or a split are called, in their order.
    public let predecessors: [String]
    /// The license that is to be extended, as the applicant saw it; nil for a first application.
    public let license: SeenLicense?

    /// Reads an application of our own under the rule set in force on its day of submission; its codes
    /// were examined when it was written.
    ///
    /// - Throws: the first fault with its place.
    public init(json: [UInt8], law: Law) throws(BadInput) {
        let root = JSONPlace(try JSON.parse(json))
        let reader = try ApplicationReader(root, isRecorded: true)
        guard let ruleSet = law.ruleSet(inForceOn: reader.submittedOn) else {
            throw try root.member("submittedOn").bad("该日没有有效的规则集")
        }
        application = try reader.application(under: ruleSet)
        delivery = try root.member("delivery").oneOf(Delivery.self)
        applicant = try ApplicantForm(root.member("applicant"))
        var names: [String] = []
        for person in try root.member("people").elements() {
            names.append(try person.member("name").string())
        }
        self.names = names
        var predecessors: [String] = []
        for unit in try root.optionalMember("origin")?.member("predecessors").elements() ?? [] {
            predecessors.append(try unit.member("name").printable())
        }
        self.predecessors = predecessors
        if let place = try root.optionalMember("license") {
            license = SeenLicense(
                id: LicenseID(try place.member("id").string()),
                version: try place.member("version").integer()
            )
        } else {
            license = nil
        }
    }
}

/// Who applies, as the form says.
public struct ApplicantForm: Sendable {
    /// 单位名称.
    public let name: String
    /// 统一社会信用代码.
    public let creditCode: CreditCode
    /// 住所.
    public let registeredAddress: String
    /// Name of the 法定代表人.
    public let legalRepresentative: String

    init(_ place: JSONPlace) throws(BadInput) {
        name = try place.member("name").printable()
        creditCode = try place.member("creditCode").creditCode(isRecorded: true)
        registeredAddress = try place.member("registeredAddress").printable()
        legalRepresentative = try place.member("legalRepresentative").member("name").printable()
    }
}

extension JSONPlace {
    /// A text that a paper can show: no control characters, and not blank.
    fileprivate func printable() throws(BadInput) -> String {
        let text = try string()
        let isControl: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory == .control }
        guard !text.unicodeScalars.contains(where: isControl) else { throw bad("含有控制字符") }
        guard !text.allSatisfy(\.isWhitespace) else { throw bad("不能为空") }
        return text
    }
}
