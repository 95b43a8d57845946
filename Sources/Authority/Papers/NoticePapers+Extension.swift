import Documents
import Licensing

/// Notices of an extension (延续), from the case's acts and the license as it stood at the filing.
extension NoticePapers {
    /// What the holder asks to extend; nil where the matter is another.
    ///
    /// - Throws: `notDue` for an extension of no license.
    func extensionRequest() throws -> ExtensionRequest? {
        guard current.state.opening?.matter == .extension else { return nil }
        guard let license = current.state.license,
            let filed = current.acts.first(where: { $0.fact.kind == .filed })
        else { throw notDue }
        return ExtensionRequest(
            licenseNumber: license.number.rawValue,
            expiresOn: license.validUntil,
            lastDayInTime: license.lastDayInTime(rules),
            filedOn: filed.on
        )
    }

    /// What an extension gives, once it is accepted.
    ///
    /// - Throws: `notDue` where the case is no extension, or is not accepted.
    func extensionPaper(until last: Day) throws -> ExtensionPaper {
        guard let request = try extensionRequest(), let acceptance = current.state.acceptance
        else { throw notDue }
        return ExtensionPaper(
            request: request,
            grades: filing.requested,
            completeOn: try completeOn(),
            acceptedOn: acceptance.on,
            validUntil: last
        )
    }

    /// The day on which the submission that the agency has before it was received: the last one.
    ///
    /// - Throws: `notDue` where nothing was received.
    func completeOn() throws -> Day {
        let kinds: [ActKind] = [.received, .corrected]
        guard let act = current.acts.last(where: { kinds.contains($0.fact.kind) }) else {
            throw notDue
        }
        return act.on
    }

    /// 准予延续决定书.
    mutating func extensionGranted(_ paper: ExtensionPaper) -> ExtensionGrantedNotice {
        ExtensionGrantedNotice(
            head: head(),
            matter: opening.matterInWords,
            paper: paper,
            basis: rules.legalBases.joined(separator: "、"),
            places: places.values
        )
    }

    /// 不予延续决定书.
    ///
    /// - Throws: `notDue` where the case is not accepted.
    mutating func extensionRefused(
        _ refused: Refused,
        of request: ExtensionRequest
    ) throws -> ExtensionRefusedNotice {
        guard let acceptance = current.state.acceptance else { throw notDue }
        return ExtensionRefusedNotice(
            head: head(),
            matter: opening.matterInWords,
            request: request,
            acceptedOn: acceptance.on,
            reasons: refused.reasons,
            hearing: hearing,
            places: places.values
        )
    }

    /// 视为准予延续确认书.
    mutating func extensionConfirmed(_ paper: ExtensionPaper) -> ExtensionConfirmedNotice {
        ExtensionConfirmedNotice(
            head: head(),
            matter: opening.matterInWords,
            paper: paper,
            basis: rules.legalBases.joined(separator: "、"),
            contact: contact(),
            places: places.values
        )
    }
}
