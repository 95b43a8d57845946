@testable import Authority
import Foundation
import Licensing
import Store
import Synchronization
import TestKit

/// A case led to the act that calls for a notice, on days that the desk sets.
final class NoticeDesk {
    let desk: SampleDesk
    let office: Office
    let id: CaseID
    private let today: Today

    /// A working Thursday; the desk begins on the next day.
    static let filedOn = Fixed.day.adding(days: -1)
    static let clause = "《承装（修、试）电力设施许可证管理办法》；服务指南第二章“申请”一（三）2"

    /// Filed, nothing else done.
    init(isSample: Bool = true) throws {
        desk = try SampleDesk()
        let today = Today()
        self.today = today
        office = try Office.open(
            desk.settings(isSample: isSample),
            law: desk.law,
            clock: Clock { Moment(startOf: today.day.withLock { $0 }) }
        )
        let sealing = desk.law.calendar.workingDay(9, after: NoticeDesk.filedOn).day
        id = try desk.play(in: office, sealingOn: sealing).file()
    }

    /// The day that the office's clock shows.
    func set(_ day: Day) { today.day.withLock { $0 = day } }

    @discardableResult
    func act(_ command: Command, _ post: Post) throws -> Case {
        try office.perform(command, on: id, by: desk.actor(post))
    }

    func number(_ infix: String, _ sequence: Int = 1) -> NoticeNumber {
        NoticeNumber("晋监能资质\(infix)〔2026〕第\(sequence)号")
    }

    /// The kinds that an act of a first application calls for; no act calls for those of an
    /// extension yet.
    static let called = NoticeKind.allCases.filter {
        ![.extensionGranted, .extensionRefused, .extensionConfirmed].contains($0)
    }

    /// The act that calls for the first notice of a kind, with all that goes before it.
    func call(for kind: NoticeKind) throws {
        switch kind {
        case .acceptance: try act(.accept(notice: number("受")), .acceptance)
        case .correction: try correct(["performance"])
        case .nonAcceptance: try decline()
        case .withdrawal: try withdraw()
        case .closedUncorrected: try closeUncorrected()
        case .siteCheck: try check()
        case .periodExtended: try extend()
        case .specialTime: try pause()
        case .refusalProposed: try propose()
        case .refusal: try refuse()
        case .grant: try grant()
        case .extensionGranted, .extensionRefused, .extensionConfirmed:
            throw OfficeRefusal.law(.notDue(.notice(kind)))
        }
    }

    func correct(_ parts: [String], round: Int = 1) throws {
        let items = try parts.enumerated().map { index, part in
            CorrectionItem(
                place: index == 0 ? .form(part: "staff") : .form(part: part),
                fault: try Remark("第3行的职称与所附证书不一致"),
                clause: NoticeDesk.clause,
                example: try Remark("职称证书载明“工程师”")
            )
        }
        try act(.requestCorrection(notice: number("补", round), items: items), .acceptance)
    }

    private func decline() throws {
        let facts = NonAcceptance(
            notice: number("不受"),
            ground: .notCompetent(body: "山西省能源局"),
            reason: try Remark("申请人注册地址位于山东省济南市"),
            clause: "《中华人民共和国行政许可法》第三十二条第一款第二项"
        )
        try act(.decline(facts), .acceptance)
    }

    /// The applicant's answer to a correction: the same form again.
    func resubmit() throws {
        guard let form = try office.open(id).state.materials.first,
            let bytes = try office.store.read({ try office.content(named: form.digest, in: $0) })
        else { return }
        let kind = Material.applicationForm
        try office.addMaterial(bytes, kind: kind, to: id, by: applicant())
        try office.perform(.correct, on: id, by: applicant())
    }

    private func applicant() throws -> Actor {
        let code = try office.open(id).state.opening?.applicant
        return Actor(id: "applicant", post: .applicant, enterprise: code)
    }

    private func withdraw() throws {
        let facts = WithdrawalFacts(notice: number("撤"), reason: try Remark("拟调整申请内容"))
        try office.perform(.withdraw(facts), on: id, by: applicant())
    }

    /// Seals and serves a notice that goes before: as the record has it, for what that one prints is
    /// not what is looked at.
    private func tell(_ kind: NoticeKind) throws {
        let paper = Paper.notice(kind)
        let file = Office.digest(of: Array(kind.title.utf8))
        let sealing = Sealing(paper: paper, seal: "14000000000001", file: file)
        try act(.applySeal(sealing), .sealing)
        try act(.serveNotice(NoticeService(paper: paper, way: .counter)), .service)
    }

    private func closeUncorrected() throws {
        try call(for: .correction)
        try tell(.correction)
        let until = try office.open(id).state.corrections.last?.until
        set((until ?? Fixed.day).adding(days: 1))
        try act(.closeUncorrected(notice: number("终")), .acceptance)
    }

    private func check() throws {
        try call(for: .acceptance)
        let officers = desk.staff.filter { $0.post == .inspection }
        try SampleOffice.open(officers, in: office)
        let order = SiteCheckOrder(
            notice: number("核"),
            reason: try Remark("需要核实人员在岗情况"),
            officers: officers.map(\.id),
            on: Fixed.day.adding(days: 4),
            place: try Remark("太原市小店区长治路100号")
        )
        try act(.orderSiteCheck(order), .review)
    }

    private func extend() throws {
        try call(for: .acceptance)
        set(Fixed.day.adding(days: 14))
        let reason = try Remark("需向工程所在地的派出机构核实业绩")
        try act(.extendPeriod(PeriodExtension(notice: number("延"), reason: reason)), .head)
    }

    private func pause() throws {
        try call(for: .acceptance)
        set(Fixed.day.adding(days: 6))
        let standstill = Standstill(
            notice: number("特"),
            ground: .expertReview,
            reason: try Remark("业绩是否达到电压等级需要专家评审"),
            expectedEnd: Fixed.day.adding(days: 14)
        )
        try act(.pause(standstill), .review)
    }

    private func reviewed() throws {
        try call(for: .acceptance)
        try office.review(id, by: desk.actor(.review))
        try act(.confirmReview, .confirmation)
    }

    private func propose() throws {
        try reviewed()
        let reason = RefusalReason(clause: NoticeDesk.clause, fact: "高压电工应不少于8人，经核查为6人")
        try act(.proposeRefusal(notice: number("拟不准"), reasons: [reason]), .decision)
    }

    private func refuse() throws {
        try propose()
        try tell(.refusalProposed)
        let proposal = try office.open(id).state.proposal
        set(Fixed.day.adding(days: 10))
        let refused = Refused(notice: number("不准"), reasons: proposal?.reasons ?? [])
        try act(.refuse(refused), .decision)
    }

    private func grant() throws {
        try reviewed()
        try office.grant(id, by: desk.actor(.decision))
    }
}

/// A day that can be set from any thread.
private final class Today: Sendable {
    let day = Mutex(Fixed.day)
}
