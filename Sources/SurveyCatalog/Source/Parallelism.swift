/// Does two pieces of work at once, or one after the other.
///
/// The library starts no thread by itself: a program that has threads lends them so.
package protocol Parallelism: RoomAdvice {
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
  /// thread to pay, of its two halves, in order.
  package func inHalves<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    inHalves(of: range, leastForTwo: leastForTwo) {
      [work($0)]
    } adding: {
      $0 += $1
    }
  }

  /// What a piece of work makes of a range: of the whole or of its two halves, the second's added to
  /// the first's.
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

  /// An array of which two workers make stretches in turns, and the workers when they are done.
  ///
  /// - Parameters:
  ///   - start: Makes a worker.
  ///   - work: Has a worker make the elements of a range, exactly as many, into the room given.
  package func making<Element: Sendable, Worker: Sendable>(
    _ count: Int, leastForTwo: Int, by start: @Sendable () -> Worker,
    _ work: @Sendable (inout Worker, Range<Int>, inout OutputSpan<Element>) -> Void
  ) -> (elements: [Element], workers: [Worker]) {
    var workers: [Worker] = []
    let elements: [Element] = unsafe array(roomFor: count) { room in
      // Safe: each stretch is one worker's alone, and initialized when the worker is done.
      nonisolated(unsafe) let room = unsafe room
      @Sendable func worker(making stretches: [Range<Int>]) -> Worker {
        var worker = start()
        for stretch in stretches {
          let room = unsafe UnsafeMutableBufferPointer(rebasing: room[stretch])
          var span = unsafe OutputSpan(buffer: room, initializedCount: 0)
          work(&worker, stretch, &span)
          let made = unsafe span.finalize(for: room)
          precondition(made == stretch.count)
        }
        return worker
      }
      if count >= leastForTwo {
        let (even, odd) = Self.turns(of: 0..<count)
        let (first, second) = both({ worker(making: even) }, { worker(making: odd) })
        workers = [first, second]
      } else {
        workers = [worker(making: [0..<count])]
      }
      return count
    }
    return (elements, workers)
  }

  /// What a piece of work makes of the stretches of a range, added up in order; both threads take one
  /// stretch in two, for where there is much to do on one there may be on the next.
  package func inTurns<Result: Sendable>(
    of range: Range<Int>, leastForTwo: Int, _ work: @Sendable (Range<Int>) -> Result,
    adding add: (inout Result, Result) -> Void
  ) -> Result {
    guard range.count >= leastForTwo else { return work(range) }
    let (even, odd) = Self.turns(of: range)
    let (first, second) = both({ even.map(work) }, { odd.map(work) })
    let parts = zip(first, second).flatMap { [$0, $1] }
    return parts.dropFirst().reduce(into: parts[0], add)
  }

  /// A range in stretches, one in two for either thread.
  private static func turns(of range: Range<Int>) -> (even: [Range<Int>], odd: [Range<Int>]) {
    let count = 16
    let bounds = (0...count).map { range.lowerBound + range.count * $0 / count }
    let stretches = zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    return (
      stride(from: 0, to: count, by: 2).map { stretches[$0] },
      stride(from: 1, to: count, by: 2).map { stretches[$0] }
    )
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
