/// Whether a list writes months and days with a zero: `2024.5` or `2024.05`.
///
/// Dates from October on, or from the tenth day on, look the same either way, so the other entries of
/// the list decide.
struct DateHabit {
  /// For each format without zeros, how many dates have zeros less how many have none.
  private var padded: [String: (months: Int, days: Int)] = [:]

  init(_ entries: [ReadEntry]) {
    for entry in entries {
      guard let date = entry.fields.date.flatMap({ WrittenDate($0) }) else { continue }
      for case .field(.date(let format)) in entry.template.parts {
        let key = Self.unpadded(format)
        if date.month < 10 {
          padded[key, default: (0, 0)].months += format.firstRange(ofText: "MM") != nil ? 1 : -1
        }
        if date.day < 10 {
          padded[key, default: (0, 0)].days += format.firstRange(ofText: "DD") != nil ? 1 : -1
        }
      }
    }
  }

  /// The template with the formats of dates that look the same either way written as the list does.
  func settled(_ entry: ReadEntry) -> EntryForm {
    guard let date = entry.fields.date.flatMap({ WrittenDate($0) }) else { return entry.template }
    return EntryForm(
      parts: entry.template.parts.map { part in
        guard case .field(.date(var format)) = part else { return part }
        let habit = padded[Self.unpadded(format)] ?? (0, 0)
        if date.month >= 10, habit.months < 0 { format = Self.replacing("MM", "M", in: format) }
        if date.day >= 10, habit.days < 0 { format = Self.replacing("DD", "D", in: format) }
        return .field(.date(format))
      })
  }

  private static func unpadded(_ format: String) -> String {
    replacing("DD", "D", in: replacing("MM", "M", in: format))
  }

  private static func replacing(_ token: String, _ other: String, in format: String) -> String {
    var (result, rest) = ("", format[...])
    while let range = rest.firstRange(ofText: token) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
