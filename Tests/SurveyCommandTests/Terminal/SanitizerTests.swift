import Testing

@testable import survey

@Suite struct `Making text safe for a terminal` {
  @Test(arguments: [
    ("plain", "plain"), ("naïve 中文 🚀", "naïve 中文 🚀"), ("\u{1B}[31mred", "␛[31mred"),
    ("a\u{0}b", "a␀b"), ("a\u{7F}", "a␡"), ("a\u{9B}31m", "a\\u{9B}31m"), ("a\tb\nc", "a b c"),
    ("a\r\nb", "a b"), ("a\rb", "a␍b"), ("\u{202E}gnp.exe", "\\u{202E}gnp.exe"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"), ("\u{200E}\u{200F}", "\\u{200E}\\u{200F}"),
    ("\u{61C}", "\\u{61C}"), ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
    ("👩‍💻", "👩‍💻"),
  ])
  func `control characters and direction marks become visible`(_ text: String, _ safe: String) {
    #expect(text.safeForTerminal() == safe)
  }

  @Test func `newlines are kept on request`() {
    #expect("a\nb\r\nc\td".safeForTerminal(keepingNewlines: true) == "a\nb\nc d")
  }

  @Test func `no control character or direction mark remains`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isControl = scalar.properties.generalCategory == .control
      guard isControl || scalar.properties.isBidiControl else { continue }
      let safe = String(scalar).safeForTerminal()
      #expect(safe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      #expect(!safe.unicodeScalars.contains(scalar))
    }
  }
}
