import HTTPTypes

/// Why a request is not answered with what it asked for.
///
/// Pages show it as a page, the JSON interface as a problem document (RFC 9457); each kind has a
/// help page of its own.
package struct Problem: Error, Sendable, Equatable {
    /// Kinds of problem; the raw values stand in addresses of help pages and never change meaning.
    package enum Kind: String, Sendable, CaseIterable {
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case badRequest = "bad-request"
        case unreadable = "unreadable-input"
        case unsupportedMediaType = "unsupported-media-type"
        case tooLarge = "content-too-large"
        case tooMany = "too-many-requests"
        case cannotConfirm = "cannot-confirm"
        case staleForm = "stale-form"
        case forbidden
        case refused
        case busy
        case unavailable
        case fault = "fault"

        /// The status that goes with the kind.
        var status: HTTPResponse.Status {
            switch self {
            case .notFound: .notFound
            case .methodNotAllowed: .methodNotAllowed
            case .badRequest: .badRequest
            case .unreadable: .unprocessableContent
            case .unsupportedMediaType: .unsupportedMediaType
            case .tooLarge: .contentTooLarge
            case .tooMany: .tooManyRequests
            case .cannotConfirm, .busy, .unavailable: .serviceUnavailable
            case .staleForm, .forbidden: .forbidden
            case .refused: .conflict
            case .fault: .internalServerError
            }
        }
    }

    /// One thing that is wrong, and where.
    package struct Place: Sendable, Equatable {
        /// JSON pointer into the body, or the name of a parameter.
        package let pointer: String
        package let detail: String

        package init(_ pointer: String, _ detail: String) {
            self.pointer = pointer
            self.detail = detail
        }
    }

    package let kind: Kind
    /// What is wrong in this very request; nil where the kind says all.
    package var detail: String?
    /// The same in English; nil where the detail is said in the reader's language already.
    package var english: String?
    package var places: [Place] = []
    /// Methods that the address knows, for "method not allowed".
    package var allowed: [String] = []
    /// Seconds after which the same request may be sent again.
    package var retryAfter: Int?

    package init(
        _ kind: Kind,
        detail: String? = nil,
        english: String? = nil,
        places: [Place] = []
    ) {
        self.kind = kind
        self.detail = detail
        self.english = english
        self.places = places
    }

    /// Too many wait already.
    static var busy: Problem {
        var problem = Problem(.busy)
        problem.retryAfter = 5
        return problem
    }

    /// Disk, keys or clock must be mended first; nothing was changed.
    static var unavailable: Problem {
        var problem = Problem(.unavailable)
        problem.retryAfter = 30
        return problem
    }

    /// More bytes than are taken.
    static func tooLarge(_ limit: Int) -> Problem {
        let size = limit >= 1_048_576 ? "\(limit / 1_048_576) MiB" : "\(limit / 1_024) KiB"
        return Problem(
            .tooLarge,
            detail: "内容超过上限 \(size)，请减小后重新提交",
            english: "More than \(size): make it smaller and send it again."
        )
    }
}
