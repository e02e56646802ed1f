/// Formats of dates: `YYYY-MM-DD`, `Mon YYYY`, `D Month YYYY` and the like.
enum DateFormat {
  /// The tokens, longer ones first.
  private static let tokens = ["YYYY", "Month", "Mon", "YY", "MM", "DD", "M", "D"]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The format in which the text says the date; nil if there is none.
  static func format(of text: String, _ date: WrittenDate) -> String? {
    var format = ""
    var rest = text[...]
    var hasYear = false
    while !rest.isEmpty {
      if rest.first?.isNumber == true {
        let digits = rest.prefix { $0.isNumber }
        guard let value = Int(digits) else { return nil }
        if digits.utf8.count == 4 {
          format += "YYYY"
          hasYear = true
        } else if digits.utf8.count > 2 {
          return nil
        } else if format.contains("M"), date.day > 0, value == Int(date.day) || hasYear {
          format += digits.utf8.count == 2 ? "DD" : "D"
        } else if date.day > 0, value == Int(date.day), value != Int(date.month) {
          format += digits.utf8.count == 2 ? "DD" : "D"
        } else if value == Int(date.month), !format.contains("M") {
          format += digits.utf8.count == 2 ? "MM" : "M"
        } else if value == Int(date.year) % 100 {
          format += "YY"
        } else {
          return nil
        }
        rest = rest.dropFirst(digits.count)
      } else if rest.first?.isLetter == true {
        let word = rest.prefix { $0.isLetter }
        if date.month > 0, months[Int(date.month) - 1] == word {
          format += word == "May" ? "Mon" : "Month"
        } else if date.month > 0, months[Int(date.month) - 1].hasPrefix(word), word.count == 3 {
          format += "Mon"
        } else {
          return nil
        }
        rest = rest.dropFirst(word.count)
      } else {
        format.append(rest.removeFirst())
      }
    }
    return self.text(of: date, format) == text ? format : nil
  }

  static func text(of date: WrittenDate, _ format: String) -> String {
    var text = ""
    var rest = format[...]
    while !rest.isEmpty {
      guard let token = tokens.first(where: { rest.hasPrefix($0) }) else {
        text.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(token.count)
      switch token {
      case "YYYY": text += String(date.year)
      case "YY": text += padded(Int(date.year) % 100)
      case "Month": text += month(date)
      case "Mon": text += month(date).prefix(3)
      case "MM": text += padded(Int(date.month))
      case "DD": text += padded(Int(date.day))
      case "M": text += String(date.month)
      default: text += String(date.day)
      }
    }
    return text
  }

  /// The format without what a date does not say.
  static func format(_ format: String, reducedTo date: WrittenDate) -> String {
    if date.day > 0 || date.month > 0 && !format.contains("D") { return format }
    var reduced = ""
    var separator = ""
    var rest = format[...]
    while !rest.isEmpty {
      guard let token = tokens.first(where: { rest.hasPrefix($0) }) else {
        separator.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(token.count)
      if token.hasPrefix("Y") || date.month > 0 && token.hasPrefix("M") {
        reduced += (reduced.isEmpty ? "" : separator) + token
      }
      separator = ""
    }
    return reduced
  }

  private static func month(_ date: WrittenDate) -> String {
    date.month > 0 ? months[Int(date.month) - 1] : ""
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension WrittenDate {
  /// `YYYY-MM` or `YYYY-MM-DD`; nil without a month.
  var text: String? {
    guard month > 0 else { return nil }
    let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
    return day > 0 ? text + "-\(day < 10 ? "0" : "")\(day)" : text
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  init?(_ text: String) {
    let numbers = text.split(separator: "-").map { Int($0) ?? -1 }
    guard let year = numbers.first, 0...9999 ~= year, numbers.count <= 3,
      numbers.dropFirst().allSatisfy({ 0...31 ~= $0 })
    else { return nil }
    self.init(
      year: Int16(year), month: numbers.count > 1 ? UInt8(min(numbers[1], 12)) : 0,
      day: numbers.count > 2 ? UInt8(numbers[2]) : 0)
  }
}
