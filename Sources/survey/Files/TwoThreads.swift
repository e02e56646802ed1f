import SurveyCatalog

#if canImport(Glibc)
  import CGlibc
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
  func prepare(_ room: UnsafeMutableRawBufferPointer) {
    SystemCalls.preferLargePages(room)
  }

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

  /// Starts the work on a thread; nil where the system has none to give, or no processor for it.
  private func start(_ work: @escaping () -> Void) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    var work = work
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    #if canImport(Glibc)
      // Some systems start a thread where it was asked for, and it waits there for its turn for longer
      // than most work takes. Once it runs elsewhere, it may go where it will.
      if let processors = ProcessorSet() {
        // With one processor both would wait for it in turns.
        guard let others = processors.others else { return nil }
        others.apply(to: &attributes)
        work = { [work] in
          processors.apply()
          work()
        }
      }
    #endif
    // Safe: retained once, and released once: by the thread that runs it, or below where none starts.
    let held = Unmanaged.passRetained(Work(work))
    let code = pthread_create(
      &thread, &attributes,
      { work in
        let work: UnsafeMutableRawPointer? = work
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
      }, held.toOpaque())
    guard code == 0 else {
      held.release()
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
