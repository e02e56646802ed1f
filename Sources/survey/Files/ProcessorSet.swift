#if canImport(Glibc)
  import CGlibc
  import Glibc

  /// The processors on which a thread may run.
  struct ProcessorSet {
    /// A bit for each, for more than any kernel has.
    private var words = [UInt](repeating: 0, count: 8192 / UInt.bitWidth)
    private let byteCount = 8192 / 8

    /// Those on which this thread may run; nil where the system does not say.
    init?() {
      // Safe: the words are lent for the call, with their size; so they are below.
      guard glibc_get_processors(0, byteCount, &words) == 0 else { return nil }
    }

    /// The set without the processor on which this thread runs; nil where no other is left.
    var others: ProcessorSet? {
      let current = Int(glibc_current_processor())
      guard 0..<byteCount * 8 ~= current else { return nil }
      var others = self
      others.words[current / UInt.bitWidth] &= ~(1 << (current % UInt.bitWidth))
      return others.words.contains { $0 != 0 } ? others : nil
    }

    /// Has a thread start on these processors.
    func apply(to attributes: inout pthread_attr_t) {
      _ = glibc_attributes_set_processors(&attributes, byteCount, words)
    }

    /// Lets this thread run on these processors.
    func apply() {
      _ = glibc_set_processors(0, byteCount, words)
    }
  }
#endif
