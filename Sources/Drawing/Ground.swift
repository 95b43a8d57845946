/// What lies under a painted page.
public enum Ground: Sendable {
    /// White, as paper is.
    case white
    /// Nothing: what lies behind the picture stays visible.
    case transparent
}
