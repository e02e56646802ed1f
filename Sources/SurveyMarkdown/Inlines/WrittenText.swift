/// What written Markdown stands for.
enum WrittenText {
  /// The URL that the written form of a destination stands for.
  static func url(_ written: ArraySlice<UInt8>) -> String {
    let bytes = Array(written)
    return unescaped(Array(bytes[bytes.span.trimmed(bytes.indices)]))
  }

  /// Returns a text with its backslash escapes and entities replaced by what they stand for.
  static func unescaped(_ bytes: [UInt8], escapes: Bool = true) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if escapes, bytes[index] == .backslash, index + 1 < bytes.count,
        bytes[index + 1].isPunctuation
      {
        result.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == .ampersand, let entity = Entities.entity(in: bytes, at: index) {
        result += entity.text.utf8
        index = entity.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
