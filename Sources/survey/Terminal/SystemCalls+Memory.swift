#if canImport(Glibc)
  import CAllocator
#endif

extension SystemCalls {
  /// Has the allocator keep what is freed.
  ///
  /// A program that runs for a moment would give pages back only to fetch them, cleared, again. On
  /// systems with another allocator nothing is changed.
  static func keepMemory() {
    #if canImport(Glibc)
      // The greatest threshold that the allocator takes: blocks above it are the system's at once.
      _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
      _ = mallopt(M_TRIM_THRESHOLD, Int32.max)
      _ = mallopt(M_TOP_PAD, 4 << 20)
    #endif
  }
}
