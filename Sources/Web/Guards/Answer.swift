import HTTPTypes
import Hummingbird

/// Answers that lead elsewhere.
enum Answer {
    /// See there (303): what follows a form that was taken.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }
}
