import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

/// A list is read alike at once and while its bytes arrive.
@Suite struct ArrivingBytesTests {
  private typealias Document = SurveyCatalog.Document

  private func expectSame(
    _ bytes: [UInt8], _ form: Document.Form, expecting count: Int? = nil, pieces: [Int]
  ) {
    let plain = Document(parsing: SourceFile(path: "list.md", bytes: bytes), as: form)
    for piece in pieces {
      for greatest in Set([1, piece, 1000]) {
        let arriving = ArrivingBytes(bytes: bytes, greatest: greatest)
          .document(expecting: count ?? bytes.count, as: form, piece: piece)
        #expect(arriving.source.bytes == bytes)
        #expect(arriving.lines == plain.lines, "\(piece) \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }

  /// What may stand in the middle of a list, and what is open there.
  static let middles = [
    "```\n- Title, <ins>ICML, 2024</ins>\n\n# A\n- Title, <ins>ICML, 2024</ins>\n```\n",
    "~~~\n```\n- Title, <ins>ICML, 2024</ins>\n~~~~\n", "```\nnever closed\n",
    "<!-- a\n- Title, <ins>ICML, 2024</ins>\n\n-->\n", "<!-- never closed\n\n# A\n",
    "| a | b |\n|---|---|\n| c | d |\ne | f\n\n", "a | b\n-|-\nc | d\n\n",
    "a | b\r\n-|-\r\nc | d\r\n",
    "Heading\n=======\n", "Heading\n---\n", "prose\nHeading\n---\n", "Heading\r\n---\r\n",
    "- Title\nof two lines\n<ins>ICML, 2024</ins>\n[[Paper](https://a.b)]\n[[Code](https://c.d)]\n",
    "- Title\n\n- Title, <ins>ICML,\n2024</ins>\n- [Topic](#topic)\n  - deep\n",
    "- a\nb\nc\nd\ne\nf\n",
    "## News\n- Title, <ins>ICML, 2024</ins>\n### B\n- Title, <ins>ICML, 2024</ins>\n## A\n",
    "\u{FEFF}- Title, <ins>ICML, 2024</ins>\n", "\r\r\n\r\n", "\n\n\n\n", "no end", "\r",
    "---\nx\n---\n",
  ]

  @Test(arguments: middles)
  func `nothing in the middle of a list makes a difference`(_ middle: String) {
    let entry = "- Title, <ins>ICML, 2024</ins> [[Paper](https://a.b)]\n"
    for (before, after) in [(0, 0), (1, 0), (0, 1), (2, 2), (3, 1), (1, 3)] {
      for top in ["", "---\na: b\n---\n", "\u{FEFF}# A\n"] {
        let text =
          top + String(repeating: entry, count: before) + middle
          + String(repeating: entry, count: after)
        for form in [Document.Form.list, .lines] {
          expectSame(Array(text.utf8), form, pieces: [1, 2, 3, 7, 100])
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `damaged lists are read alike`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for mutation in Mutation.allCases {
      for _ in 0..<6 {
        let start = Int.random(in: 0..<80_000, using: &generator)
        let piece = Array(SourceFile.embedded.bytes.dropFirst(start).prefix(4000))
        let damaged = mutation.apply(to: piece, using: &generator)
        let pieces = [7, Int.random(in: 1...200, using: &generator), 1500]
        expectSame(damaged, .list, pieces: pieces)
        expectSame(damaged, .lines, pieces: pieces)
      }
    }
  }

  @Test(arguments: [
    "---\n", "---\na: b\n", "---\r\n\r\n", "---\na\n---", "---\na\n\n---\n",
    "\u{FEFF}---\na\n---\n",
  ])
  func `front matter that arrives in part is waited for`(_ text: String) {
    for rest in ["", "# A\n", "a\n---\n# B\n", "- Title, <ins>ICML, 2024</ins>\n"] {
      expectSame(Array((text + rest).utf8), .list, pieces: [1, 2, 3, 4, 5, 7])
    }
  }

  @Test(arguments: [0, 1, 2, 9, 10, 11, 100])
  func `a list that is longer or shorter than expected ends where its bytes do`(_ count: Int) {
    let bytes = Array("- Title, <ins>ICML, 2024</ins>\n# A\n- b".utf8)
    for expected in 0...80 {
      let document = ArrivingBytes(bytes: Array(bytes.prefix(count)), greatest: 5)
        .document(expecting: expected, as: .list, piece: 3)
      // Of what was not expected one byte is read, by which it shows.
      let read = Array(bytes.prefix(count).prefix(expected + 1))
      #expect(document.source.bytes == read)
      #expect(document.lines == Document(parsing: SourceFile(path: "", bytes: read)).lines)
    }
  }

  /// A file that is cut while it is read: its second half has come when the first one ends early.
  private struct Cut: ByteSupply {
    let bytes: [UInt8]
    let gap: Range<Int>

    func fill(_ room: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
      let end = offset < gap.lowerBound ? gap.lowerBound : bytes.count
      guard !gap.contains(offset), offset < end else { return 0 }
      let count = min(room.count, end - offset)
      UnsafeMutableRawBufferPointer(rebasing: room[..<count])
        .copyBytes(from: bytes[offset..<offset + count])
      return count
    }

    func prepare(_ room: UnsafeMutableRawBufferPointer) {}
  }

  @Test func `nothing is read behind a gap`() {
    let bytes = Array(String(repeating: "- Title, <ins>ICML, 2024</ins>\n", count: 4).utf8)
    for start in 0..<bytes.count {
      let document = Document(
        path: "", bytesOf: Cut(bytes: bytes, gap: start..<start + 20), expecting: bytes.count,
        piece: 4,
        parallelism: OneAfterTheOther())
      let read = Array(bytes.prefix(start))
      #expect(document.source.bytes == read)
      #expect(document.lines == Document(parsing: SourceFile(path: "", bytes: read)).lines)
    }
  }

  /// Fills what is asked for, and counts it.
  private final class Endless: ByteSupply, Sendable {
    func fill(_ room: UnsafeMutableRawBufferPointer, from offset: Int) -> Int {
      room.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "x"))
      return room.count
    }

    func prepare(_ room: UnsafeMutableRawBufferPointer) {}
  }

  @Test(.timeLimit(.minutes(1)))
  func `a line without an end takes time in proportion`() {
    // Looked through anew with every piece, it would take hours.
    let count = 10_000_000
    let document = Document(
      path: "", bytesOf: Endless(), expecting: count, piece: 64, parallelism: OneAfterTheOther())
    #expect(document.lines.count == 1)
    #expect(document.source.bytes.count > count)
  }
}
