import Authority
import Foundation
import Licensing
import Synchronization

/// Officers who decide one case at the same instant, over and over, each time wanting another thing:
/// one decision each time.
struct Races {
    let count: Int
    let officers: Int

    func run() throws {
        let ground = try Ground()
        defer { ground.clear() }
        var single = 0
        for number in 1...count {
            let rivalry = Rivalry.allCases[number % Rivalry.allCases.count]
            let id = try rivalry.made(on: ground)
            let before = try ground.office.open(id).acts.count
            let outcomes = try race(rivalry, on: id, ground)
            do {
                try judge(outcomes, rivalry, on: id, before, ground)
                single += 1
            } catch {
                Trials.complain("race \(number): \(error)")
            }
        }
        Trials.say("\(count) races: \(single) single decisions")
        if single != count { exit(1) }
    }

    /// What each officer was told; nil for who acted.
    private func race(_ rivalry: Rivalry, on id: CaseID, _ ground: Ground) throws -> [String?] {
        let gate = StartGate()
        let answers = Mutex<[String?]>([])
        let done = DispatchGroup()
        for number in 0..<officers {
            let officer = try ground.actor(.decision, number: number)
            done.enter()
            Thread.detachNewThread {
                gate.wait()
                let answer = Races.told {
                    try rivalry.act(number, on: id, by: officer, in: ground.office)
                }
                answers.withLock { $0.append(answer) }
                done.leave()
            }
        }
        gate.open(after: officers)
        done.wait()
        return answers.withLock { $0 }
    }

    private static func told(_ work: () throws -> Void) -> String? {
        do {
            try work()
            return nil
        } catch OfficeRefusal.law(let refusal) {
            return refusal.message
        } catch {
            return "not a refusal: \(error)"
        }
    }

    private func judge(
        _ outcomes: [String?],
        _ rivalry: Rivalry,
        on id: CaseID,
        _ before: Int,
        _ ground: Ground
    ) throws {
        let acts = try ground.office.open(id).acts.dropFirst(before).map(\.fact.kind)
        guard rivalry.isSingle(Array(acts)) else { throw Broken("\(rivalry): \(acts)") }
        guard outcomes.count == officers, outcomes.count(where: { $0 == nil }) == acts.count else {
            throw Broken("\(outcomes.count { $0 == nil }) officers were told that they acted")
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
