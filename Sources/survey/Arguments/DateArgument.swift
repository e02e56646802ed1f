/// A date or a time that a person gives, in the form of RFC 3339.
struct DateArgument {
  /// The date: `2025-06-22`.
  let day: String
  /// The date and time: `2025-06-22T10:00:00Z`.
  let time: String
  /// The year and month as news write them: `2025/06`.
  var month: String { "\(day.prefix(4))/\(day.dropFirst(5).prefix(2))" }

  /// Reads a date, or a date and time with a zone; nil for any other text.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count,
        bytes[range].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
    func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
      index < bytes.count && bytes[index] == UInt8(ascii: character)
    }
    guard let year = number(0..<4), has("-", at: 4), let month = number(5..<7), has("-", at: 7),
      let date = number(8..<10), 1...12 ~= month, 1...Self.days(in: month, of: year) ~= date
    else { return nil }
    day = String(text.prefix(10))
    if bytes.count == 10 {
      time = "\(day)T00:00:00Z"
      return
    }
    guard has("T", at: 10), let hour = number(11..<13), has(":", at: 13),
      let minute = number(14..<16), has(":", at: 16), let second = number(17..<19), hour < 24,
      minute < 60, second <= 60
    else { return nil }
    var zone = 19
    if has(".", at: zone) {
      zone += 1
      while number(zone..<zone + 1) != nil { zone += 1 }
      guard zone > 20 else { return nil }
    }
    if !(has("Z", at: zone) && bytes.count == zone + 1) {
      guard has("+", at: zone) || has("-", at: zone), bytes.count == zone + 6,
        let hours = number(zone + 1..<zone + 3), has(":", at: zone + 3),
        let minutes = number(zone + 4..<zone + 6), hours < 24, minutes < 60
      else { return nil }
    }
    time = text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
