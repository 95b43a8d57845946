import CMalloc

/// How the memory of the running office is kept together.
enum Memory {
    /// Sets how the C library hands out memory; to be called before threads begin.
    ///
    /// Left alone it reserves 64 MiB of addresses for each of many threads, and keeps the memory of
    /// large bodies that are gone.
    static func settle() {
        mallopt(M_ARENA_MAX, 4)
        mallopt(M_MMAP_THRESHOLD, 262_144)
        mallopt(M_TRIM_THRESHOLD, 1_048_576)
    }
}
