import Licensing
import OFD
import Seals

/// The second question: every signature of the file, judged by the room Seals.
struct SealQuestion {
    let answer: SealAnswer
    /// Report of the first seal, for what the edition has to hold against the register.
    let report: SealReport?

    init(_ check: FileCheck, trust: TrustRoots?, at moment: Moment) {
        var reasons: [Reason] = []
        var first: SealReport?
        for entry in check.signatures {
            guard entry.kind == .seal else {
                reasons.append(Reason(.signatureKind, entry.path))
                continue
            }
            guard let value = entry.applied else {
                reasons.append(Reason(SealReason(.malformed), entry.path))
                continue
            }
            let report = value.verify(
                signatureXML: entry.xml,
                path: entry.path,
                trust: trust,
                at: moment.seconds
            )
            reasons += report.reasons.map { Reason($0, entry.path) }
            first = first ?? report
        }
        if first == nil, reasons.verdict == .valid || !check.signatures.contains(.seal) {
            reasons.append(Reason(check.wasRead ? .notSealed : .sealUnreadable))
        }
        report = first
        answer = SealAnswer(
            verdict: reasons.verdict,
            reasons: reasons,
            signer: first?.signerName,
            sealID: first?.sealID,
            sealedAt: first?.sealedAt.map { Moment(seconds: $0) }
        )
    }
}

extension [SignatureEntry] {
    fileprivate func contains(_ kind: SignatureEntry.Kind) -> Bool {
        contains { $0.kind == kind }
    }
}

extension FileCheck {
    /// False where container or structure hide whether there is a signature.
    fileprivate var wasRead: Bool {
        !signatures.isEmpty
            || faults.allSatisfy { $0.code == .unsigned || $0.code == .uncovered }
    }
}

extension Reason {
    init(_ reason: SealReason, _ place: String) {
        let verdict: Verdict? =
            switch reason.effect {
            case .note: nil
            case .cannotConfirm: .cannotConfirm
            case .notValid: .notValid
            }
        self.init(
            code: reason.code.rawValue,
            message: reason.message,
            place: place,
            verdict: verdict
        )
    }

    init(_ fault: Fault) {
        let verdict: Verdict? =
            switch fault.code.effect {
            case .note: nil
            case .cannotConfirm: .cannotConfirm
            case .notValid: .notValid
            }
        self.init(
            code: fault.code.rawValue,
            message: fault.code.message,
            place: fault.place,
            verdict: verdict
        )
    }
}

extension Register {
    /// What the register says of the seal that was used.
    ///
    /// - Parameters:
    ///   - report: the seal's own report.
    ///   - isListed: true where the register lists the file itself: then a seal that was revoked later
    ///     does no harm. A file that it does not list could have been dated back with a lost key.
    /// - Returns: the reasons.
    func reasons(about report: SealReport, isListed: Bool) -> [Reason] {
        guard let signer = report.signer, let sealedAt = report.sealedAt else { return [] }
        let records = seal(report.sealID, certificate: Digest(signer.digest))
        guard !records.isEmpty else { return [Reason(.sealUnrecorded, report.sealID)] }
        // A seal that was revoked is never in force again, whatever a later line says.
        let before = records.filter { $0.from.seconds <= sealedAt }
        guard before.last?.state == .inForce, before.allSatisfy({ $0.state != .revoked }) else {
            return [Reason(.sealNotInForce, report.sealID)]
        }
        let isRevoked = records.contains { $0.state == .revoked }
        guard isRevoked else { return [] }
        return [Reason(isListed ? .sealSinceRevoked : .sealRevoked, report.sealID)]
    }
}
