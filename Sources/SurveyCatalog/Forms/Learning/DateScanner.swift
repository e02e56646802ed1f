/// Finds dates in visible text.
struct DateScanner {
  private let bytes: [UInt8]
  private(set) var dates: [FoundDate] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      if let date = date(at: index) {
        dates.append(date)
        index = date.range.upperBound
      } else if isDigit(bytes[index]) {
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      } else {
        index += 1
      }
    }
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  private func date(at index: Int) -> FoundDate? {
    let first = bytes[index]
    if isDigit(first) {
      return isDigit(byte(index - 1)) ? nil : startingWithDigits(index)
    }
    if isUppercase(first), !isWordByte(byte(index - 1)) { return startingWithMonth(index) }
    return apostrophe(index)
  }

  // MARK: Digits

  private func startingWithDigits(_ index: Int) -> FoundDate? {
    let (value, end) = number(index)
    let before = byte(index - 1)
    // Not the fraction of a number or a part of an identifier.
    if before == UInt8(ascii: "."), isDigit(byte(index - 2)) { return nil }
    switch end - index {
    case 4 where isYear(value):
      return startingWithYear(value, index, end)
    case 2 where isLetter(before) || (before == UInt8(ascii: " ") && isLetter(byte(index - 2))):
      if let date = dayMonthYear(value, index, end) { return date }
      guard !isWordByte(byte(end)), byte(end) != UInt8(ascii: "-"), value <= 40 || value >= 80
      else { return nil }
      if byte(end) == UInt8(ascii: "."), isDigit(byte(end + 1)) { return nil }
      return FoundDate(index..<end, fullYear(value), isWeak: true)
    case 1, 2:
      return dayMonthYear(value, index, end) ?? shortYearMonth(value, index, end)
    default:
      return nil
    }
  }

  private func startingWithYear(_ year: Int, _ index: Int, _ end: Int) -> FoundDate? {
    let before = byte(index - 1)
    if isLetter(before), before < 0x80 {
      // `ICLR2024`: letters that are an acronym, at the end of the word.
      guard isLetter(byte(index - 2)) else { return nil }
    } else if before == UInt8(ascii: "-"), isDigit(byte(index - 2)) {
      return nil
    } else if before == UInt8(ascii: "_") || before == UInt8(ascii: "=") {
      return nil
    }
    var date = FoundDate(index..<end, year)
    let separator = byte(end)
    let isSeparator = [".", "/", "-", ",", "_"].contains { (s: Unicode.Scalar) in
      UInt8(ascii: s) == separator
    }
    if isSeparator, isDigit(byte(end + 1)) {
      let (month, monthEnd) = number(end + 1)
      guard monthEnd - end <= 3, 1...12 ~= month else {
        // `2023-2024` is a year; `2012.12345` is an identifier.
        return monthEnd - end == 5 && isYear(month) ? date : nil
      }
      date.date.month = UInt8(month)
      date.range = index..<monthEnd
      if byte(monthEnd) == separator, isDigit(byte(monthEnd + 1)) {
        let (day, dayEnd) = number(monthEnd + 1)
        if dayEnd - monthEnd <= 3, 1...31 ~= day {
          date.date.day = UInt8(day)
          date.range = index..<dayEnd
        }
      }
    } else if separator == UInt8(ascii: " ") || separator == UInt8(ascii: ","),
      let (month, monthEnd) = monthName(skipSpaces(end + 1))
    {
      let after = skipSpaces(monthEnd)
      if after < bytes.count, isDigit(bytes[after]) {
        let (day, dayEnd) = number(after)
        if dayEnd - after <= 2, 1...31 ~= day, !isWordByte(byte(dayEnd)) {
          date.date.month = UInt8(month)
          date.date.day = UInt8(day)
          date.range = index..<dayEnd
        }
      } else if monthEnd >= bytes.count || !isLetter(byte(after)) {
        date.date.month = UInt8(month)
        date.range = index..<monthEnd
      }
    }
    let after = byte(date.range.upperBound)
    return isASCIIAlphanumeric(after) ? nil : date
  }

  /// `5 May 2023`, `05/23/2023`, `23.05.2023`.
  private func dayMonthYear(_ value: Int, _ index: Int, _ end: Int) -> FoundDate? {
    guard !isWordByte(byte(index - 1)) else { return nil }
    let separator = byte(end)
    if separator == UInt8(ascii: " ") || isLetter(separator) {
      var next = skipSpaces(end)
      if isLetter(separator), isLetter(byte(end + 1)), byte(end + 2) == UInt8(ascii: " ") {
        next = end + 3  // 5th
      }
      guard 1...31 ~= value, let (month, monthEnd) = monthName(next) else { return nil }
      let yearStart = skipSpaces(byte(monthEnd) == UInt8(ascii: ",") ? monthEnd + 1 : monthEnd)
      guard yearStart < bytes.count, isDigit(bytes[yearStart]) else { return nil }
      let (year, yearEnd) = number(yearStart)
      guard yearEnd - yearStart == 4, isYear(year), !isWordByte(byte(yearEnd)) else { return nil }
      return FoundDate(index..<yearEnd, year, month, value)
    }
    guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "."), isDigit(byte(end + 1))
    else { return nil }
    let (second, secondEnd) = number(end + 1)
    if secondEnd - end == 5, isYear(second), 1...12 ~= value, !isWordByte(byte(secondEnd)) {
      return FoundDate(index..<secondEnd, second, value)
    }
    guard secondEnd - end <= 3 else { return nil }
    if byte(secondEnd) == separator, isDigit(byte(secondEnd + 1)) {
      let (year, yearEnd) = number(secondEnd + 1)
      guard yearEnd - secondEnd == 5, isYear(year), !isWordByte(byte(yearEnd)) else { return nil }
      let (month, day) = value > 12 ? (second, value) : (value, second)
      guard 1...12 ~= month, 1...31 ~= day else { return nil }
      return FoundDate(index..<yearEnd, year, month, day)
    }
    return nil
  }

  /// `23.05` or `23/05`, alone between brackets or at the start.
  private func shortYearMonth(_ value: Int, _ index: Int, _ end: Int) -> FoundDate? {
    let separator = byte(end)
    guard end - index == 2, 10...39 ~= value,
      separator == UInt8(ascii: "/") || separator == UInt8(ascii: "."),
      isDigit(byte(end + 1))
    else { return nil }
    let (month, monthEnd) = number(end + 1)
    guard monthEnd - end == 3, 1...12 ~= month else { return nil }
    let before = byte(index - 1)
    let after = byte(monthEnd)
    let opens = before == UInt8(ascii: "[") || before == UInt8(ascii: "(") || index == 0
    let closes = after == UInt8(ascii: "]") || after == UInt8(ascii: ")")
    guard opens, closes else { return nil }
    return FoundDate(index..<monthEnd, 2000 + value, month)
  }

  // MARK: Month names and apostrophes

  /// `May 2023`, `Jan., 2024`, `May 5th, 2023`.
  private func startingWithMonth(_ index: Int) -> FoundDate? {
    guard let (month, end) = monthName(index) else { return nil }
    var next = skipSpaces(end)
    if byte(next) == UInt8(ascii: ",") { next = skipSpaces(next + 1) }
    var day = 0
    if next < bytes.count, isDigit(bytes[next]) {
      let (value, valueEnd) = number(next)
      if valueEnd - next <= 2, 1...31 ~= value {
        var after = valueEnd
        if isLowercase(byte(after)), isLowercase(byte(after + 1)) { after += 2 }
        if byte(after) == UInt8(ascii: ",") { after += 1 }
        after = skipSpaces(after)
        if after > valueEnd, after < bytes.count, isDigit(bytes[after]) {
          day = value
          next = after
        }
      }
    } else if let quoted = apostrophe(next) {
      return FoundDate(index..<quoted.range.upperBound, Int(quoted.date.year), month)
    }
    guard next < bytes.count, isDigit(bytes[next]) else { return nil }
    let (year, yearEnd) = number(next)
    guard yearEnd - next == 4, isYear(year), !isWordByte(byte(yearEnd)) else { return nil }
    return FoundDate(index..<yearEnd, year, month, day)
  }

  /// `'24` and `’24` after a word.
  private func apostrophe(_ index: Int) -> FoundDate? {
    var next = index
    if byte(index) == UInt8(ascii: "'") || byte(index) == UInt8(ascii: "`") {
      next += 1
    } else if byte(index) == 0xE2, byte(index + 1) == 0x80,
      byte(index + 2) == 0x99 || byte(index + 2) == 0x98
    {
      next += 3
    } else {
      return nil
    }
    let before = byte(index - 1)
    guard isLetter(before) || before == UInt8(ascii: " ") else { return nil }
    next = skipSpaces(next)
    guard next < bytes.count, isDigit(bytes[next]) else { return nil }
    let (value, end) = number(next)
    guard !isWordByte(byte(end)) else { return nil }
    switch end - next {
    case 2 where value <= 40 || value >= 80:
      return FoundDate(index..<end, fullYear(value))
    case 4 where isYear(value):
      return FoundDate(index..<end, value)
    default:
      return nil
    }
  }

  private static let months: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  private func monthName(_ start: Int) -> (month: Int, end: Int)? {
    var end = start
    while end < bytes.count, isUppercase(bytes[end]) || isLowercase(bytes[end]), end - start < 10 {
      end += 1
    }
    let length = end - start
    guard length >= 3 else { return nil }
    for (index, name) in Self.months.enumerated() {
      let isShort = length == 3 || (length == 4 && index == 8)
      guard length == name.count || (isShort && length < name.count) else { continue }
      guard (0..<length).allSatisfy({ lowercased(bytes[start + $0]) == name[$0] }) else { continue }
      return (index + 1, byte(end) == UInt8(ascii: ".") ? end + 1 : end)
    }
    return nil
  }

  // MARK: Numbers

  private func number(_ start: Int) -> (value: Int, end: Int) {
    var value = 0
    var end = start
    while end < bytes.count, isDigit(bytes[end]) {
      value = min(value * 10 + Int(bytes[end] - 0x30), 100_000)
      end += 1
    }
    return (value, end)
  }

  private func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  private func isYear(_ value: Int) -> Bool { 1950...2039 ~= value }

  private func fullYear(_ value: Int) -> Int { value <= 40 ? 2000 + value : 1900 + value }
}
