import Documents
import Licensing

/// Notices of the examination before acceptance, and of a withdrawal.
extension NoticePapers {
    /// 行政许可受理通知书.
    mutating func acceptance(bySilence: Bool) throws -> AcceptanceNotice {
        AcceptanceNotice(
            head: head(),
            matter: opening.matterInWords,
            requested: filing.requested,
            acceptedOn: call.act.on,
            bySilence: bySilence,
            term: try acceptedTerm(),
            contact: contact(),
            places: places.values
        )
    }

    /// Until when the agency decides what it accepted.
    private func acceptedTerm() throws -> AcceptanceNotice.Term {
        guard let request = try extensionRequest() else {
            return .workingDays(try ruler(asOf: call.act.recordedAt.day))
        }
        return .beforeExpiry(request, completeOn: try completeOn())
    }

    /// 行政许可补正材料通知书.
    mutating func correction(_ facts: Correction) throws -> CorrectionNotice {
        CorrectionNotice(
            head: head(),
            items: facts.items.map { item in
                CorrectionNotice.Item(
                    place: title(of: item.place),
                    fault: item.fault.text,
                    clause: item.clause,
                    cure: cure(of: item)
                )
            },
            extending: try extensionRequest(),
            until: facts.until,
            isLater: current.acts.contains { $0.fact == .corrected },
            contact: contact(),
            places: places.values
        )
    }

    /// 行政许可不予受理通知书.
    mutating func nonAcceptance(_ facts: NonAcceptance) -> NonAcceptanceNotice {
        let ground: NonAcceptanceNotice.Ground =
            switch facts.ground {
            case .notNeeded: .notNeeded
            case .notCompetent(let body): .notCompetent(body)
            }
        return NonAcceptanceNotice(
            head: head(),
            matter: opening.matterInWords,
            requested: filing.requested,
            ground: ground,
            reason: facts.reason.text,
            clause: facts.clause,
            contact: contact(),
            places: places.values
        )
    }

    /// 行政许可申请撤回确认书.
    mutating func withdrawal(_ facts: WithdrawalFacts) throws -> WithdrawalNotice {
        guard let filed = current.acts.first(where: { $0.fact.kind == .filed }) else {
            throw notDue
        }
        return WithdrawalNotice(
            head: head(),
            matter: opening.matterInWords,
            requested: filing.requested,
            caseNumber: caseNumber,
            filedOn: filed.on,
            withdrawnOn: call.act.on,
            reason: facts.reason?.text,
            contact: contact(),
            places: places.values
        )
    }

    /// 行政许可申请终止办理告知书.
    mutating func closure() throws -> ClosureNotice {
        guard let filed = current.acts.first(where: { $0.fact.kind == .filed }),
            let correction = current.state.corrections.last,
            let asked = current.state.notices.last(where: { $0.number == correction.notice })
        else { throw notDue }
        return ClosureNotice(
            head: head(),
            matter: opening.matterInWords,
            requested: filing.requested,
            extending: try extensionRequest(),
            caseNumber: caseNumber,
            filedOn: filed.on,
            correction: correction.notice,
            until: current.state.correctionEnd(of: asked.paper, under: office.law)
                ?? correction.until,
            closedOn: call.act.on,
            contact: contact(),
            places: places.values
        )
    }

    /// A material by the catalogue's title; a part of the form by its own, under the form's.
    private func title(of place: CorrectionPlace) -> String {
        let kind = place.materialKind
        let material = rules.material(kind, in: current.state.opening?.matter)?.title ?? kind
        guard case .form(let part) = place else { return material }
        return "\(material)：\(DraftPart(rawValue: part)?.title ?? part)"
    }

    private func cure(of item: CorrectionItem) -> String {
        let demand =
            switch item.place {
            case .material: "请更正或者补充该项材料后重新提交。"
            case .form: "请在申请表中更正或者补充该部分后重新提交。"
            }
        return item.example.map { "\(demand)示例：\($0.text)" } ?? demand
    }
}
