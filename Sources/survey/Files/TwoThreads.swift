import SurveyCatalog

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does two pieces of work at once, one of them on a thread of its own.
///
/// A bare thread: the concurrency runtime would have to be linked and started for this alone.
struct TwoThreads: Parallelism {
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    withoutActuallyEscaping(second) { second in
      // Written by the thread alone, and read once it has been joined.
      nonisolated(unsafe) var secondResult: Second?
      let thread = start { secondResult = second() }
      let firstResult = first()
      if let thread { pthread_join(thread, nil) }
      return (firstResult, secondResult ?? second())
    }
  }

  /// Starts the work on a thread; nil where the system has none to give.
  private func start(_ work: @escaping () -> Void) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    // Safe: retained once, and released once: by the thread that runs it, or below where none starts.
    let work = Unmanaged.passRetained(Work(work))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    keepOffThisProcessor(&attributes)
    let code = pthread_create(
      &thread, &attributes,
      { work in
        let work: UnsafeMutableRawPointer? = work
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      return nil
    }
    return thread
  }

  /// Has a thread start on another processor, where there is one.
  ///
  /// A virtual machine that spares processors starts it on the one that it is started from, where it
  /// waits its turn for longer than most work takes.
  private func keepOffThisProcessor(_ attributes: inout pthread_attr_t) {
    #if canImport(Glibc)
      // A bit for each processor, for more than any kernel has.
      var processors = [UInt](repeating: 0, count: 8192 / UInt.bitWidth)
      let size = processors.count * MemoryLayout<UInt>.size
      // Safe: the sets are lent for the calls, with their size.
      guard getProcessors(0, size, &processors) == 0 else { return }
      let current = Int(currentProcessor())
      guard 0..<8192 ~= current else { return }
      processors[current / UInt.bitWidth] &= ~(1 << (current % UInt.bitWidth))
      guard processors.contains(where: { $0 != 0 }) else { return }
      _ = setProcessors(&attributes, size, processors)
    #endif
  }

  /// A closure that the system can hand to a thread as a pointer.
  private final class Work {
    let run: () -> Void

    init(_ run: @escaping () -> Void) {
      self.run = run
    }
  }
}

#if canImport(Glibc)
  // Extensions, which the module of the C library leaves out.
  @_extern(c, "sched_getcpu")
  private func currentProcessor() -> CInt

  @_extern(c, "sched_getaffinity")
  private func getProcessors(
    _ process: pid_t, _ byteCount: Int, _ processors: UnsafeMutablePointer<UInt>
  ) -> CInt

  @_extern(c, "pthread_attr_setaffinity_np")
  private func setProcessors(
    _ attributes: UnsafeMutablePointer<pthread_attr_t>, _ byteCount: Int,
    _ processors: UnsafePointer<UInt>
  ) -> CInt
#endif
