/// A raw HTML tag: its name and attributes.
struct HTMLTag {
  let name: String
  let isEnd: Bool
  private let bytes: ArraySlice<UInt8>

  /// Reads `<name …>` or `</name>`; nil for comments and everything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.first == UInt8(ascii: "<"), bytes.count > 2 else { return nil }
    var index = bytes.startIndex + 1
    isEnd = bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    var name: [UInt8] = []
    while index < bytes.endIndex, isASCIIAlphanumeric(bytes[index]) {
      name.append(lowercased(bytes[index]))
      index += 1
    }
    guard !name.isEmpty else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
    self.bytes = bytes[index...]
  }

  /// The value of the attribute, without quotes.
  func attribute(_ wanted: String) -> (text: String, range: ByteRange)? {
    let wanted = Array(wanted.utf8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard isASCIIAlphanumeric(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, isASCIIAlphanumeric(bytes[index]) || bytes[index] == 0x2D {
        index += 1
      }
      let isWanted = bytes[start..<index].elementsEqual(wanted) { lowercased($0) == $1 }
      while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
      guard index < bytes.endIndex else { return nil }
      let value: ArraySlice<UInt8>
      let quote = bytes[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let first = index + 1
        index = first
        while index < bytes.endIndex, bytes[index] != quote { index += 1 }
        value = bytes[first..<index]
        if index < bytes.endIndex { index += 1 }
      } else {
        let first = index
        while index < bytes.endIndex, bytes[index] != 0x20, bytes[index] != UInt8(ascii: ">") {
          index += 1
        }
        value = bytes[first..<index]
      }
      if isWanted {
        return (
          String(decoding: value, as: UTF8.self), ByteRange(value.startIndex, value.endIndex)
        )
      }
    }
    return nil
  }
}
