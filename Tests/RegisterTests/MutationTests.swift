import Foundation
import Licensing
import OFD
import Register
import Seals
import TestKit
import Testing

/// Files changed at random, the same every time, through everything that a verification does.
///
/// A few hundred on every run; `DIANZHAO_MUTANTS` asks for more, `DIANZHAO_MUTANTS_SEED` for others.
struct MutationTests {
    let sample: IssuedSample
    let notice: [UInt8]
    let records: [UInt8]
    let head: [UInt8]
    let register: Register

    init() throws {
        sample = try IssuedSample()
        let world = sample.world
        notice = try world.notice()
        let day = SampleWorld.sealed.day
        let all =
            sample.records + [
                world.held(notice), world.noticesHeld(from: day), SampleWorld.complete(from: day),
            ]
        var writer = RegisterWriter(signer: world.registerSigner, interval: 86_400)
        records = all.flatMap { writer.append($0) }
        head = try writer.head(at: SampleWorld.sealed)
        register = try PublishedRegister.read(records: records, head: head, trust: world.trust)
    }

    private static func number(_ name: String, default preset: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } ?? preset
    }

    private func verify(_ file: [UInt8], _ trust: TrustRoots) -> Verification {
        Register.verify(file, trust: trust, register: register, at: SampleWorld.now)
    }

    /// The files of a package; the signed value alone has more than one good spelling, and makers
    /// differ in the letter case of names.
    private static func shown(_ file: [UInt8]) throws -> [String: [UInt8]] {
        let container = try Container(file)
        let files = container.names.map { ($0.lowercased(), container.file($0) ?? []) }
        return Dictionary(uniqueKeysWithValues: files.filter { !$0.0.hasSuffix("signedvalue.dat") })
    }

    @Test func `no changed file is valid, and none stops the program`() throws {
        let count = MutationTests.number("DIANZHAO_MUTANTS", default: 400)
        var mutator = Mutator(seed: MutationTests.number("DIANZHAO_MUTANTS_SEED", default: 1))
        let trust = sample.world.trust
        let genuine = [sample.original, notice]
        #expect(genuine.map { verify($0, trust).verdict } == [.valid, .valid])
        let shown = try genuine.map { try MutationTests.shown($0) }
        let archives = try genuine.map { try Archive($0) }
        for step in 0..<count {
            let place = Int(step % 2)
            let file = mutator.mutant(of: genuine[place], archives[place])
            guard file != genuine[place] else { continue }
            let found = verify(file, trust)
            // The register holds the digest of each file: any changed byte is another file.
            #expect(found.verdict != .valid, "step \(step): \(found.document) is valid")
            guard found.file.verdict == .valid, found.seal.verdict == .valid else { continue }
            // Container and seal alone let no changed file pass.
            let same = try MutationTests.shown(file) == shown[place]
            #expect(same, "step \(step): \(found.document) shows something else")
        }
    }

    @Test func `no changed register is relied upon, and none stops the program`() throws {
        let count = MutationTests.number("DIANZHAO_MUTANTS", default: 400)
        var mutator = Mutator(seed: MutationTests.number("DIANZHAO_MUTANTS_SEED", default: 2))
        let trust = sample.world.trust
        let until = SampleWorld.sealed.adding(seconds: 86_400)
        #expect(register.standing == .confirmed(until: until))
        #expect(register.toldUntil == SampleWorld.sealed && register.count == 6)
        for step in 0..<count {
            let isHead = step % 2 == 0
            let changed = mutator.bytes(isHead ? head : records)
            let lines = isHead ? records : changed
            let read = try? PublishedRegister.read(
                records: lines,
                head: isHead ? changed : head,
                trust: trust
            )
            guard let read, case .confirmed = read.standing else { continue }
            #expect(read.standing == register.standing, "step \(step)")
            #expect(read.toldUntil == register.toldUntil, "step \(step)")
            #expect(read.count == register.count, "step \(step)")
            #expect(read.licenses == register.licenses, "step \(step)")
            #expect(lines.lines(read.count) == records.lines(register.count), "step \(step)")
        }
    }
}

extension Mutator {
    /// The archive changed as it lies, or one of its files changed and packed again.
    mutating func mutant(of file: [UInt8], _ archive: Archive) -> [UInt8] {
        guard below(3) > 0 else { return bytes(file) }
        var changed = archive
        let place = below(changed.entries.count)
        switch below(12) {
        case 0: changed.entries[place].name = String(decoding: bytes(name(place)), as: UTF8.self)
        case 1: changed.entries.append(changed.entries[place])
        case 2: changed.entries.remove(at: place)
        case 3: changed.entries.swapAt(place, below(changed.entries.count))
        case 4: changed.entries[place].bytes = changed.entries[below(changed.entries.count)].bytes
        default: changed.entries[place].bytes = bytes(changed.entries[place].bytes)
        }
        return changed.bytes

        func name(_ place: Int) -> [UInt8] { Array(archive.entries[place].name.utf8) }
    }
}
