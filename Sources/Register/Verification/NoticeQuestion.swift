import Licensing
import Seals

/// The third question about a notice: whether the register holds exactly this file.
struct NoticeQuestion {
    let file: [UInt8]
    let report: SealReport?
    let register: Register?
    let moment: Moment

    var answer: EditionAnswer {
        EditionAnswer(verdict: reasons.verdict, reasons: reasons, identifier: nil)
    }

    private var reasons: [Reason] {
        guard let register else { return [Reason(.registerNone)] }
        // Nobody knows from an old register whether the seal was revoked since.
        if let code = register.presentObjection(at: moment) { return [Reason(code)] }
        let digest = Digest.sm3(file)
        // A later kind of record may hold it, take it back, or speak of its seal; the signer's
        // certificate need not be readable for that.
        let names = [digest.hex] + [report?.sealID].compactMap(\.self)
        if register.hasUnknown(about: Set(names)) {
            let isFile = register.hasUnknown(about: [digest.hex])
            let place = isFile ? digest.hex : report?.sealID
            return [Reason(.registerUnknownRecord, place ?? digest.hex)]
        }
        let isHeld = register.holdsNotice(digest)
        let seal = report.map { register.reasons(about: $0, isListed: isHeld) } ?? []
        return (isHeld ? [] : absence(from: register)) + seal
    }

    private func absence(from register: Register) -> [Reason] {
        guard let report, let time = report.sealedAt else { return [Reason(.noticeUnheld)] }
        let sealedAt = Moment(seconds: time)
        guard let from = register.noticesHeld(under: report.sealID), from <= sealedAt.day,
            register.tells(of: sealedAt)
        else { return [Reason(.noticeUnheld)] }
        return [Reason(.noticeUnknown)]
    }
}
