import HTTPTypes
import Hummingbird
import Licensing

/// A caller's copy, as the request's head names it (RFC 9110 §13.1).
struct RequestConditions {
    private let tags: [String]?
    private let since: String?

    init(_ headers: HTTPFields) {
        tags = headers[.ifNoneMatch].map { field in
            field.split(separator: ",").map { String($0.filter { $0 != " " }) }
        }
        since = headers[.ifModifiedSince]
    }

    /// Which of the tags names what the caller has; nil where it has none of them.
    ///
    /// A tag goes before a time, and a time names the file only from the second after its change on.
    func known(of all: [String], modified: Moment) -> String? {
        if let tags {
            return all.first { tag in tags.contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" } }
        }
        guard let since, let moment = HTTPDate.moment(since) else { return nil }
        return modified < moment ? all.first : nil
    }

    /// The date that an answer gives to a file: the second after its change.
    ///
    /// Until that second is over, the file may change once more under the change's own date, which is
    /// therefore given meanwhile and which names nothing (RFC 9110 §8.8.2.2).
    static func date(modified: Moment, now: Moment) -> Moment {
        let settled = modified.adding(seconds: 1)
        return settled < now ? settled : modified
    }
}

/// The part of a file that is asked for (RFC 9110 §14).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    /// Nothing of the file lies in it.
    case none

    /// Several parts, other units and whatever cannot be read are answered with the whole.
    static func of(_ request: Request, length: Int, tag: String) -> ByteRange {
        guard request.method == .get, let field = request.headers[.range] else { return .whole }
        // A time names no bytes: two publications may lie in one second.
        if let condition = request.headers[.ifRange], condition != tag { return .whole }
        return of(field, length: length)
    }

    static func of(_ field: String, length: Int) -> ByteRange {
        guard let match = field.wholeMatch(of: #/bytes=\s*(\d{0,18})-(\d{0,18})\s*/#) else {
            return .whole
        }
        switch (Int(match.output.1), Int(match.output.2)) {
        case (nil, nil): return .whole
        case (nil, let count?):
            return count == 0 || length == 0 ? .none : .part(max(0, length - count)..<length)
        case (let first?, let last):
            if let last, last < first { return .whole }
            guard first < length else { return .none }
            return .part(first..<min(length, (last ?? length) + 1))
        }
    }
}
