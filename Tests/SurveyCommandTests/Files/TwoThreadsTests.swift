import Foundation
import Testing

@testable import survey

@Suite struct TwoThreadsTests {
  @Test func `two threads return what both did`() {
    let (first, second) = TwoThreads().both({ (0..<1000).reduce(0, +) }, { "second" })
    #expect(first == 499_500)
    #expect(second == "second")
  }

  @Test func `work is done once, however soon it follows what was done before`() {
    for round in 0..<2000 {
      let (first, second) = TwoThreads().both({ round }, { -round })
      #expect(first == round && second == -round)
      // The thread looks for more work for a moment: some comes before it ends, some then, some after.
      if round % 4 > 0 { usleep(UInt32(round % 400)) }
    }
  }

  @Test(arguments: [(0, 20_000), (20_000, 0), (3_000, 3_000)] as [(UInt32, UInt32)])
  func `the one waits for the other, however long it takes`(_ one: UInt32, _ other: UInt32) {
    let result = TwoThreads().both(
      {
        usleep(one)
        return 1
      },
      {
        usleep(other)
        return 2
      })
    #expect(result == (1, 2))
  }

  @Test func `who asks while the thread is at work does it all alone`() {
    let (first, second) = TwoThreads().both(
      { TwoThreads().both({ 1 }, { 2 }) }, { TwoThreads().both({ 3 }, { 4 }) })
    #expect(first == (1, 2))
    #expect(second == (3, 4))
  }

  @Test func `many may ask at once`() {
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      let (first, second) = TwoThreads().both({ number }, { [number, number + 1] })
      #expect(first == number && second == [number, number + 1])
    }
  }
}
