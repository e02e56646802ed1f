#if canImport(Glibc)
  import CGlibc
#endif

extension SystemCalls {
  /// Has the allocator keep what is freed. On systems with another allocator nothing is changed.
  static func keepMemory() {
    #if canImport(Glibc)
      glibc_keep_memory()
    #endif
  }
}
