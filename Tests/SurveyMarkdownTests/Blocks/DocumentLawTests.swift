import SurveyMarkdown
import Testing

@Suite struct DocumentLawTests {
  /// Documents of structural pieces, and of bytes that need not be text.
  static let documents: [Document] = {
    var generator = SeededGenerator(seed: 7)
    let bytes = Array(" \t\n\r>-1.#`~<>!|:[]()\\\"'=*_ax/&".utf8) + [0, 0x80, 0xC3, 0xEF, 0xFF]
    let texts = RandomDocument.documents(count: 800, seed: 8).map { Array($0.utf8) }
    let noise = (0..<400).map { _ in
      (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        bytes.randomElement(using: &generator) ?? 0
      }
    }
    return (texts + noise).map { Document(parsing: SourceFile(path: "a.md", bytes: $0)) }
  }()

  @Test func `lines concatenate to the bytes`() {
    for document in Self.documents {
      #expect(document.lines.flatMap { document.source.bytes[$0.indices] } == document.source.bytes)
    }
  }

  @Test func `a block lies within its parent and after its siblings`() {
    for document in Self.documents {
      let blocks = document.blocks
      for (index, block) in blocks.enumerated() {
        #expect(block.end > index && !block.lines.isEmpty)
        guard let parent = block.parent.map({ blocks[$0] }), let number = block.parent else {
          continue
        }
        #expect(number < index && block.end <= parent.end)
        #expect(parent.lines.contains(block.lines.lowerBound))
        #expect(block.lines.upperBound <= parent.lines.upperBound)
        #expect(parent.range.contains(block.range), "\(document.source.text(in: parent.range))")
      }
      for parent in [nil] + blocks.indices.map(Optional.some) {
        var end = parent.map { blocks[$0].range.lowerBound } ?? 0
        for child in document.children(of: parent) {
          #expect(blocks[child].parent == parent)
          #expect(blocks[child].range.lowerBound >= end)
          end = blocks[child].range.upperBound
        }
      }
    }
  }

  @Test func `content lies within the lines of its block, in order`() {
    for document in Self.documents {
      for block in document.blocks {
        var end = block.range.lowerBound
        for piece in block.content {
          #expect(piece.lowerBound >= end && !piece.isEmpty)
          end = piece.upperBound
        }
        #expect(end <= document.lines[block.lines.upperBound - 1].upperBound)
        #expect(block.marker.isEmpty || block.range.contains(block.marker))
      }
    }
  }

  @Test func `every line with text belongs to a block`() {
    for document in Self.documents {
      let covered = Set(document.children().flatMap { document.blocks[$0].lines })
      for (index, line) in document.lines.enumerated() where !covered.contains(index) {
        let text = document.source.bytes[line.indices]
        #expect(text.allSatisfy(\.isWhitespace) || text.starts(with: [0xEF, 0xBB, 0xBF]))
      }
    }
  }
}
