import Dispatch
import Synchronization
import Testing

@testable import SurveyCatalog

/// Does the second piece of work first: whatever order threads take, what they make is the same.
private struct SecondFirst: Parallelism {
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let second = second()
    return (first(), second)
  }

  func prepare(_ room: UnsafeMutableRawBufferPointer) {}
}

/// Does both at once, on threads of the system.
private struct AtOnce: Parallelism {
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    withoutActuallyEscaping(first) { first in
      withoutActuallyEscaping(second) { second in
        DispatchQueue.concurrentPerform(iterations: 2) { index in
          if index == 0 {
            let result = first()
            results.withLock { $0.0 = result }
          } else {
            let result = second()
            results.withLock { $0.1 = result }
          }
        }
      }
    }
    let (one, other) = results.withLock { $0 }
    return (one ?? first(), other ?? second())
  }

  func prepare(_ room: UnsafeMutableRawBufferPointer) {}
}

@Suite struct ParallelismTests {
  @Test(arguments: [0, 1, 2, 31, 32, 33, 1000, 4321])
  func `workers that share a range do each part of it once`(_ count: Int) {
    let range = 7..<7 + count
    let (workers, other) = AtOnce().sharing(
      range, leastForTwo: 2, beside: { "something else" }, by: { [Range<Int>]() },
      { $0.append($1) })
    let stretches = workers.joined().sorted { $0.lowerBound < $1.lowerBound }
    #expect(stretches.flatMap(Array.init) == Array(range))
    #expect(other == "something else")
    for worker in workers {
      #expect(worker.map(\.lowerBound) == worker.map(\.lowerBound).sorted())
    }
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 33, 1000])
  func `work in turns and in halves is added up in order`(_ count: Int) {
    let range = 5..<5 + count
    let turns = SecondFirst().inTurns(of: range, leastForTwo: 2) {
      Array($0)
    } adding: {
      $0 += $1
    }
    let halves = SecondFirst().inHalves(of: range, leastForTwo: 2) {
      Array($0)
    } adding: {
      $0 += $1
    }
    #expect(turns == Array(range))
    #expect(halves == Array(range))
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 33, 1000], [2, 5000])
  func `an array made in stretches has every element in its place`(_ count: Int, least: Int) {
    let (elements, workers, other) = SecondFirst().making(
      count, leastForTwo: least, beside: { "something else" }, by: { 0 },
      { worker, range, room in
        for element in range {
          room.append("\(element)")
          worker += 1
        }
      })
    #expect(elements == (0..<count).map { "\($0)" })
    #expect(workers.reduce(0, +) == count)
    #expect(workers.count == (count >= least ? 2 : 1))
    #expect(other == "something else")
  }

  @Test func `a long list is judged, searched and named the same by two threads as by one`() {
    let text = LongList.text(entries: 9000)
    let catalog = Catalog(SourceFile(path: "list.md", text: text))
    let one = Validator().report(on: catalog, focus: nil)
    let two = Validator().report(on: catalog, focus: nil, parallelism: SecondFirst())
    let three = Validator().report(on: catalog, focus: nil, parallelism: AtOnce())
    #expect(one.diagnostics == two.diagnostics)
    #expect(one.diagnostics == three.diagnostics)
    #expect(one.diagnostics.count > 1000)

    let query = Query(words: ["quantization"])
    let found = catalog.search(query)
    let other = catalog.search(query, order: .relevance, parallelism: SecondFirst())
    #expect(found.hits.map(\.position) == other.hits.map(\.position))
    #expect(found.hits.count > 1000)

    let ids = PaperIDs(catalog)
    let positions = found.hits.map(\.position)
    let papers = catalog.papers.at(positions)
    for own in [
      PaperIDs(catalog, of: positions, parallelism: SecondFirst()),
      PaperIDs(catalog, parallelism: SecondFirst()),
    ] {
      #expect(papers.allSatisfy { ids[$0] == own[$0] })
    }
  }

  @Test(arguments: ExportFormat.all.map(\.name))
  func `two threads write what one writes`(_ name: String) throws {
    let catalog = Catalog(SourceFile(path: "list.md", text: LongList.text(entries: 20_000)))
    let format = try #require(ExportFormat(named: name))
    let ids = PaperIDs(catalog)
    var written: [UInt8] = []
    var pieces = 0
    format.write(
      catalog.papers, ids: ids, fields: PaperField.allCases, parallelism: SecondFirst()
    ) {
      written += $0
      pieces += 1
      return true
    }
    #expect(pieces > 2)
    let whole = format.text(of: Array(catalog.papers), ids: ids)
    #expect(written.elementsEqual(whole.utf8))
  }
}

/// A list of many entries, some of which repeat others or have a fault.
private enum LongList {
  static func text(entries count: Int) -> String {
    var text = "# List\n\n## Quantization\n\n"
    for number in 0..<count {
      if number % 1000 == 999 { text += "\n## Topic \(number / 1000)\n\n" }
      let title = number % 5 == 0 ? "Quantization of Kind \(number % 3000)" : "Paper \(number)"
      let id = "23\(1 + number % 9 < 10 ? "0" : "")\(1 + number % 9).\(10000 + number)"
      let comma = number % 7 == 0 ? "" : ","
      let blank = number % 11 == 0 ? "  " : " "
      text +=
        "- \(title)\(comma)\(blank)<ins>ICLR, 202\(3 + number % 2)</ins> "
        + "[[Paper](https://arxiv.org/abs/\(id))]\n"
    }
    return text
  }
}
