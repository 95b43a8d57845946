import Authority
import CFaults
import Foundation
import Glibc
import Licensing
import Register
import Store

/// A disk that fails at every single write of a whole way, once for each kind of failure.
///
/// Each act is tried until its first, second, third … write fails no more: refused, it must have left
/// nothing and say what to do; tried again it must go through, in the same process.
struct Faults {
    /// What the disk answers, and whether it goes on so until it is mended.
    private static let kinds: [(name: String, code: Int32, stays: Bool)] = [
        ("full", ENOSPC, true), ("read-only", EROFS, true), ("one error", EIO, false),
    ]

    func run() throws {
        let ground = try Ground()
        defer { ground.clear() }
        var failures = 0
        for kind in Faults.kinds {
            let way = StraightWay(ground: ground)
            let count = try way.steps.reduce(0) {
                try $0 + fail(kind.code, stays: kind.stays, at: $1, of: way)
            }
            try judge(way)
            Trials.say("\(kind.name): \(count) failing writes in \(way.steps.count) steps")
            failures += count
        }
        try reopened(ground)
        Trials.say("\(failures) failing writes: nothing lost, nothing half done")
    }

    /// Tries a step with its first, second, … write failing until none is left to fail.
    ///
    /// - Returns: how many of its writes were made to fail.
    private func fail(
        _ code: Int32,
        stays: Bool,
        at step: StraightWay.Step,
        of way: StraightWay
    ) throws -> Int {
        for number in 1...500 {
            let before = try way.acts()
            faults_arm(way.ground.folder, Int32(number), code, stays ? 1 : 0)
            let complaint = try complaint(of: step)
            let hasFailed = faults_disarm() > 0
            let after = try way.acts()
            guard complaint != nil else {
                guard after.starts(with: before) else { throw Broken("\(step.name) lost an act") }
                return number - 1
            }
            guard hasFailed else {
                throw Broken("\(step.name) on a sound disk: \(complaint ?? "")")
            }
            guard after.starts(with: before), after.count == before.count || step.isSeveral else {
                throw Broken("\(step.name), write \(number): half done")
            }
        }
        throw Broken("\(step.name) never goes through")
    }

    /// The clear words of a refusal; nil where the step went through.
    private func complaint(of step: StraightWay.Step) throws -> String? {
        do {
            try step.work()
            return nil
        } catch let fault as StoreFault {
            return "\(fault)"
        } catch let fault as KeyFault {
            return fault.message
        } catch {
            throw Broken("\(step.name): \(error) is no fault with a cure")
        }
    }

    private func judge(_ way: StraightWay) throws {
        let acts = try way.acts()
        guard acts.map(\.sequence) == Array(1...acts.count) else {
            throw Broken("a gap in the acts")
        }
        let state = Case(id: try way.id(), acts: acts).state
        guard state.name == .archived else { throw Broken("the way ends at \(state.name)") }
        guard Set(state.sealedPapers).count == state.sealedPapers.count else {
            throw Broken("a paper is sealed twice")
        }
        let files = try way.ground.office.licenseFiles(of: try way.id())
        for file in [files.original, files.duplicate] {
            guard way.ground.office.verify(file).verdict == .valid else {
                throw Broken("the license does not verify")
            }
        }
    }

    /// What stands acknowledged stands also for the next process.
    private func reopened(_ ground: Ground) throws {
        let count = ground.office.register.licenses.count
        guard count == Faults.kinds.count else { throw Broken("\(count) licenses") }
        try ground.office.close()
        let moment = ground.office.now()
        let custody = try Custody.open(
            ground.folder,
            environment: [:],
            randomness: .system,
            validFrom: moment
        )
        let store = try Store.open(at: ground.database) { custody.chaining(at: moment) }
        defer { try? store.close() }
        try store.checkIntegrity()
        let acts = try store.read { snapshot in
            try snapshot.allCases().map { try snapshot.acts(of: $0.id).count }
        }
        guard acts.count == count, Set(acts).count == 1 else { throw Broken("acts: \(acts)") }
        let answer = OfficeCheck(of: ground.folder, environment: [:]).answer()
        guard case .sound = answer else { throw Broken("\(answer)") }
    }
}
