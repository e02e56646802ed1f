import Synchronization

#if canImport(Glibc)
  import CGlibc
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's second thread, which does the work that is handed to it, one piece after another.
///
/// A bare thread: the concurrency runtime would have to be linked and started for this alone. To start
/// it takes as long as many a piece of work; so it looks for the next one for a moment before it ends.
final class SecondThread: Sendable {
  static let shared = SecondThread()

  /// What the thread is at.
  private enum Stage: Int {
    /// There is no thread.
    case absent
    /// It has work, or is being started with some.
    case busy
    /// It looks for work.
    case looking
    /// It is about to be handed work.
    case claimed
  }

  private let stage = Atomic(Stage.absent.rawValue)
  /// Written by who has claimed or starts the thread, and read by it once it is busy.
  nonisolated(unsafe) private var next: Work?

  #if canImport(Glibc)
    /// Where the thread may go once it runs: written before it starts, read when it does.
    nonisolated(unsafe) private var processors: ProcessorSet?
  #endif

  /// How often the thread looks before it ends: a tenth of a millisecond or so.
  private static let looks = 300_000

  /// Has the thread do some work; false where it is at another, or cannot be had.
  func take(_ work: Work) -> Bool {
    if change(from: .looking, to: .claimed) {
      next = work
      enter(.busy)
      return true
    }
    guard change(from: .absent, to: .busy) else { return false }
    next = work
    if start() { return true }
    next = nil
    enter(.absent)
    return false
  }

  /// All that the thread does.
  private func run() {
    #if canImport(Glibc)
      processors?.apply()
    #endif
    repeat {
      let work = next
      next = nil
      work?.perform()
      // First, so that who waits for the work finds the thread free when it is done.
      enter(.looking)
      work?.finish()
    } while findsWork()
  }

  private func findsWork() -> Bool {
    for _ in 0..<Self.looks where isAt(.busy) { return true }
    if change(from: .looking, to: .absent) { return false }
    // Claimed: the work comes at once.
    while !isAt(.busy) {}
    return true
  }

  /// Starts the thread; false where the system has none to give, or no processor for it.
  private func start() -> Bool {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    #if canImport(Glibc)
      // Some systems start a thread where it was asked for, and it waits there for its turn for longer
      // than most work takes. Once it runs elsewhere, it may go where it will.
      processors = ProcessorSet()
      if let processors {
        // With one processor both would wait for it in turns.
        guard let others = processors.others else { return false }
        others.apply(to: &attributes)
      }
    #endif
    let code = pthread_create(
      &thread, &attributes,
      { _ in
        SecondThread.shared.run()
        return nil
      }, nil)
    return code == 0
  }

  private func isAt(_ other: Stage) -> Bool { stage.load(ordering: .acquiring) == other.rawValue }

  private func enter(_ next: Stage) { stage.store(next.rawValue, ordering: .releasing) }

  private func change(from old: Stage, to new: Stage) -> Bool {
    stage.compareExchange(
      expected: old.rawValue, desired: new.rawValue, ordering: .acquiringAndReleasing
    ).exchanged
  }
}

extension SecondThread {
  /// A piece of work for the thread, for which another waits.
  final class Work: Sendable {
    private enum Stage: Int { case handedOver, begun, done }

    nonisolated(unsafe) private var body: (() -> Void)?
    private let stage = Atomic(Stage.handedOver.rawValue)
    /// Held while the work is done.
    private let turn = Mutex(())

    /// How often who waits looks before it sleeps: some hundredths of a millisecond.
    ///
    /// Both are mostly done at the same time, and to wake up on another processor takes longer than to
    /// look again.
    private static let looks = 100_000

    init(_ body: @escaping () -> Void) { self.body = body }

    fileprivate func perform() {
      turn.withLock { _ in
        stage.store(Stage.begun.rawValue, ordering: .releasing)
        body?()
        // What it holds is nobody's any more once it is done.
        body = nil
      }
    }

    fileprivate func finish() { stage.store(Stage.done.rawValue, ordering: .releasing) }

    /// Waits until the work is done.
    func wait() {
      for _ in 0..<Self.looks where current == .done { return }
      while current != .done {
        // Until the thread has come there is nothing to sleep on.
        if current == .begun { turn.withLock { _ in } } else { sched_yield() }
      }
    }

    private var current: Stage? { Stage(rawValue: stage.load(ordering: .acquiring)) }
  }
}
