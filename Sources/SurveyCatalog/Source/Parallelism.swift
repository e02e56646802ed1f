import Synchronization

/// Does two pieces of work at once, or one after the other.
///
/// The library starts no thread by itself, and asks the system for nothing: a program that has threads
/// lends them so, and advice on memory with them.
package protocol Parallelism: Sendable {
  /// Is told of a large room before it is filled, so that the system can be asked to back it well.
  func prepare(_ room: UnsafeMutableRawBufferPointer)

  /// Returns what both pieces of work return.
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second)
}

extension Parallelism {
  /// Does both pieces of work at once where that pays, else one after the other.
  package func both<First: Sendable, Second: Sendable>(
    if isWorthIt: Bool,
    _ first: @Sendable () -> First,
    and second: @Sendable () -> Second
  ) -> (First, Second) {
    isWorthIt ? both(first, second) : (first(), second())
  }

  /// What a piece of work makes of a range: of the whole or, of one that is long enough for a second
  /// thread to pay, of its two halves, the second's added to the first's.
  package func inHalves<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result,
    adding add: (inout Result, Result) -> Void
  ) -> Result {
    guard range.count >= leastForTwo else { return work(range) }
    let middle = range.lowerBound + range.count / 2
    var (result, second) = both(
      { work(range.lowerBound..<middle) }, { work(middle..<range.upperBound) })
    add(&result, second)
    return result
  }

  /// What workers are when they have done a range: one that does all of it or, of a range that is
  /// long enough for a second thread to pay, two that share it.
  ///
  /// Each takes the next stretch when it is done with one, so that neither waits for the other long.
  ///
  /// - Parameters:
  ///   - other: Something else to do, which this thread does first.
  ///   - start: Makes a worker.
  ///   - work: Has a worker do a stretch of the range; of several it gets the earlier ones first.
  package func sharing<Worker: Sendable, Other: Sendable>(
    _ range: Range<Int>, leastForTwo: Int, beside other: @Sendable () -> Other,
    by start: @Sendable () -> Worker, _ work: @Sendable (inout Worker, Range<Int>) -> Void
  ) -> (workers: [Worker], other: Other) {
    let stretches = Stretches(of: range, inMany: range.count >= leastForTwo)
    @Sendable func worker() -> Worker {
      var worker = start()
      while let stretch = stretches.next() { work(&worker, stretch) }
      return worker
    }
    guard range.count >= leastForTwo else { return ([worker()], other()) }
    let (first, second) = both(
      {
        let other = other()
        return (worker: worker(), other: other)
      }, worker)
    return ([first.worker, second], first.other)
  }

  /// An array of which workers that share it make stretches, and the workers when they are done.
  ///
  /// - Parameter work: Has a worker make the elements of a range, exactly as many, into the room given.
  package func making<Element: Sendable, Worker: Sendable, Other: Sendable>(
    _ count: Int, leastForTwo: Int, beside other: @Sendable () -> Other,
    by start: @Sendable () -> Worker,
    _ work: @Sendable (inout Worker, Range<Int>, inout OutputSpan<Element>) -> Void
  ) -> (elements: [Element], workers: [Worker], other: Other) {
    var result: (workers: [Worker], other: Other)?
    let elements: [Element] = unsafe array(roomFor: count) { room in
      // Safe: each stretch is one worker's alone, and initialized when the worker is done.
      nonisolated(unsafe) let room = unsafe room
      result = sharing(0..<count, leastForTwo: leastForTwo, beside: other, by: start) {
        worker, stretch in
        let first = unsafe room.baseAddress.map { unsafe $0 + stretch.lowerBound }
        let room = unsafe UnsafeMutableBufferPointer(start: first, count: stretch.count)
        var span = unsafe OutputSpan(buffer: room, initializedCount: 0)
        work(&worker, stretch, &span)
        let made = unsafe span.finalize(for: room)
        precondition(made == room.count)
      }
      return count
    }
    guard let result else { preconditionFailure("the room is filled at once") }
    return (elements, result.workers, result.other)
  }

  /// What a piece of work makes of the stretches of a range that two threads share, added up in order.
  package func inTurns<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result,
    adding add: (inout Result, Result) -> Void
  ) -> Result {
    guard range.count >= leastForTwo else { return work(range) }
    let (workers, _) = sharing(
      range, leastForTwo: leastForTwo, beside: {}, by: { [(start: Int, result: Result)]() },
      { $0.append(($1.lowerBound, work($1))) })
    let parts = workers.joined().sorted { $0.start < $1.start }
    return parts.dropFirst().reduce(into: parts[0].result) { add(&$0, $1.result) }
  }

  /// Has a long range made into pieces a batch at a time, two threads sharing each, and hands these on in
  /// order; stops where no more are wanted.
  ///
  /// No more is held than the pieces of one batch.
  package func inBatches<Piece: Sendable>(
    of range: Range<Int>, size: Int, _ work: @Sendable (Range<Int>) -> Piece,
    to take: ([Piece]) -> Bool
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + size, range.upperBound)
      let pieces = inTurns(of: start..<end, leastForTwo: 1024) {
        [work($0)]
      } adding: {
        $0 += $1
      }
      guard take(pieces) else { return }
      start = end
    }
  }
}

/// The stretches of a range, each of which is taken once, whichever thread asks.
private final class Stretches: Sendable {
  private let range: Range<Int>
  private let length: Int
  private let taken = Atomic(0)

  init(of range: Range<Int>, inMany: Bool) {
    self.range = range
    length = max(1, inMany ? range.count / 32 : range.count)
  }

  /// The next stretch that nobody has taken; nil when all are taken.
  func next() -> Range<Int>? {
    let offset = taken.wrappingAdd(length, ordering: .relaxed).oldValue
    guard offset < range.count else { return nil }
    let start = range.lowerBound + offset
    return start..<min(start + length, range.upperBound)
  }
}

/// No parallelism at all.
package struct OneAfterTheOther: Parallelism {
  package init() {}

  package func prepare(_ room: UnsafeMutableRawBufferPointer) {}

  package func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    (first(), second())
  }
}
