import Licensing

/// The extensions of which a register tells, as facts of cases.
///
/// The register names no case, so each `filed` opens one under a name of its own. A line that does
/// not fit those before it leads to "cannot confirm", never to "expired".
struct PublishedExtensions {
    private struct Told {
        let id: CaseID
        let filedOn: Day
        let until: Day
        var standing: Standing
        var acceptedOn: Day?
    }

    private enum Standing {
        case open
        /// The law gave the term; no edition prints it yet.
        case renewed
        /// An edition prints the term.
        case printed
        case ended
    }

    private var told: [Told] = []

    /// The facts of one line.
    mutating func facts(of record: ExtensionRecord) -> [LicenseFact] {
        switch record.state {
        case .filed(let until): filed(on: record.on, until: until)
        case .accepted: accepted(on: record.on)
        case .ended: ended()
        case .renewed(let until): renewed(on: record.on, until: until)
        }
    }

    private mutating func filed(on day: Day, until: Day) -> [LicenseFact] {
        // The same line once more is the same filing.
        if let open, told[open].filedOn == day, told[open].until == until { return [] }
        return [.term(.extensionFiled(opened(on: day, until: until), inTime: true, until: until))]
    }

    private mutating func accepted(on day: Day) -> [LicenseFact] {
        if let open {
            told[open].acceptedOn = day
            return [.term(.extensionAccepted(told[open].id))]
        }
        // The same line once more, behind the end of its extension, says nothing new.
        if told.last?.acceptedOn == day { return [] }
        switch told.last?.standing {
        case .renewed, .printed: return []
        case nil, .ended, .open:
            // Something was filed of which nobody knows until when: never accepted, it stays open.
            return [.term(.extensionFiled(opened(on: day, until: day), inTime: true, until: day))]
        }
    }

    /// The register does not say why an extension ended.
    ///
    /// Of all reasons a refusal is the one that claims the least: should the end be annulled one
    /// day, a refused case is decided anew and its license cannot be confirmed meanwhile, where any
    /// other would come back as renewed by law. While the end stands, all reasons mean the same.
    private mutating func ended() -> [LicenseFact] {
        guard let open else { return [] }
        told[open].standing = .ended
        return [.term(.extensionEnded(told[open].id, .refused))]
    }

    private mutating func renewed(on day: Day, until: Day) -> [LicenseFact] {
        if let open {
            told[open].standing = .renewed
            return [.term(.extended(told[open].id, until: until, by: .law))]
        }
        if let last = told.last, last.until == until, last.standing != .ended { return [] }
        let id = opened(on: day, until: until, .renewed)
        return [
            .term(.extensionFiled(id, inTime: false, until: until)),
            .term(.extended(id, until: until, by: .law)),
        ]
    }

    /// The facts of an edition that prints the period after the one before.
    ///
    /// The law gave the term where the edition was issued after the old last day and prints the
    /// very term that an extension asked for; else somebody decided.
    mutating func facts(of content: LicenseContent, until last: Day) -> [LicenseFact] {
        // Without a line about an extension nothing can stand on renewal by law.
        guard let latest = told.indices.last else { return [] }
        switch told[latest].standing {
        case .open, .renewed:
            let isByLaw =
                content.issuedOn >= content.validFrom && told[latest].until == content.validUntil
            told[latest].standing = .printed
            let by: ExtendedBy = isByLaw ? .law : .decision
            return [.term(.extended(told[latest].id, until: last, by: by))]
        case .printed, .ended:
            let id = opened(on: content.issuedOn, until: last, .printed)
            return [
                .term(.extensionFiled(id, inTime: false, until: last)),
                .term(.extended(id, until: last, by: .decision)),
            ]
        }
    }

    /// The term that an extension gave, as it seems, and that ended on the day before.
    func period(endingBefore day: Day) -> Validity? {
        told.last { $0.standing != .ended && $0.until.adding(days: 1) == day }
            .map { Validity(first: $0.filedOn, last: $0.until) }
    }

    /// Place of the extension that was filed last, where it is open.
    private var open: Int? {
        told.indices.last.flatMap { told[$0].standing == .open ? $0 : nil }
    }

    private mutating func opened(
        on day: Day,
        until: Day,
        _ standing: Standing = .open
    ) -> CaseID {
        let id = CaseID("extension-\(told.count + 1)")
        told.append(Told(id: id, filedOn: day, until: until, standing: standing))
        return id
    }
}
