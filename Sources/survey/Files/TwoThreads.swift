import SurveyCatalog

/// Does two pieces of work at once, one of them on the second thread.
struct TwoThreads: Parallelism {
  func prepare(_ room: UnsafeMutableRawBufferPointer) {
    SystemCalls.preferLargePages(room)
  }

  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    withoutActuallyEscaping(second) { second in
      // Written by the thread alone, and read once the work is done.
      nonisolated(unsafe) var secondResult: Second?
      let work = SecondThread.Work { secondResult = second() }
      guard SecondThread.shared.take(work) else { return (first(), second()) }
      let firstResult = first()
      work.wait()
      return (firstResult, secondResult ?? second())
    }
  }
}
