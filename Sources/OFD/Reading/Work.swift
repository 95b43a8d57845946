/// The work that is left for one file, whether it is checked, read or drawn.
///
/// Steps and bytes are counted, not measured: the same file ends the same way on each machine.
package struct Work: Hashable, Sendable {
    /// Steps of about ten nanoseconds.
    package private(set) var steps: Int
    /// Bytes of memory.
    package private(set) var memory: Int

    /// The work for a file of a size: a second and a half, and what 256 MiB leave beside file, parsed XML and program.
    package init(fileSize: Int = 0) {
        steps = 150_000_000
        memory = max(8 << 20, (176 << 20) - fileSize)
    }

    /// Takes steps; false where so many are not left: then nothing is taken.
    package mutating func take(steps count: Int) -> Bool {
        guard count >= 0, count <= steps else { return false }
        steps -= count
        return true
    }

    /// Takes memory that is kept to the end; false where so much is not left.
    package mutating func take(memory count: Int) -> Bool {
        guard count >= 0, count <= memory else { return false }
        memory -= count
        return true
    }

    /// Gives memory back that is no longer held.
    package mutating func giveBack(memory count: Int) {
        memory += count
    }
}
