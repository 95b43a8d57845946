import Licensing

extension JSONPlace {
    /// An instant.
    ///
    /// - Throws: where the value is no text of RFC 3339 with its offset.
    func instant() throws(BadInput) -> Moment {
        guard case .string(let text) = value, let moment = Moment(rfc3339: text) else {
            throw bad("应为带时区的 RFC 3339 时间，如 2026-11-21T12:00:00+08:00")
        }
        return moment
    }

    /// A day that may be known by its month or year only.
    ///
    /// - Throws: where the value is none.
    func reportedDay() throws(BadInput) -> ReportedDay {
        guard case .string(let text) = value, let day = ReportedDay(text) else {
            throw bad("应为真实的日期、年月或年份，如 2027-06-30、2027-06、2027")
        }
        return day
    }

    /// A class at its grade, as it was printed.
    ///
    /// - Throws: where a key is missing or malformed.
    func heldGrade() throws(BadInput) -> HeldGrade {
        let activity = try member("class").oneOf(ActivityClass.self)
        return HeldGrade(activity, rank: try member("grade").integer())
    }

    /// One change: an object whose only key says what is changed.
    ///
    /// - Throws: where there is another number of keys, an unlisted one, or a malformed value.
    func amendment() throws(BadInput) -> Amendment {
        guard case .object(let members) = value, members.count == 1, let key = members.first?.key
        else { throw bad("应为只有一个键的对象") }
        let content = try member(key)
        guard let name = ChangeName(rawValue: key) else {
            let names = ChangeName.allCases.map(\.rawValue).joined(separator: "、")
            throw content.bad("没有这种变更内容，键应为其中之一：\(names)")
        }
        return try content.amendment(of: name)
    }

    private func amendment(of name: ChangeName) throws(BadInput) -> Amendment {
        switch name {
        case .holder: .holderName(try string())
        case .number: .number(try string())
        case .agency: .agency(AgencyID(try string()))
        case .address: .address(try string())
        case .creditCode: .creditCode(try string())
        case .legalRepresentative: .legalRepresentative(try string())
        case .validFrom: .validFrom(try day())
        case .validUntil: .validUntil(try day())
        case .grade: try gradeChange()
        }
    }

    /// A class at its new grade; null drops the class.
    private func gradeChange() throws(BadInput) -> Amendment {
        guard try member("grade").value == .null else { return .grade(try heldGrade()) }
        return .classDropped(try member("class").oneOf(ActivityClass.self))
    }
}

/// The contract's names of what a change may change.
private enum ChangeName: String, CaseIterable {
    case holder
    case number
    case agency
    case address
    case creditCode
    case legalRepresentative
    case validFrom
    case validUntil
    case grade
}
