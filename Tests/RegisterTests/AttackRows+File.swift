extension AttackRow {
    /// Rows about what the signature does not cover.
    static let coverageRows = [
        AttackRow("digests by MD5", "digest-method") { tests in
            try tests.careless {
                $0.replace("1.2.156.10197.1.401", by: "MD5", in: AttackTests.description)
            }.bytes
        },
        AttackRow("partial coverage, then the page changed", "uncovered") { tests in
            var archive = try tests.careless { $0.uncover(AttackTests.page) }
            archive.replace("100 100", by: "100 101", in: AttackTests.page)
            return archive.bytes
        },
        AttackRow("OFD.xml uncovered and redirected", "uncovered-entry") { tests in
            var archive = try tests.careless { $0.uncover("OFD.xml") }
            archive["Doc_1/Document.xml"] = archive["Doc_0/Document.xml"]
            archive.replace("Doc_0/Document.xml", by: "Doc_1/Document.xml", in: "OFD.xml")
            return archive.bytes
        },
        AttackRow("OFD.xml uncovered, a second body", "several-documents") { tests in
            var archive = try tests.careless { $0.uncover("OFD.xml") }
            let body = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
            archive.replace("</ofd:OFD>", by: body + "</ofd:OFD>", in: "OFD.xml")
            return archive.bytes
        },
        AttackRow("uncovered annotations over the page", "uncovered") { tests in
            let name = "Doc_0/Annots/Annotations.xml"
            let empty = "<ofd:Annotations xmlns:ofd=\"http://www.ofdspec.org/2016\"/>"
            let link = "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>"
            return try tests.careless {
                $0[name] = Array(empty.utf8)
                $0.uncover("Doc_0/Document.xml")
                $0.replace("</ofd:Document>", by: link, in: "Doc_0/Document.xml")
            }.bytes
        },
        AttackRow("a file that nothing refers to", "stowaway") { tests in
            try tests.forged { $0["Doc_0/extra.xml"] = [0x3C] }
        },
        AttackRow("a record under another identifier", "signature-duplicate") { tests in
            let twin = AttackTests.record.replacing("ID=\"1\"", with: "ID=\"2\"")
            return try tests.forged {
                $0.replace("<ofd:MaxSignId>1", by: "<ofd:MaxSignId>2", in: AttackTests.list)
                $0.replace(
                    AttackTests.record,
                    by: AttackTests.record + twin,
                    in: AttackTests.list
                )
            }
        },
    ]

    /// Rows about the container.
    static let containerRows = [
        AttackRow("duplicate entry, the evil one first", "container-duplicate") { tests in
            try tests.forged {
                $0.entries.insert(.init(name: AttackTests.page, bytes: [0x3C]), at: 0)
            }
        },
        AttackRow("duplicate entry, the evil one last", "container-duplicate") { tests in
            try tests.forged { $0.entries.append(.init(name: AttackTests.page, bytes: [0x3C])) }
        },
        AttackRow("the genuine page in a stray local header", "container-gap") { tests in
            try tests.forged {
                $0.entries.insert(
                    .init(name: AttackTests.page, bytes: $0[AttackTests.page], isListed: false),
                    at: 1
                )
            }
        },
        AttackRow("genuine archive, then an evil one", "container-prefix") { tests in
            tests.genuine + (try tests.forged { $0[AttackTests.page] = [0x3C] })
        },
        AttackRow("evil archive, then the genuine one", "container-prefix") { tests in
            try tests.forged { $0[AttackTests.page] = [0x3C] } + tests.genuine
        },
        AttackRow("bytes before the archive", "container-prefix") { tests in
            Array("MZ".utf8) + tests.genuine
        },
        AttackRow("a name that begins with a slash", "container-name") { tests in
            try tests.forged { $0["/" + AttackTests.page] = [0x3C] }
        },
        AttackRow("a name with backslashes", "container-name") { tests in
            try tests.forged { $0["Doc_0\\Pages\\Page_0\\Content.xml"] = [0x3C] }
        },
        AttackRow("a name that leaves the folder", "container-name") { tests in
            try tests.forged { $0["../evil"] = [0x3C] }
        },
    ]
}

extension Archive {
    /// What a signer who covers little writes: the reference to a file is left out.
    mutating func uncover(_ name: String) {
        let text = String(decoding: self[AttackTests.description], as: UTF8.self)
        guard let start = text.firstRange(of: "<ofd:Reference FileRef=\"/\(name)\">"),
            let end = text[start.upperBound...].firstRange(of: "</ofd:Reference>")
        else { preconditionFailure("no reference to \(name)") }
        let kept = text[..<start.lowerBound] + text[end.upperBound...]
        self[AttackTests.description] = Array(String(kept).utf8)
    }
}
