import Licensing
import Seals

/// The third question: whether the file is the current edition that the register published.
struct EditionQuestion {
    let file: [UInt8]
    let items: [MetadataItem]
    let report: SealReport?
    let register: Register?
    let moment: Moment

    /// What the file says of itself; nil where its metadata is no license's.
    private let stated: LicenseContent?
    /// Why it says nothing; nil where it does.
    private let unreadable: LicenseMetadata.Unreadable?

    init(
        file: [UInt8],
        items: [MetadataItem],
        report: SealReport?,
        register: Register?,
        at moment: Moment
    ) {
        self.file = file
        self.items = items
        self.report = report
        self.register = register
        self.moment = moment
        do throws(LicenseMetadata.Unreadable) {
            stated = try LicenseMetadata.content(of: items)
            unreadable = nil
        } catch {
            stated = nil
            unreadable = error
        }
    }

    /// 许可证编号 that the file states.
    var number: LicenseNumber? {
        stated?.number ?? item(.number).flatMap { try? LicenseNumber($0) }
    }

    /// What the file states, for an answer without a register.
    var content: LicenseContent? { stated }

    /// The record of the file's identifier.
    var record: EditionRecord? {
        identifier.flatMap { register?.edition($0) }
    }

    var answer: EditionAnswer {
        // Of a license of a later kind nobody here can say that its data differ.
        let reasons = unreadable?.isUnknown == true ? ownReasons : ownReasons + registerReasons
        return EditionAnswer(
            verdict: reasons.verdict,
            reasons: reasons,
            identifier: identifier
        )
    }

    private var identifier: LicenseIdentifier? {
        item(.identifier).flatMap { try? LicenseIdentifier($0) }
    }

    private func item(_ datum: LicenseDatum) -> String? {
        items.first { $0.name == datum.rawValue }?.value
    }

    /// What the file contradicts by itself.
    private var ownReasons: [Reason] {
        if let unreadable {
            let code: ReasonCode = unreadable.isUnknown ? .metadataUnknown : .metadataUnreadable
            return [Reason(code, unreadable.datum.rawValue)]
        }
        // A name that cannot be read accuses nobody; the seal's answer says that it is not known.
        guard let stated, let subject = report?.signer?.subject, subject.isReadable,
            !subject.organization.hasPrefix(stated.issuerCode.rawValue)
        else { return [] }
        return [Reason(.editionIssuer, subject.organization)]
    }

    private var registerReasons: [Reason] {
        guard let register else { return [Reason(.registerNone)] }
        if let code = register.objection(at: moment) { return [Reason(code)] }
        guard let identifier else { return [] }
        guard let record = register.edition(identifier) else {
            return [Reason(absence(of: identifier, from: register))]
        }
        var reasons: [Reason] = []
        if register.isContradictory(identifier) { reasons.append(Reason(.registerContradiction)) }
        return reasons + difference(to: record) + currency(of: record, in: register)
            + sealReasons(record, register)
    }

    /// An unheld identifier is a denial only where the register would hold it.
    private func absence(of identifier: LicenseIdentifier, from register: Register) -> ReasonCode {
        let names = Set([identifier.description] + [number?.rawValue].compactMap(\.self))
        if register.hasUnknown(about: names) { return .registerUnknownRecord }
        guard isTold(by: register) else { return .editionUnheld }
        let editions = number.flatMap { register.license($0)?.editions } ?? []
        let isComplete = stated.map { register.isComplete(for: $0, on: moment.day) } ?? false
        return !editions.isEmpty || isComplete ? .editionUnknown : .editionUnheld
    }

    /// False where the file was sealed after the register was told.
    func isTold(by register: Register?) -> Bool {
        register?.tells(of: report?.sealedAt.map { Moment(seconds: $0) }) ?? true
    }

    private func difference(to record: EditionRecord) -> [Reason] {
        var reasons: [Reason] = []
        let published = PaperKind(items) == .license(.original) ? record.original : record.duplicate
        if Digest.sm3(file) != published { reasons.append(Reason(.editionDigest)) }
        reasons += LicenseMetadata.differences(between: items, and: record.content)
            .map { Reason(.editionData, $0.rawValue) }
        return reasons
    }

    private func currency(of record: EditionRecord, in register: Register) -> [Reason] {
        let number = record.content.number
        var reasons: [Reason] = []
        let current = register.license(number)?.current(on: moment.day)
        if record.content.issuedOn > moment.day {
            reasons.append(Reason(.editionNotYet, record.content.issuedOn.description))
        } else if let current, current != record {
            let newer = current.content.identifier.description
            reasons.append(Reason(.editionSuperseded, newer))
        }
        let identifier = record.content.identifier.description
        if register.hasUnknown(about: [number.rawValue, identifier, record.sealID]) {
            reasons.append(Reason(.registerUnknownRecord, number.rawValue))
        }
        return reasons
    }

    private func sealReasons(_ record: EditionRecord, _ register: Register) -> [Reason] {
        guard let report else { return [] }
        var reasons: [Reason] = []
        if report.sealID != record.sealID { reasons.append(Reason(.editionSeal, report.sealID)) }
        return reasons + register.reasons(about: report, isListed: true)
    }
}

extension Register {
    /// True where a record that this version cannot read may speak of something of these names.
    func hasUnknown(about names: Set<String>) -> Bool {
        unknown.contains { $0.mayConcern(names) }
    }
}
