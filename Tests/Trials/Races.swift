import Authority
import Foundation
import Licensing
import Synchronization

/// Officers who decide one case at the same instant, over and over: one decision each time.
struct Races {
    let count: Int
    let officers: Int

    func run() throws {
        let ground = try Ground()
        defer { ground.clear() }
        var single = 0
        for number in 1...count {
            let id = try ground.confirmed()
            let before = try ground.office.open(id).acts.count
            let outcomes = try race(on: id, ground)
            do {
                try judge(outcomes, on: id, before, ground)
                single += 1
            } catch {
                Trials.complain("race \(number): \(error)")
            }
        }
        Trials.say("\(count) races: \(single) single decisions")
        if single != count { exit(1) }
    }

    /// What each officer was told; nil for who decided.
    private func race(on id: CaseID, _ ground: Ground) throws -> [String?] {
        let gate = StartGate()
        let answers = Mutex<[String?]>([])
        let done = DispatchGroup()
        for number in 0..<officers {
            let officer = try ground.actor(.decision, number: number)
            done.enter()
            Thread.detachNewThread {
                gate.wait()
                let answer = Races.decide(id, by: officer, in: ground.office)
                answers.withLock { $0.append(answer) }
                done.leave()
            }
        }
        gate.open(after: officers)
        done.wait()
        return answers.withLock { $0 }
    }

    private static func decide(_ id: CaseID, by officer: Actor, in office: Office) -> String? {
        do {
            try office.grant(id, by: officer)
            return nil
        } catch OfficeRefusal.law(let refusal) {
            return refusal.message
        } catch {
            return "not a refusal: \(error)"
        }
    }

    private func judge(
        _ outcomes: [String?],
        on id: CaseID,
        _ before: Int,
        _ ground: Ground
    ) throws {
        let acts = try ground.office.open(id).acts
        let decisions = acts.count { $0.fact.kind == .granted || $0.fact.kind == .refused }
        guard decisions == 1, acts.count == before + 1 else {
            throw Broken("\(decisions) decisions, \(acts.count - before) acts")
        }
        guard outcomes.count == officers, outcomes.count(where: { $0 == nil }) == 1 else {
            throw Broken("\(outcomes.count { $0 == nil }) officers were told that they decided")
        }
        let unclear = outcomes.compactMap(\.self).filter {
            $0.isEmpty || $0.hasPrefix("not a refusal")
        }
        guard unclear.isEmpty else { throw Broken("\(unclear)") }
    }
}

/// Holds threads back until all of them stand ready.
final class StartGate: Sendable {
    private let ready = Atomic(0)
    private let isOpen = Atomic(false)

    func wait() {
        ready.add(1, ordering: .relaxed)
        while !isOpen.load(ordering: .acquiring) { sched_yield() }
    }

    func open(after count: Int) {
        while ready.load(ordering: .relaxed) < count { sched_yield() }
        isOpen.store(true, ordering: .releasing)
    }
}
