extension PermissionTable {
    /// The table as Markdown, for the documentation.
    public static func markdown() -> String {
        let head =
            "| act | 环节 | posts | stages | constraints | clause |\n|---|---|---|---|---|---|\n"
        return head + rows.map(line).joined()
    }

    private static func line(_ row: Permission) -> String {
        let cells = [
            "`\(row.act.rawValue)`",
            row.act.title,
            row.posts.map(\.title).joined(separator: "、"),
            row.stages.map { "\($0.title)" }.joined(separator: "、"),
            row.constraints.map { "`\($0.name)`" }.joined(separator: ", "),
            row.clause ?? "none",
        ]
        return "| \(cells.joined(separator: " | ")) |\n"
    }
}
