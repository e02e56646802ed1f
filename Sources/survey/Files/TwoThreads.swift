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
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // Safe: retained once, and released once: by the thread that runs it, or below where none starts.
    let work = Unmanaged.passRetained(Work(startingElsewhere(work, &attributes)))
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

  /// Has a thread start on another processor, from which its work may be moved.
  ///
  /// A virtual machine that spares processors starts a thread on that of who starts it, and there it
  /// waits its turn for longer than most work takes.
  private func startingElsewhere(
    _ work: @escaping () -> Void, _ attributes: inout pthread_attr_t
  ) -> () -> Void {
    #if canImport(Glibc)
      guard let all = Processors(), let others = all.others else { return work }
      others.start(&attributes)
      return {
        all.admit()
        work()
      }
    #else
      return work
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
