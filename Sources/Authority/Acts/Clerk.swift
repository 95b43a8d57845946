import Licensing

extension Actor {
    /// The clerk (书记): the program itself, writing down what has become true; it never seals.
    static let clerk = Actor(id: "clerk", post: .clerk)
}
