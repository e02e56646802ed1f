#if canImport(Glibc)
  import CGlibc
#endif

extension SystemCalls {
  /// Has the allocator keep what is freed.
  ///
  /// A program that runs for a moment would give pages back only to fetch them, cleared, again. On
  /// systems with another allocator nothing is changed.
  static func keepMemory() {
    #if canImport(Glibc)
      // Blocks of a large page and more are the system's own, which places them on its boundaries.
      _ = mallopt(M_MMAP_THRESHOLD, (2 << 20) - (1 << 12))
      _ = mallopt(M_TRIM_THRESHOLD, Int32.max)
      _ = mallopt(M_TOP_PAD, 4 << 20)
    #endif
  }
}
