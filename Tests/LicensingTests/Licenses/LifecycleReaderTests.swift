import Contract
import Licensing
import Testing

/// Input of `lifecycle` that cannot be read names its place; what may be said otherwise is read.
struct LifecycleReaderTests {
    private static let origin = """
        {"kind": "granted", "on": "2020-11-16", "recordedAt": "2020-11-16T10:00:00+08:00", \
        "number": "1-4-00123-2020", "holder": "甲公司", \
        "grades": [{"class": "installation", "grade": 4}], \
        "validFrom": "2020-11-16", "validUntil": "2026-11-15"}
        """

    /// An event of 2026-05-01 behind the origin; `keys` begins with a comma where it has any.
    private static func second(_ kind: String, _ keys: String) -> String {
        #"{"kind": "\#(kind)", "on": "2026-05-01", "recordedAt": "2026-05-01T10:00:00+08:00""#
            + "\(keys)}"
    }

    private static func input(_ events: [String], ask: String = "[]") -> String {
        #"{"family": "facility", "events": [\#(events.joined(separator: ", "))], "ask": \#(ask)}"#
    }

    private func fault(_ text: String) -> String? {
        do throws(BadInput) {
            _ = try LifecycleReader.read(Array(text.utf8))
            return nil
        } catch {
            return error.pointer
        }
    }

