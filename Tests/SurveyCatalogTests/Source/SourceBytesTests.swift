import Testing

@testable import SurveyCatalog

/// Bytes are the same wherever they lie.
@Suite struct SourceBytesTests {
  private static let text: StaticString = "a list's bytes, \u{E9}\n"
  private let array = Array("a list's bytes, \u{E9}\n".utf8)
  private let both = [
    SourceBytes(Array("a list's bytes, \u{E9}\n".utf8)), SourceBytes(ConstantBytes(text)),
  ]

  @Test func `an array and constant bytes read alike`() {
    for bytes in both {
      #expect(Array(bytes) == array)
      #expect(bytes.array == array)
      #expect(bytes.count == array.count && bytes.last == .newline && bytes[2] == array[2])
      #expect(bytes.dropFirst(3).elementsEqual(array.dropFirst(3)))
      #expect(bytes.span.count == array.count)
      #expect(bytes.withContiguousStorageIfAvailable { Array($0) } == array)
    }
    #expect(both[0] == both[1])
  }

  @Test(arguments: 0..<40)
  func `bytes that differ anywhere or in number are not equal`(_ count: Int) {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(SourceBytes(bytes) == bytes)
    #expect(SourceBytes(bytes) != SourceBytes(bytes + [7]))
    for place in bytes.indices {
      var others = bytes
      others[place] = 8
      #expect(SourceBytes(bytes) != SourceBytes(others))
    }
  }
}
