/// Bytes as ASCII text.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in base64, padded.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    let digits = digits
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      text.append(digits[Int(bytes[index] >> 2)])
      text.append(digits[Int((bytes[index] & 3) << 4 | second >> 4)])
      text.append(digits[Int((second & 15) << 2 | third >> 6)])
      text.append(digits[Int(third & 63)])
      index += 3
    }
    for missing in 0..<(index - bytes.count) {
      text[text.count - 1 - missing] = UInt8(ascii: "=")
    }
    return text
  }
}
