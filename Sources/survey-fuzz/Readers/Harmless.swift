/// Whether a text holds nothing that a terminal obeys or that reorders what a person reads.
func isPlain(_ text: String, butNewlines keepsNewlines: Bool = false) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x0A: keepsNewlines
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: false
    default: true
    }
  }
}

/// Checks what holds for every format that a terminal, a CI log or a page may show.
func checkHarmless(_ text: String, _ format: String) throws(Violation) {
  let shown = format == "tsv" ? String(text.map { $0 == "\t" ? " " : $0 }) : text
  try require(isPlain(shown, butNewlines: true), "\(format): a control")
  try require(!text.utf8.contains("##["), "\(format): an old runner's command")
  for line in text.utf8.split(separator: 0x0A) {
    let start = line.drop { $0 == 0x20 || $0 == 0x09 }
    try require(!start.starts(with: "::".utf8), "\(format): a workflow command")
  }
  guard format != "csv", format != "tsv" else { return }
  try require(!text.lowercased().utf8.contains("</script"), "\(format): a script's end")
}

extension String.UTF8View {
  /// Whether another text stands in this one, byte by byte.
  func contains(_ text: StaticString) -> Bool {
    let wanted = Array("\(text)".utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: wanted) { return true }
      rest = rest[rest.index(after: place)...]
    }
    return false
  }
}
