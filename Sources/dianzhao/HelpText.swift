import Contract

/// The text below the abstract in each `--help`: the input's form, examples, exit codes.
enum HelpText {
    static let program = """
        示例 · examples:
          dianzhao serve --demo
          dianzhao verify license.ofd --trust roots.pem --register register
          dianzhao help office backup

        \(allExits)
        """

    private static let allExits = exits(
        no: "否（不真实、不符合、被拒绝） · no (not valid, not eligible, refused)",
        cannot: "无法确认 · cannot confirm",
        input: true
    )

    static let serve = """
        标准输出第一行是网址，其余都写在标准错误；SIGTERM 停止。正式系统要有 https 的 --public-url；\
        数据目录中还没有系统的，要加 --new。
        The first line on standard output is the address. A real office needs an https --public-url, and \
        --new where its folder holds no office yet.

        示例 · examples:
          dianzhao serve --demo
          dianzhao serve --data office --new --public-url https://license.example

        \(exits())
        """

    static let demo = """
        示例 · example:
          dianzhao demo --out demo --seed 7 --on 2026-11-20

        \(exits(cannot: "那一天没有施行的规则集 · no rule set was in force"))
        """

    static let eligibility = """
        FILE 是一个 JSON 对象，键与 docs/examples/application-initial.json 相同；/dev/stdin 也可以。
        FILE is one JSON object with the keys of docs/examples/application-initial.json:
          {"family": "facility", "matter": "initial", "submittedOn": "2026-11-02",
           "applicant": {…}, "requested": [{"class": "installation", "grade": 4}],
           "people": […], "works": […], …}

        示例 · examples:
          dianzhao eligibility docs/examples/application-initial.json
          dianzhao eligibility application.json --on 2026-11-02 --json

        \(exits(no: "不符合 · not eligible", cannot: "那一天没有施行的规则集 · no rule set was in force", input: true))
        """

    static let deadlines = """
        FILE 是一个 JSON 对象，事件按日期先后；/dev/stdin 也可以。
        FILE is one JSON object, its events in the order of their days:
          {"family": "facility", "matter": "initial",
           "events": [{"kind": "received", "on": "2026-02-10"},
                      {"kind": "accepted", "on": "2026-02-10"}],
           "validUntil": null}

        示例 · example:
          dianzhao deadlines timeline.json --json

        \(exits(input: true))
        """

    static let lifecycle = """
        FILE 是一个 JSON 对象：事件按记录的先后，ask 是要问的日期；键见 docs/license-journal.md，\
        /dev/stdin 也可以。
        FILE is one JSON object: events in the order in which they were recorded, and the days that are asked \
        for; docs/license-journal.md lists the keys:
          {"family": "facility",
           "events": [{"kind": "granted", "on": "2020-11-16", "recordedAt": "2020-11-16T10:00:00+08:00",
                       "number": "1-4-00123-2020", "holder": "甲公司",
                       "grades": [{"class": "installation", "grade": 4}],
                       "validFrom": "2020-11-16", "validUntil": "2026-11-15"}, …],
           "ask": [{"on": "2026-11-20"}, {"on": "2026-11-20", "knownAt": "2026-10-20T12:00:00+08:00"}]}

        示例 · examples:
          dianzhao lifecycle docs/examples/license-journal.json
          dianzhao lifecycle journal.json --json

        \(exits(cannot: "某一日无法确认 · an answer is unknown", input: true))
        """

    static let identifier = """
        KIND: \(IdentifierKind.allCases.map(\.rawValue).joined(separator: " | "))
        VALUE 可以是任何文字 · VALUE may be any text.

        示例 · examples:
          dianzhao identifier credit-code 91140105MA0KD31X0A
          dianzhao identifier license-number 1-4-00001-2026 --json

        \(exits(no: "代码不正确 · the code is wrong"))
        """

    static let verify = """
        FILE 是 OFD 文件；--trust 是 PEM 格式的根证书；--register 是含 records.jsonl 和 head.json 的目录。
        FILE is an OFD file, --trust PEM certificates, --register a folder with records.jsonl and head.json.

        示例 · examples:
          dianzhao verify license.ofd --trust roots.pem --register register
          dianzhao verify license.ofd --at 2026-11-21T12:00:00+08:00 --json

        \(exits(no: "不真实、已失效 · not valid", cannot: "无法确认 · cannot confirm", input: true))
        """

    static let render = """
        FILE 是 OFD 文件；绘制不表示文件真实，请用 verify 查验。
        FILE is an OFD file. What is drawn is not thereby valid: that is what verify is for.

        示例 · examples:
          dianzhao render license.ofd --out license.pdf
          dianzhao render license.ofd --out page2.png --page 2 --dpi 200

        \(exits(input: true))
        """

    /// The exit codes that a subcommand has; 0, 64 and 70 are everybody's.
    static func exits(no: String? = nil, cannot: String? = nil, input: Bool = false) -> String {
        var lines = ["  0  完成或“是” · done, or yes"]
        if let no { lines.append("  1  \(no)") }
        if let cannot { lines.append("  2  \(cannot)") }
        lines.append("  64 用法不对 · wrong usage")
        if input { lines.append("  65 输入无法读取 · input that cannot be read") }
        lines.append("  70 程序或系统故障 · fault of the program")
        return "退出码 · exit codes:\n" + lines.joined(separator: "\n")
    }
}
