import Hummingbird

/// For whom the request in hand is answered, as shared means are counted.
///
/// It goes with the task of the request: threads and memory are counted to it wherever they are used.
struct Caller: Sendable {
    /// The caller of this task's request; outside of requests nobody in particular.
    @TaskLocal static var current = Caller(sender: .unknown)

    let sender: Sender
    /// Whether somebody is signed in, who has means apart from all others.
    var isSignedIn = false
    /// The share of the memory for bodies that this request's body holds; nil where it is not
    /// counted.
    var hold: BodyHold?
}
