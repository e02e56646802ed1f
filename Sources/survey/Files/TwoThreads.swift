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
    let code = pthread_create(
      &thread, nil,
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

  /// A closure that the system can hand to a thread as a pointer.
  private final class Work {
    let run: () -> Void

    init(_ run: @escaping () -> Void) {
      self.run = run
    }
  }
}
