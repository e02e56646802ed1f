extension ExportFormat {
  /// An indented array of objects.
  public static let json = ExportFormat(
    name: "json",
    summary: "a JSON array",
    frame: { _ in .array },
    row: { text, names, value in
      text.text.breakLine(indent: 2)
      text.append(json: names, indent: 2, value)
    }
  )
}

extension ExportText {
  /// Appends a row as a JSON object.
  mutating func append(json names: [String], indent: Int?, _ value: (Int) -> FieldValue) {
    text.append("{")
    let inner = indent.map { $0 + 2 }
    for index in names.indices {
      append(label: index, of: names) { index, text in
        if index > 0 { text.append(",") }
        text.breakLine(indent: inner)
        text.append(jsonName: names[index], indent: inner)
      }
      append(json: value(index), indent: inner)
    }
    text.breakLine(indent: indent)
    text.append("}")
  }

  /// Appends a value in JSON.
  mutating func append(json value: FieldValue, indent: Int?) {
    switch value {
    case .missing: text += "null"
    case .text(let string): text.append(json: string)
    case .number(let number): text += number
    case .flag(let flag): text += flag ? "true" : "false"
    case .path(let titles):
      append(path: titles) { titles, text in
        text.append(json: ("[", "]"), titles.indices, indent: indent) { text, index, _ in
          text.append(json: titles[index])
        }
      }
    case .links(let links):
      text.append(json: ("[", "]"), links.indices, indent: indent) { text, index, indent in
        let members = [("label", links[index].label), ("url", links[index].url)]
        text.append(json: ("{", "}"), members.indices, indent: indent) { text, index, indent in
          text.append(jsonName: members[index].0, indent: indent)
          text.append(json: members[index].1)
        }
      }
    }
  }
}
