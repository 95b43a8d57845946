/// Version of the program, as `/readyz` and the pages show it.
enum ProgramVersion {
    static let current = "0.1.0"
}