    @Test(arguments: [
        ("", ""), ("{", ""), ("[]", ""), ("7", ""), (#"{"events": [], "ask": []}"#, "/family"),
        (#"{"family": "gas", "events": [], "ask": []}"#, "/family"),
        (#"{"family": null, "events": [], "ask": []}"#, "/family"),
        (#"{"family": "facility", "ask": []}"#, "/events"),
        (#"{"family": "facility", "events": null, "ask": []}"#, "/events"),
        (#"{"family": "facility", "events": {}, "ask": []}"#, "/events"),
        (#"{"family": "facility", "events": [7], "ask": []}"#, "/events/0"),
        (#"{"family": "facility", "family": "facility"}"#, "/family"),
    ])
    func `a frame that cannot be read is refused with its place`(text: String, pointer: String) {
        #expect(fault(text) == pointer)
    }

    @Test(arguments: [
        ("null", "/ask"), ("{}", "/ask"), ("[7]", "/ask/0"), ("[{}]", "/ask/0/on"),
        (#"[{"on": "2026-02-30"}]"#, "/ask/0/on"), (#"[{"on": "2026-02"}]"#, "/ask/0/on"),
        (#"[{"on": null}]"#, "/ask/0/on"),
        (#"[{"on": "2026-02-01"}, {"on": "2026-02-01", "knownAt": ""}]"#, "/ask/1/knownAt"),
        (#"[{"on": "2026-02-01", "knownAt": "2026-02-01"}]"#, "/ask/0/knownAt"),
        (#"[{"on": "2026-02-01", "knownAt": "2026-02-01T10:00:00"}]"#, "/ask/0/knownAt"),
        (#"[{"on": "2026-02-01", "knownAt": 5}]"#, "/ask/0/knownAt"),
    ])
    func `a question that cannot be read is refused with its place`(ask: String, pointer: String) {
        #expect(
            fault(LifecycleReaderTests.input([LifecycleReaderTests.origin], ask: ask)) == pointer
        )
    }

    @Test func `without questions the input lacks a key`() {
        let text = #"{"family": "facility", "events": [\#(LifecycleReaderTests.origin)]}"#
        #expect(fault(text) == "/ask")
    }

    private static let originFaults: [(String, String, String)] = [
        (#""kind": "granted", "#, "", "kind"), ("granted", "", "kind"),
        (#""granted""#, "7", "kind"), (#""on": "2020-11-16", "#, "", "on"),
        (#""on": "2020-11-16""#, #""on": "2020-11-31""#, "on"),
        (#""on": "2020-11-16""#, #""on": "2020-11""#, "on"),
        (#""recordedAt": "2020-11-16T10:00:00+08:00", "#, "", "recordedAt"),
        ("T10:00:00+08:00", "T10:00:00", "recordedAt"), ("T10:00:00", "T24:00:00", "recordedAt"),
        (#""number": "1-4-00123-2020", "#, "", "number"), ("1-4-00123-2020", "", "number"),
        (#""1-4-00123-2020""#, "7", "number"), (#""holder": "甲公司", "#, "", "holder"),
        ("甲公司", "", "holder"), ("甲公司", " ", "holder"), (#""甲公司""#, "null", "holder"),
        (#""grades""#, #""classes""#, "grades"),
        (#""grade": 4"#, #""grade": "4""#, "grades/0/grade"),
        (#""grade": 4"#, #""grade": 4.5"#, "grades/0/grade"),
        (#""grade": 4"#, #""grade": 4.0"#, "grades/0/grade"),
        (#""grade": 4"#, #""grade": null"#, "grades/0/grade"),
        (#", "grade": 4"#, "", "grades/0/grade"),
        (#""class": "installation", "#, "", "grades/0/class"),
        (#""installation""#, #""Installation""#, "grades/0/class"),
        (#""validFrom": "2020-11-16""#, #""validFrom": "2020-11""#, "validFrom"),
        (#""validFrom": "2020-11-16""#, #""validFrom": null"#, "validFrom"),
        (#""validUntil": "2026-11-15""#, #""validUntil": "2026""#, "validUntil"),
        (#", "validUntil": "2026-11-15""#, "", "validUntil"),
    ]

    @Test(arguments: originFaults)
    func `an origin that cannot be read is refused with its place`(
        old: String,
        new: String,
        key: String
    ) throws {
        var event = LifecycleReaderTests.origin
        event.replaceSubrange(try #require(event.firstRange(of: old)), with: new)
        #expect(fault(LifecycleReaderTests.input([event])) == "/events/0/\(key)")
    }

    @Test(
        arguments: [
            ("2021", "2027", nil), ("2021-02", "2027-06", nil), ("2021-02-28", "2027-06-30", nil),
            ("2021-13", "2027", "validFrom"), ("2021-2", "2027", "validFrom"),
            ("21", "2027", "validFrom"), ("2021", "2027-00", "validUntil"),
            ("2021", "2027-06-31", "validUntil"), ("2021", "", "validUntil"),
            ("0000", "2027", "validFrom"), ("2021", "2027-", "validUntil"),
        ] as [(String, String, String?)]
    )
    func `an import may know its days by month or year`(first: String, last: String, key: String?) {
        let event = LifecycleReaderTests.origin.replacing("granted", with: "imported")
            .replacing(#""validFrom": "2020-11-16""#, with: #""validFrom": "\#(first)""#)
            .replacing("2026-11-15", with: last)
        #expect(fault(LifecycleReaderTests.input([event])) == key.map { "/events/0/\($0)" })
    }

    private static let changeFaults: [(String, String?)] = [
        ("[]", nil), (#"[{"holder": "乙"}, {"number": "2"}]"#, nil),
        (#"[{"grade": {"class": "repair", "grade": null}}]"#, nil),
        (#"[{"grade": {"class": "repair", "grade": 0}}]"#, nil),
        (#"[{"grade": {"class": "repair", "grade": 3, "note": 1}}]"#, nil), ("{}", ""),
        ("[7]", "/0"), ("[{}]", "/0"), (#"[{"holder": "乙", "number": "2"}]"#, "/0"),
        (#"[{"holder": "乙", "note": "2"}]"#, "/0"),
        (#"[{"holder": "乙"}, {"name": "丙"}]"#, "/1/name"),
        (#"[{"holder": ""}]"#, "/0/holder"), (#"[{"holder": null}]"#, "/0/holder"),
        (#"[{"number": ""}]"#, "/0/number"), (#"[{"agency": ""}]"#, "/0/agency"),
        (#"[{"address": ""}]"#, "/0/address"), (#"[{"creditCode": ""}]"#, "/0/creditCode"),
        (#"[{"legalRepresentative": ""}]"#, "/0/legalRepresentative"),
        (#"[{"validFrom": "2027"}]"#, "/0/validFrom"),
        (#"[{"validUntil": "2027-06"}]"#, "/0/validUntil"),
        (#"[{"grade": 3}]"#, "/0/grade"), (#"[{"grade": {"class": "repair"}}]"#, "/0/grade/grade"),
        (#"[{"grade": {"grade": null}}]"#, "/0/grade/class"),
        (#"[{"grade": {"class": "repairs", "grade": null}}]"#, "/0/grade/class"),
        (#"[{"grade": {"class": "repair", "grade": 1.5}}]"#, "/0/grade/grade"),
    ]

    @Test(arguments: changeFaults)
    func `changes have one listed key each`(changes: String, place: String?) {
        for kind in ["amended", "regraded", "corrected"] {
            let event = LifecycleReaderTests.second(kind, #", "changes": \#(changes)"#)
            let text = LifecycleReaderTests.input([LifecycleReaderTests.origin, event])
            #expect(fault(text) == place.map { "/events/1/changes\($0)" }, "\(kind)")
        }
    }

    private static let keys: [(String, String, String?)] = [
        ("amended", "", "changes"), ("regraded", "", "changes"), ("corrected", "", "changes"),
        ("extensionFiled", #", "case": "c", "inTime": true, "until": "2032-11-15""#, nil),
        ("extensionFiled", #", "inTime": true, "until": "2032-11-15""#, "case"),
        ("extensionFiled", #", "case": "", "inTime": true, "until": "2032-11-15""#, "case"),
        ("extensionFiled", #", "case": "c", "until": "2032-11-15""#, "inTime"),
        ("extensionFiled", #", "case": "c", "inTime": "true", "until": "2032-11-15""#, "inTime"),
        ("extensionFiled", #", "case": "c", "inTime": true"#, "until"),
        ("extensionFiled", #", "case": "c", "inTime": true, "until": "2032-11""#, "until"),
        ("extensionFiled", #", "case": "c", "inTime": true, "until": null"#, "until"),
        ("extensionAccepted", #", "case": "c""#, nil), ("extensionAccepted", "", "case"),
        ("extensionEnded", #", "case": "c", "reason": "expired""#, nil),
        ("extensionEnded", #", "reason": "refused""#, "case"),
        ("extensionEnded", #", "case": "c""#, "reason"),
        ("extensionEnded", #", "case": "c", "reason": "Refused""#, "reason"),
        ("extended", #", "case": "c", "until": "2032-11-15", "by": "law""#, nil),
        ("extended", #", "until": "2032-11-15", "by": "law""#, "case"),
        ("extended", #", "case": "c", "by": "law""#, "until"),
        ("extended", #", "case": "c", "until": "2032-11-15""#, "by"),
        ("extended", #", "case": "c", "until": "2032-11-15", "by": "silence""#, "by"),
        ("suspended", #", "through": null"#, nil),
        ("suspended", #", "through": "2026-06-01""#, nil),
        ("suspended", "", "through"), ("suspended", #", "through": "2026-06""#, "through"),
        ("terminated", #", "how": "withdrawn""#, nil), ("terminated", "", "how"),
        ("terminated", #", "how": "cancelled""#, "how"),
        ("cancelled", #", "ground": "x""#, nil), ("cancelled", "", "ground"),
        ("cancelled", #", "ground": " ""#, "ground"),
        ("restored", "", "sets"), ("setAside", "", "sets"), ("stayed", "", "sets"),
        ("stayLifted", "", "sets"), ("foundUnlawful", "", "sets"),
        ("restored", #", "sets": []"#, nil), ("setAside", #", "sets": []"#, nil),
        ("stayed", #", "sets": []"#, nil), ("stayLifted", #", "sets": []"#, nil),
        ("foundUnlawful", #", "sets": []"#, nil), ("setAside", #", "sets": null"#, "sets"),
        ("setAside", #", "sets": 1"#, "sets"), ("foundUnlawful", #", "sets": [1, "1"]"#, "sets/1"),
        ("foundUnlawful", #", "sets": [1.0]"#, "sets/0"),
        ("foundUnlawful", #", "sets": [99999999999999999999]"#, "sets/0"),
        ("editionIssued", "", nil), ("paperIssued", "", nil), ("paperEnded", "", nil),
        ("cancellationAnnounced", "", nil), ("announcementDropped", "", nil),
        ("lossAnnounced", "", nil), ("unheardOf", #", "sets": "any""#, nil),
        ("cancelled", #", "ground": "x", "case": 7, "sets": {}, "note": [null]"#, nil),
    ]

    @Test(arguments: keys)
    func `each kind needs its keys, and an unlisted key is passed over`(
        kind: String,
        keys: String,
        place: String?
    ) {
        let event = LifecycleReaderTests.second(kind, keys)
        let text = LifecycleReaderTests.input([LifecycleReaderTests.origin, event])
        #expect(fault(text) == place.map { "/events/1/\($0)" })
    }

    @Test(arguments: ["on", "recordedAt"])
    func `an unlisted kind needs its day and its instant`(key: String) {
        let event = LifecycleReaderTests.second("unheardOf", "").replacing(
            "\"\(key)\"",
            with: "\"x\""
        )
        let text = LifecycleReaderTests.input([LifecycleReaderTests.origin, event])
        #expect(fault(text) == "/events/1/\(key)")
    }

    @Test func `the family may be the second one`() throws {
        let text = LifecycleReaderTests.input([LifecycleReaderTests.origin])
            .replacing("facility", with: "business")
        let input = try LifecycleReader.read(Array(text.utf8))
        #expect(input.license.family == .business)
    }
}
