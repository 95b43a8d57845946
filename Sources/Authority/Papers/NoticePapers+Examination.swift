import Documents
import Licensing

/// Notices of the examination before acceptance, and of a withdrawal.
extension NoticePapers {
    /// 行政许可受理通知书.
    mutating func acceptance(bySilence: Bool) throws -> AcceptanceNotice {
        AcceptanceNotice(
            head: head(),
            matter: current.matterInWords,
            requested: current.state.filing?.requested ?? [],
            acceptedOn: call.act.on,
            bySilence: bySilence,
            ruler: try ruler(asOf: call.act.recordedAt.day),
            contact: contact(),
            places: places.values
        )
    }

    /// 行政许可补正材料通知书.
    mutating func correction(_ facts: Correction) -> CorrectionNotice {
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
            matter: current.matterInWords,
            requested: current.state.filing?.requested ?? [],
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
            matter: current.matterInWords,
            requested: current.state.filing?.requested ?? [],
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
            matter: current.matterInWords,
            requested: current.state.filing?.requested ?? [],
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
        let material = rules.materials.first { $0.kind == kind }?.title ?? kind
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
