import SurveyCatalog
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Watches the files that are mapped.
///
/// Where one is cut there is nothing to be read any more, of which the system tells by a signal; where
/// bytes become others while they are read, they may be none that can follow one another, and the program
/// stops itself. Both end in a sentence. Who reads a file to its end finds out here whether it was one.
enum FileWatch {
  /// A watched file; there is one for each as long as the program runs.
  private struct Watched {
    let descriptor: Int32
    let state: FileState
    let path: String
    /// What is written where it changed, put together beforehand: a signal may come at any time.
    let message: UnsafeBufferPointer<UInt8>
    let next: UnsafePointer<Watched>?

    var isChanged: Bool { FileState(descriptor) != state }
  }

  /// The file that was added last; read by signals, and so never locked for reading.
  nonisolated(unsafe) private static var last: UnsafePointer<Watched>?
  private static let adding = Mutex(())
  private static let hasEnded = Atomic(false)

  static let hint = "run the command again"

  static func message(_ path: String) -> String {
    "\(UsageError.quoted(path)) changed while it was read"
  }

  /// Watches a file from a state on; false where that cannot be.
  static func add(_ descriptor: Int32, _ state: FileState, path: String) -> Bool {
    // The caller may close its own.
    let descriptor = SystemCalls.control(descriptor, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { return false }
    let text = "survey: error: \(message(path))\nhint: \(hint)\n"
    // Safe: allocated for good, and initialized before others see it.
    let message = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = message.initialize(from: text.utf8)
    let watched = UnsafeMutablePointer<Watched>.allocate(capacity: 1)
    adding.withLock { _ in
      watched.initialize(
        to: Watched(
          descriptor: descriptor, state: state, path: path, message: UnsafeBufferPointer(message),
          next: last))
      if last == nil { catchSignals() }
      last = UnsafePointer(watched)
    }
    return true
  }

  /// The path of a file that has changed since it was mapped.
  static var changedPath: String? { changed.map { String($0.pointee.path) } }

  private static var changed: UnsafePointer<Watched>? {
    var watched = last
    while let file = watched, !file.pointee.isChanged { watched = file.pointee.next }
    return watched
  }

  private static func catchSignals() {
    // What cannot be read; and what stops a program that finds itself wrong, by processor.
    for number in [SIGBUS, SIGILL, SIGTRAP] {
      _ = signal(number) { number in
        if let message = FileWatch.changed?.pointee.message { FileWatch.end(message) }
        if number == SIGBUS { FileWatch.endOfUnreadable() }
        // Nothing to do with files: it comes again, and takes its course.
        _ = signal(number, SIG_DFL)
      }
    }
  }

  private static func endOfUnreadable() -> Never {
    let text: StaticString = "survey: error: a list cannot be read to its end\n"
    end(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func end(_ message: UnsafeBufferPointer<UInt8>) -> Never {
    // Both threads may come here; it is said once.
    while hasEnded.exchange(true, ordering: .relaxed) { pause() }
    // Safe: the message is there for good.
    _ = SystemCalls.write(UnsafeRawBufferPointer(message), to: SystemCalls.standardError)
    _exit(ExitStatus.failure.rawValue)
  }
}
