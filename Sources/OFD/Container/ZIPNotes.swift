/// Deviations by which no reader can see anything else, each named once with its first place.
struct ZIPNotes {
    private(set) var all: [Fault] = []

    mutating func add(_ code: FaultCode, _ place: String) {
        if !all.contains(where: { $0.code == code }) { all.append(Fault(code, place)) }
    }
}
