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
        let seals = SealQuestion(check, trust: trust, at: moment)
        let edition = EditionQuestion(
            file: file,
            items: items,
            report: seals.report,
            register: register,
            at: moment
        )
        let license = LicenseQuestion(
            number: edition.number ?? (items.isEmpty ? claimedNumber(in: file) : nil),
            stated: edition.content,
            register: register,
            moment: moment,
            isTold: edition.isTold(by: register)
        )
        let notice = NoticeQuestion(
            file: file,
            report: seals.report,
            register: register,
            moment: moment
        )
        return Verification(
            asOf: moment,
            document: document,
            file: FileAnswer(verdict: reasons.verdict, reasons: reasons),
            seal: seals.answer,
            edition: document.edition(edition, notice),
            license: document.license(license)
        )
    }

    /// The number that a package claims which is refused as a whole.
    private static func claimedNumber(in file: [UInt8]) -> LicenseNumber? {
        claimedMetadata(in: file).first { $0.name == LicenseDatum.number.rawValue }
            .flatMap { try? LicenseNumber($0.value) }
    }

    /// Answers about a number that it does not hold: a denial only where it would hold it.
    public func absence(of number: LicenseNumber, at moment: Moment) -> LicenseAnswer {
        LicenseQuestion(number: number, stated: nil, register: self, moment: moment).answer
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

extension Verification.Document {
    /// Of a paper that is neither license nor notice nobody here can say what it is good for.
    fileprivate func edition(_ edition: EditionQuestion, _ notice: NoticeQuestion) -> EditionAnswer
    {
        switch self {
        case .license: edition.answer
        case .notice: notice.answer
        case .other:
            EditionAnswer(
                verdict: .cannotConfirm,
                reasons: [Reason(.documentUnknown)],
                identifier: nil
            )
        }
    }

    /// The license of the number that the file claims, also where the file is none: a forgery stands
    /// beside the truth.
    fileprivate func license(_ question: LicenseQuestion) -> LicenseAnswer {
        switch self {
        case .license: return question.answer
        case .notice: return .nothing(.notApplicable, [])
        case .other:
            guard question.number != nil else {
                return .nothing(.cannotConfirm, [Reason(.documentUnknown)])
            }
            return question.answer
        }
    }
}

extension LicenseAnswer {
    /// The answer about no license.
    fileprivate static func nothing(_ verdict: Verdict, _ reasons: [Reason]) -> LicenseAnswer {
        LicenseAnswer(
            verdict: verdict,
            reasons: reasons,
            status: .unknown,
            basis: .nothing,
            number: nil,
            holder: nil,
            grades: [],
            validFrom: nil,
            validUntil: nil
        )
    }
}
