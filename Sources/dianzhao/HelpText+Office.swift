extension HelpText {
    static let office = """
        示例 · examples:
          dianzhao office backup --data office --out office-2026-11-21.backup
          dianzhao help office restore

        \(exits(no: "被拒绝 · refused", cannot: "现在不能完成 · it cannot be done now", input: true))
        """

    static let firstAdministrator = """
        标准输出只有一行启用码，三日内有效，只能使用一次：在 /setup 页面用它设置口令和动态码。\
        机构已有管理员的，不再开立（退出码 1），由管理员在页面上开户。启用前遗失启用码的，\
        用同一登录名再执行一次，旧码随即失效。
        Prints one line: a code that is good for three days and once, for the page /setup.

        示例 · example:
          dianzhao office first-administrator --new --data office --agency shanxi \
        --login wang.admin --name 王管理

        \(exits(no: "机构已有管理员 · the agency has an administrator"))
        """

    static let resetAdministrator = """
        标准输出只有一行启用码，三日内有效，只能使用一次。该账户原来的口令、动态码、恢复码和会话随即失效；\
        停用的账户恢复启用。账户日志记为 local:operator。
        Prints one line: a code for the page /setup. Whatever led into the account before is dead at once; \
        a closed account is open again.

        示例 · example:
          dianzhao office reset-administrator --data office --agency shanxi --login wang.admin

        \(exits(no: "没有这个管理员 · there is no such administrator"))
        """

    static let backup = """
        系统可以正在运行。备份是一个 tar 文件：某一时刻的数据库（内含加密的材料、文书、证照文件）、\
        加密的密钥、根证书、系统种类，每个文件附摘要。主密钥不在其中，除非加 --with-master-key。
        The office may be running. The backup is one tar file: the database as it stands at one instant \
        (with all contents, encrypted), the encrypted keys, the roots, the kind, each with its digest. The \
        master key is not in it unless --with-master-key is given.

        示例 · example:
          dianzhao office backup --data office --out office-2026-11-21.backup

        \(exits())
        """

    static let restore = """
        BACKUP 是 office backup 写出的文件。逐个核对摘要、检查数据库、用主密钥打开密钥、核对登记簿之后，\
        才建立目录；已有的目录不会覆盖。主密钥取自备份、--master-key 或环境变量 DIANZHAO_KEY。
        BACKUP is a file of office backup. The folder appears only after digests, database, keys and register \
        were checked; one that is there is never overwritten.

        示例 · example:
          dianzhao office restore office-2026-11-21.backup --data restored --master-key master.key

        \(exits(input: true))
        """

    static let check = """
        系统可以正在运行，核对不改动任何内容。逐条核对：办件环节、签发步骤、证照版本、文书、登记簿记录和签名首部、\
        账户日志、账户与记录链，会话与其校验码，登记簿与签名首部，材料和文书的内容与其摘要。\
        标准输出：健全时每个记录链一行（名称、项数、自何时起可证明、此前已有的行数），否则第一处不符。\
        --kept 是另存于别处的 journals.json：有了它，整个目录被换成旧副本也能发现。
        The office may be running; nothing is changed. Prints one line for each chain (name, links, since when it \
        proves, rows from before), or the first place that does not agree. --kept is a journals.json that lay \
        elsewhere: with it an old copy of the whole folder is found too.

        示例 · examples:
          dianzhao office check --data office
          dianzhao office check --data office --kept elsewhere/journals.json

        \(exits(no: "有一处不符 · a place does not agree", cannot: "请先启动一次 · start it once", input: true))
        """

    static let complete = """
        声明写入登记簿并公布，不能撤销；以后的日期可以再次声明。声明之前，查不到的编号一律答“无法确认”；\
        声明之后，登记簿没有的编号答“没有登记”。机构的编号规则须先核实（dianzhao unverified --confirm），\
        否则查不到的编号仍答“无法确认”。
        Declares that the register holds every license of the agency and family in force since the day; a number that \
        it does not hold is denied from then on.

        示例 · example:
          dianzhao office complete --data office --agency shanxi --family facility --from 2026-11-01

        \(exits(cannot: "登记簿现在不能签发 · the register cannot be signed now"))
        """

    static let catchUp = """
        恢复备份之后、启动系统之前执行。FOLDER 是公布的登记簿（records.jsonl、head.json），须由本系统签发，\
        并且接续本系统的登记簿。
        After a backup was restored and before the office starts: takes the lines that are missing from a published copy.

        示例 · example:
          dianzhao office catch-up --data office --register published

        \(exits(no: "副本不能接续 · the copy does not continue this register", input: true))
        """

    static let unverified = """
        正式系统中，印有未确认数据的文书不能用印。确认以值为准：数据改变后须重新确认。
        No paper that prints an unconfirmed datum is sealed; a changed value is confirmed anew.

        示例 · examples:
          dianzhao unverified --data office
          dianzhao unverified --data office --confirm KEY --by 王管理 --agency shanxi

        \(exits())
        """
}
