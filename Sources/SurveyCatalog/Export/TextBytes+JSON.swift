extension TextBytes {
  /// Appends a JSON value: on one line, or over several of which the first is indented so far.
  mutating func append(_ value: JSON, indent: Int?) {
    switch value {
    case .null: self += "null"
    case .bool(let value): self += value ? "true" : "false"
    case .number(let value): self += value
    case .string(let value): append(json: value)
    case .array(let values):
      append(json: ("[", "]"), values.indices, indent: indent) { text, index, indent in
        text.append(values[index], indent: indent)
      }
    case .object(let members):
      append(json: ("{", "}"), members.indices, indent: indent) { text, index, indent in
        text.append(jsonName: members[index].name, indent: indent)
        text.append(members[index].value, indent: indent)
      }
    }
  }

  /// Appends an array or an object of which each element is appended when its turn comes.
  mutating func append(
    json brackets: (open: Unicode.Scalar, close: Unicode.Scalar), _ elements: Range<Int>,
    indent: Int?, _ append: (inout TextBytes, Int, Int?) -> Void
  ) {
    let inner = indent.map { $0 + 2 }
    self.append(brackets.open)
    for element in elements {
      if element > elements.lowerBound { self.append(",") }
      breakLine(indent: inner)
      append(&self, element, inner)
    }
    if !elements.isEmpty { breakLine(indent: indent) }
    self.append(brackets.close)
  }

  /// Begins a line where values stand on several.
  mutating func breakLine(indent: Int?) {
    guard let indent else { return }
    append("\n")
    append(" ", count: indent)
  }

  /// Appends the name of a member and the colon.
  mutating func append(jsonName name: String, indent: Int?) {
    append(json: name)
    self += indent == nil ? ":" : ": "
  }

  /// Appends a JSON string.
  mutating func append(json string: String) {
    append("\"")
    append(escaping: string)
    append("\"")
  }

  private mutating func append(escaping string: String) {
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\""
      case "\\": self += "\\\\"
      case "\n": self += "\\n"
      case "\r": self += "\\r"
      case "\t": self += "\\t"
      case "/" where previous == "<": self += "\\/"
      case "!" where previous == "<": self += "\\u0021"
      case "[" where previous == "#": self += "\\u005b"
      case _ where scalar.isHazardous:
        let hex = String(scalar.value, radix: 16)
        self += "\\u" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
      default: append(scalar: scalar)
      }
      previous = scalar
    }
  }
}
