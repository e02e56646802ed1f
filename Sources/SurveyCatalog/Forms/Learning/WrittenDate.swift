/// A date as it is written in an entry.
struct WrittenDate: Equatable {
  var year: Int16
  /// 0 if none is written.
  var month: UInt8 = 0
  /// 0 if none is written.
  var day: UInt8 = 0
  /// Whether the digits are a year only next to a venue (`MobiCom 18`, `SC22`).
  var isWeak = false
}

/// A date and where it is.
struct FoundDate {
  var range: Range<Int>
  var date: WrittenDate

  init(_ range: Range<Int>, _ year: Int, _ month: Int = 0, _ day: Int = 0, isWeak: Bool = false) {
    self.range = range
    date = WrittenDate(
      year: Int16(clamping: year), month: UInt8(clamping: month), day: UInt8(clamping: day),
      isWeak: isWeak)
  }
}
