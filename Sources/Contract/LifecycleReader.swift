public import Licensing

/// Reads the input of `lifecycle`: the journal of one license and the questions about it.
public enum LifecycleReader {
    /// A journal in this form speaks of one license and does not name it.
    private static let unnamed = LicenseID("journal")

    /// Reads a journal and its questions from JSON.
    ///
    /// - Throws: the first fault with its place; an event that cannot stand where it stands is
    ///   named by its position too.
    public static func read(_ bytes: [UInt8]) throws(BadInput) -> LifecycleInput {
        let root = JSONPlace(try JSON.parse(bytes))
        let family = try root.member("family").oneOf(LicenseFamily.self)
        var events: [LicenseEvent] = []
        for (index, place) in try root.member("events").elements().enumerated() {
            events.append(try event(place, at: index + 1))
        }
        var questions: [LifecycleQuestion] = []
        for place in try root.member("ask").elements() { questions.append(try question(place)) }
        do throws(LicenseFault) {
            let license = try License(id: unnamed, family: family, events: events)
            return LifecycleInput(license: license, questions: questions)
        } catch {
            throw error.asBadInput
        }
    }

    private static func question(_ place: JSONPlace) throws(BadInput) -> LifecycleQuestion {
        let day = try place.member("on").day()
        guard let known = try place.optionalMember("knownAt") else { return LifecycleQuestion(day) }
        return LifecycleQuestion(day, knownAt: try known.instant(), as: try known.string())
    }

    private static func event(
        _ place: JSONPlace,
        at position: Int
    ) throws(BadInput) -> LicenseEvent {
        let kind = try place.member("kind").string()
        return LicenseEvent(
            sequence: position,
            fact: try fact(kind, place),
            on: try place.member("on").day(),
            recordedAt: try place.member("recordedAt").instant()
        )
    }

    /// An unlisted kind counts as a position only.
    private static func fact(_ name: String, _ place: JSONPlace) throws(BadInput) -> LicenseFact {
        guard let kind = LicenseEventKind(rawValue: name) else { return .other(kind: name) }
        return try place.fact(kind)
    }
}

extension LicenseFault {
    /// The fault as the place of its event.
    public var asBadInput: BadInput {
        BadInput(pointer: "/events/\(position - 1)", message: "第\(position)个事件：\(message)")
    }
}

extension JSONPlace {
    /// What an event of a kind makes true.
    ///
    /// - Throws: where a key of the kind is missing or malformed.
    fileprivate func fact(_ kind: LicenseEventKind) throws(BadInput) -> LicenseFact {
        switch kind {
        case .granted: .origin(.granted(try grantedTerms()))
        case .imported: .origin(.imported(try importedTerms()))
        case .amended: .content(.amended(try amendments()))
        case .regraded: .content(.regraded(try amendments()))
        case .corrected: .content(.corrected(try amendments()))
        case .extensionFiled: .term(try filing())
        case .extensionAccepted: .term(.extensionAccepted(try caseID()))
        case .extensionEnded: .term(.extensionEnded(try caseID(), try endReason()))
        case .extended: .term(try extended())
        case .suspended: .force(.suspended(through: try through()))
        case .restored: .force(.restored(try sets()))
        case .terminated: .force(.terminated(try member("how").oneOf(Termination.self)))
        case .cancelled: .force(.cancelled(ground: try member("ground").string()))
        case .setAside: .remedy(.setAside(try sets()))
        case .stayed: .remedy(.stayed(try sets()))
        case .stayLifted: .remedy(.stayLifted(try sets()))
        case .foundUnlawful: .remedy(.foundUnlawful(try sets()))
        // The contract gives it no identifier: it counts as a position.
        case .editionIssued: .other(kind: kind.rawValue)
        }
    }

    private func grantedTerms() throws(BadInput) -> LicenseTerms {
        try terms(
            from: .day(try member("validFrom").day()),
            until: .day(try member("validUntil").day())
        )
    }

    private func importedTerms() throws(BadInput) -> LicenseTerms {
        try terms(
            from: try member("validFrom").reportedDay(),
            until: try member("validUntil").reportedDay()
        )
    }

    private func terms(
        from first: ReportedDay,
        until last: ReportedDay
    ) throws(BadInput) -> LicenseTerms {
        var grades: [HeldGrade] = []
        for place in try member("grades").elements() { grades.append(try place.heldGrade()) }
        return LicenseTerms(
            number: try member("number").string(),
            holder: Holder(name: try member("holder").string()),
            grades: grades,
            agency: nil,
            validFrom: first,
            validUntil: last
        )
    }

    private func amendments() throws(BadInput) -> [Amendment] {
        var changes: [Amendment] = []
        for place in try member("changes").elements() { changes.append(try place.amendment()) }
        return changes
    }

    private func filing() throws(BadInput) -> TermFact {
        .extensionFiled(
            try caseID(),
            inTime: try member("inTime").bool(),
            until: try member("until").day()
        )
    }

    private func extended() throws(BadInput) -> TermFact {
        .extended(
            try caseID(),
            until: try member("until").day(),
            by: try member("by").oneOf(ExtendedBy.self)
        )
    }

    private func endReason() throws(BadInput) -> ExtensionEnd {
        try member("reason").oneOf(ExtensionEnd.self)
    }

    private func caseID() throws(BadInput) -> CaseID {
        CaseID(try member("case").string())
    }

    /// The last day of a suspension; nil for one without a stated end.
    private func through() throws(BadInput) -> Day? {
        let place = try member("through")
        return place.value == .null ? nil : try place.day()
    }

    private func sets() throws(BadInput) -> [Int] {
        var positions: [Int] = []
        for place in try member("sets").elements() { positions.append(try place.integer()) }
        return positions
    }
}
