/// A whole number out of a request: none below nought, and none so large that counting with it stops
/// the program.
enum WholeNumber {
    static let most = 1_000_000

    static func read(_ text: String) -> Int? {
        Int(text).flatMap { (0...most).contains($0) ? $0 : nil }
    }
}
