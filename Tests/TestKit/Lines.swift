extension [UInt8] {
    /// The first lines of a text, without their ends.
    public func lines(_ count: Int) -> [ArraySlice<UInt8>] {
        let all = split(separator: 0x0A, omittingEmptySubsequences: false)
        return [ArraySlice<UInt8>](all.prefix(count))
    }
}
