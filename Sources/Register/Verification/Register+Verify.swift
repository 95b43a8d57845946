public import Licensing
import OFD
public import Seals

extension Register {
    /// Answers the four questions about a file, whatever its bytes are.
    ///
    /// One resolver serves the page, the QR code, the file, the interfaces and the command line.
    /// - Parameters:
    ///   - file: the bytes as received.
    ///   - trust: the roots; nil where none is configured.
    ///   - register: nil where none is at hand: edition and license are then not confirmed.
    ///   - moment: the instant of which the answers speak.
    /// - Returns: four verdicts with every reason.
    /// - Source: architecture §6.
    public static func verify(
        _ file: [UInt8],
        trust: TrustRoots?,
        register: Register?,
        at moment: Moment
    ) -> Verification {
        let check = inspect(file)
        let items = check.customDatas.map { MetadataItem($0.name, $0.value) }
        let document = Verification.Document(PaperKind(items))
        let reasons = (check.faults + check.notes).map { Reason($0) }
        let seals = SealQuestion(
            check,
            trust: trust,
            at: moment,
            notice: document == .notice ? register : nil
        )
        let edition = EditionQuestion(
            file: file,
            items: items,
            report: seals.report,
            register: register,
            at: moment
        )
        let license = LicenseQuestion(
            number: edition.number,
            stated: edition.content,
            register: register,
            moment: moment
        )
        return Verification(
            asOf: moment,
            document: document,
            file: FileAnswer(verdict: reasons.verdict, reasons: reasons),
            seal: seals.answer,
            edition: document == .license ? edition.answer : .none(for: document),
            license: document == .license ? license.answer : .none(for: document)
        )
    }

    /// Answers by number, without a file: for look-ups.
    ///
    /// - Parameters:
    ///   - number: 许可证编号.
    ///   - moment: the instant of which the answer speaks.
    /// - Returns: file and seal not applicable; nil where the register does not hold the license.
    public func verify(number: LicenseNumber, at moment: Moment) -> Verification? {
        guard let entry = license(number) else { return nil }
        let current = entry.current(on: moment.day) ?? entry.editions.last
        let question = LicenseQuestion(
            number: number,
            stated: current?.content,
            register: self,
            moment: moment
        )
        return Verification(
            asOf: moment,
            document: .license,
            file: FileAnswer(verdict: .notApplicable, reasons: []),
            seal: SealAnswer(
                verdict: .notApplicable,
                reasons: [],
                signer: nil,
                sealID: nil,
                sealedAt: nil
            ),
            edition: EditionAnswer(
                verdict: .notApplicable,
                reasons: [],
                identifier: current?.content.identifier
            ),
            license: question.answer
        )
    }
}

extension Verification.Document {
    fileprivate init(_ kind: PaperKind) {
        self =
            switch kind {
            case .license: .license
            case .notice: .notice
            case .other: .other
            }
    }
}

extension EditionAnswer {
    /// A notice has no edition; of any other paper nobody here can say what it is good for.
    fileprivate static func none(for document: Verification.Document) -> EditionAnswer {
        let reasons = document == .notice ? [] : [Reason(.documentUnknown)]
        return EditionAnswer(
            verdict: document == .notice ? .notApplicable : reasons.verdict,
            reasons: reasons,
            identifier: nil
        )
    }
}

extension LicenseAnswer {
    fileprivate static func none(for document: Verification.Document) -> LicenseAnswer {
        let reasons = document == .notice ? [] : [Reason(.documentUnknown)]
        return LicenseAnswer(
            verdict: document == .notice ? .notApplicable : reasons.verdict,
            reasons: reasons,
            status: .unknown,
            number: nil,
            holder: nil,
            validUntil: nil
        )
    }
}
