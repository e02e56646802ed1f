#if canImport(Glibc)
  import Glibc

  /// Processors that a thread may run on.
  struct Processors {
    /// More than any kernel has.
    private static let greatestCount = 8192

    /// A bit for each processor.
    private var words: [UInt]

    private var byteCount: Int { words.count * MemoryLayout<UInt>.size }

    /// Those on which this thread may run; nil where the system does not say.
    init?() {
      words = [UInt](repeating: 0, count: Self.greatestCount / UInt.bitWidth)
      // Safe: the words are lent for the call, with their size.
      guard getProcessors(0, byteCount, &words) == 0 else { return nil }
    }

    /// All but the one on which this thread runs; nil where there is no other.
    var others: Processors? {
      let current = Int(currentProcessor())
      guard 0..<Self.greatestCount ~= current else { return nil }
      var others = self
      others.words[current / UInt.bitWidth] &= ~(1 << (current % UInt.bitWidth))
      return others.words.contains { $0 != 0 } ? others : nil
    }

    /// Has a thread that is to be made start on these.
    func start(_ attributes: inout pthread_attr_t) {
      // Safe: both are lent for the call.
      _ = setStart(&attributes, byteCount, words)
    }

    /// Lets this thread run on these from now on.
    func admit() {
      // Safe: the words are lent for the call, with their size.
      _ = setProcessors(0, byteCount, words)
    }
  }

  // Extensions, which the module of the C library leaves out.

  @_extern(c, "sched_getcpu")
  private func currentProcessor() -> CInt

  @_extern(c, "sched_getaffinity")
  private func getProcessors(
    _ thread: pid_t, _ byteCount: Int, _ words: UnsafeMutablePointer<UInt>
  ) -> CInt

  @_extern(c, "sched_setaffinity")
  private func setProcessors(
    _ thread: pid_t, _ byteCount: Int, _ words: UnsafePointer<UInt>
  ) -> CInt

  @_extern(c, "pthread_attr_setaffinity_np")
  private func setStart(
    _ attributes: UnsafeMutablePointer<pthread_attr_t>, _ byteCount: Int,
    _ words: UnsafePointer<UInt>
  ) -> CInt
#endif
