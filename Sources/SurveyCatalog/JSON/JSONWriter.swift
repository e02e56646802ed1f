/// Writes JSON piece by piece, so that a long text is never held as a whole.
///
/// ```swift
/// var json = JSONWriter(isIndented: true)
/// json.beginArray()
/// json.write(.object([JSON.Member("title", .string("GPTQ"))]))
/// json.end()
/// ```
struct JSONWriter: Sendable {
  /// The text since it was last taken.
  private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  /// The arrays and objects that have not ended, outermost first.
  private var open: [Container] = []
  /// Whether a name waits for its value.
  private var isNamed = false

  private struct Container {
    let end: UInt8
    var isEmpty = true
  }

  /// - Parameter isIndented: Whether each element begins a line, two spaces deeper than its container.
  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  mutating func beginArray() { begin("[", UInt8(ascii: "]")) }

  mutating func beginObject() { begin("{", UInt8(ascii: "}")) }

  /// Ends the innermost array or object.
  mutating func end() {
    guard let container = open.popLast() else { return }
    if !container.isEmpty { breakLine() }
    bytes.append(container.end)
  }

  /// Ends the line after a whole value.
  mutating func endLine() { bytes.append(.newline) }

  /// Writes the name of the member whose value comes next.
  mutating func writeName(_ name: String) {
    beginElement()
    write(string: name)
    bytes += (isIndented ? ": " : ":").utf8
    isNamed = true
  }

  /// Writes a value: an element of the innermost array, or the value of a named member.
  mutating func write(_ value: JSON) {
    switch value {
    case .array(let elements):
      beginArray()
      for element in elements { write(element) }
      end()
    case .object(let members):
      beginObject()
      for member in members { write(member.value, named: member.name) }
      end()
    case .null: write(literal: "null")
    case .bool(let isTrue): write(literal: isTrue ? "true" : "false")
    case .number(let number): write(literal: String(number))
    case .decimal(let number): write(literal: Self.decimal(number))
    case .string(let string):
      beginValue()
      write(string: string)
    }
  }

  /// Writes a member of the innermost object.
  mutating func write(_ value: JSON, named name: String) {
    writeName(name)
    write(value)
  }

  /// Returns the text since the last call.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func begin(_ start: Unicode.Scalar, _ end: UInt8) {
    beginValue()
    bytes.append(UInt8(ascii: start))
    open.append(Container(end: end))
  }

  private mutating func write(literal: String) {
    beginValue()
    bytes += literal.utf8
  }

  private static func decimal(_ number: Double) -> String {
    guard number.magnitude < 1e14 else { return "null" }
    let scaled = Int64((number.magnitude * 10_000).rounded())
    var digits = String(10_000 + scaled % 10_000).dropFirst()
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return "\(number < 0 && scaled > 0 ? "-" : "")\(scaled / 10_000).\(digits)"
  }

  private mutating func beginValue() {
    if !isNamed { beginElement() }
    isNamed = false
  }

  private mutating func beginElement() {
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { bytes.append(.comma) }
    open[last].isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(.newline)
    bytes += repeatElement(.space, count: 2 * open.count)
  }

  private mutating func write(string: String) {
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      if let escape = Self.escape(for: scalar, after: previous) {
        bytes += escape.utf8
      } else if scalar.isASCII {
        bytes.append(UInt8(ascii: scalar))
      } else {
        bytes += String(scalar).utf8
      }
      previous = scalar
    }
    bytes.append(quote)
  }

  private static func escape(
    for scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "/" where previous == "<": return "\\/"
    case "!" where previous == "<": return "\\u0021"
    case "[" where previous == "#": return "\\u005b"
    case _ where scalar.isHazardous:
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    default: return nil
    }
  }
}
