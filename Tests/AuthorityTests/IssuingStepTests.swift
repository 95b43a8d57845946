import Licensing
import Store
import Testing

@testable import Authority

/// What a step of issuing stores is read back for ever: these texts never change.
@Suite("Steps of issuing as they are stored")
struct IssuingStepTests {
    private static let a = String(repeating: "a", count: 64)
    private static let b = String(repeating: "b", count: 64)

    private func row(_ step: String, _ data: String) -> IssuingStep {
        IssuingStep(
            case: CaseID("c1"),
            agency: AgencyID("shanxi"),
            step: step,
            data: data,
            at: Moment(startOf: SampleDesk.day)
        )
    }

    private func requireStored<Value: StepValue>(
        _ value: Value,
        _ name: String,
        _ text: String
    ) throws {
        #expect(Value.name == name)
        #expect(try value.stored() == text)
        #expect(try row(name, text).value(as: Value.self) == value)
    }

    private func place(_ version: Int) throws -> EditionPlace {
        try #require(EditionPlace(serial: "5252147FBC5B62AC", version: version))
    }

    @Test func `steps before a seal are stored as they always were, and read back`() throws {
        try requireStored(
            ReservedStep(place: try place(1), token: "0123456789abcdef0123456789abcdef"),
            "reserved",
            #"{"serial":"5252147FBC5B62AC","token":"0123456789abcdef0123456789abcdef"}"#
        )
        try requireStored(
            FixedStep(content: try #require(Digest(hex: Self.a))),
            "fixed",
            #"{"content":"\#(Self.a)"}"#
        )
        try requireStored(LintedStep(), "linted", "{}")
    }

    @Test func `steps of sealing are stored as they always were, and read back`() throws {
        try requireStored(
            SealedStep(
                original: try #require(Digest(hex: Self.a)),
                duplicate: try #require(Digest(hex: Self.b)),
                seal: "14000000000002"
            ),
            "sealed",
            #"{"duplicate":"\#(Self.b)","original":"\#(Self.a)","seal":"14000000000002"}"#
        )
        try requireStored(VerifiedStep(), "verified", "{}")
        try requireStored(
            DroppedStep(reasons: ["seal-time", "seal-invalid"]),
            "dropped",
            #"{"reasons":"seal-time seal-invalid"}"#
        )
    }

    @Test(arguments: [(0, #"{"position":"0"}"#), (12, #"{"position":"12"}"#)])
    func `steps of publishing are stored as they always were, and read back`(
        position: Int,
        text: String
    ) throws {
        try requireStored(LoggedStep(position: position), "logged", text)
        try requireStored(CommittedStep(), "committed", "{}")
        try requireStored(PublishedStep(), "published", "{}")
        try requireStored(ConfirmedStep(), "confirmed", "{}")
    }

    @Test(arguments: [2, 999])
    func `a later edition stores its version too`(version: Int) throws {
        try requireStored(
            ReservedStep(place: try place(version), token: "0f"),
            "reserved",
            #"{"serial":"5252147FBC5B62AC","token":"0f","version":"\#(version)"}"#
        )
    }

    @Test func `each stage has the step of its name`() {
        let steps: [any StageValue.Type] = [
            ReservedStep.self, FixedStep.self, LintedStep.self, SealedStep.self,
            VerifiedStep.self, LoggedStep.self, CommittedStep.self, PublishedStep.self,
            ConfirmedStep.self,
        ]
        #expect(steps.map { $0.stage } == IssuingStage.allCases)
    }

    private func requireUnreadable<Value: StepValue>(_ step: Value.Type, _ texts: [String]) throws {
        for text in texts {
            let refusal = try #require(throws: OfficeRefusal.self) {
                try row(Value.name, text).value(as: step)
            }
            guard case .stepUnreadable(CaseID("c1"), step: Value.name) = refusal else {
                Issue.record("\(text): \(refusal)")
                continue
            }
            #expect(refusal.message.contains("c1") && refusal.message.contains(Value.name))
        }
    }

    @Test func `a place that cannot be read is an error that names case and step`() throws {
        let versions = ["", "0", "1", "-2", "+2", "02", "1000", "zwei"].map {
            #"{"serial":"A1","token":"0f","version":"\#($0)"}"#
        }
        let others = [
            "", "{}", "[]", "null", #"{"serial":"A1"}"#, #"{"token":"0f"}"#,
            #"{"serial":"","token":"0f"}"#, #"{"serial":"A1","token":""}"#,
            #"{"serial":1,"token":"0f"}"#, #"{"serial":"A1","token":"0f","version":2}"#,
        ]
        try requireUnreadable(ReservedStep.self, versions + others)
    }

    @Test func `a digest, position or reason that cannot be read is one too`() throws {
        try requireUnreadable(
            FixedStep.self,
            ["{}", #"{"content":""}"#, #"{"content":"\#(Self.a.dropLast())"}"#]
        )
        try requireUnreadable(
            SealedStep.self,
            [
                "{}", #"{"original":"\#(Self.a)","seal":"14000000000002"}"#,
                #"{"duplicate":"\#(Self.b)","original":"\#(Self.a)"}"#,
                #"{"duplicate":"\#(Self.b)","original":"\#(Self.a)","seal":""}"#,
            ]
        )
        try requireUnreadable(
            LoggedStep.self,
            ["{}", "", "-1", "012", " 12"].map { #"{"position":"\#($0)"}"# }
                + ["{}", #"{"position":12}"#]
        )
        try requireUnreadable(DroppedStep.self, ["{}", "[]"])
        try requireUnreadable(LintedStep.self, ["", "[]", "null", #""done""#])
    }

    @Test func `a step that cannot be read stops the making, and nothing is done in its place`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        try play.accept(id)
        try play.review(id)
        try play.decide(id)
        let broken = IssuingStep(
            case: id,
            agency: AgencyID("shanxi"),
            step: "reserved",
            data: #"{"serial":"5252147FBC5B62AC"}"#,
            at: office.now()
        )
        try office.store.change { try $0.record(broken) }
        let refusal = try #require(throws: OfficeRefusal.self) {
            try office.makeLicense(id, by: desk.actor(.licenseMaking))
        }
        guard case .stepUnreadable(id, step: "reserved") = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(try office.store.read { try $0.steps(of: id) } == [broken])
        #expect(try office.open(id).state.making == nil)
    }
}
