import Testing

@testable import survey

@Suite struct DateArgumentTests {
  @Test(arguments: [
    ("2025-06-22", "2025-06-22T00:00:00Z"), ("2024-02-29", "2024-02-29T00:00:00Z"),
    ("2025-06-22T10:11:12Z", "2025-06-22T10:11:12Z"),
    ("2025-06-22T10:11:12.5+02:00", "2025-06-22T10:11:12.5+02:00"),
  ])
  func `dates and times are read`(_ text: String, time: String) {
    #expect(DateArgument(text)?.time == time)
    #expect(DateArgument(text)?.day == String(text.prefix(10)))
    #expect(DateArgument(text)?.month == text.prefix(4) + "/" + text.dropFirst(5).prefix(2))
  }

  @Test(arguments: [
    "", "today", "2025", "2025-6-22", "2025-13-01", "2025-02-29", "2025-06-31", "2025-06-22T10:11",
    "2025-06-22T10:11:12", "2025-06-22 10:11:12Z", "2025-06-22T24:00:00Z", "2025-06-22T10:11:12.Z",
    "2025-06-22T10:11:12+0200", "2025-06-22T10:11:12Zx", "２025-06-22",
  ])
  func `other texts are refused`(_ text: String) {
    #expect(DateArgument(text) == nil)
  }
}
