import SurveyCatalog

@testable import survey

/// Terminal output as an SVG picture: what the README shows is what the program writes.
struct TerminalPicture {
  private struct Piece {
    var text = ""
    var column = 0
    var color = "#d4d4d4"
    var isBold = false
    var isFaint = false
    var isUnderlined = false
  }

  private static let characterWidth = 8.4
  private static let lineHeight = 19.0
  private static let colors = [
    "31": "#f48771", "32": "#89d185", "35": "#d670d6", "36": "#4ec9b0", "34": "#6cb6ff",
    "39": "#d4d4d4",
  ]

  let title: String
  let lines: [String]
  let columns: Int

  var svg: String {
    let width = Double(columns) * Self.characterWidth + 32
    let height = Double(lines.count) * Self.lineHeight + 60
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(width))" height="\(Int(height))" \
      viewBox="0 0 \(Int(width)) \(Int(height))" role="img" aria-label="\(Self.escaped(title))">
      <rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
      <circle cx="20" cy="18" r="6" fill="#ff5f56"/><circle cx="40" cy="18" r="6" fill="#ffbd2e"/>\
      <circle cx="60" cy="18" r="6" fill="#27c93f"/>
      <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" \
      xml:space="preserve">

      """
    for (row, line) in lines.enumerated() {
      let y = Double(row) * Self.lineHeight + 52
      for piece in Self.pieces(of: line) where piece.text.contains(where: { $0 != " " }) {
        let x = Double(piece.column) * Self.characterWidth + 16
        let length = Double(piece.text.displayWidth) * Self.characterWidth
        svg += "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" fill=\"\(piece.color)\""
        svg += " textLength=\"\(Self.number(length))\" lengthAdjust=\"spacingAndGlyphs\""
        if piece.isBold { svg += " font-weight=\"bold\"" }
        if piece.isFaint { svg += " opacity=\"0.6\"" }
        if piece.isUnderlined { svg += " text-decoration=\"underline\"" }
        svg += ">\(Self.escaped(piece.text))</text>\n"
      }
    }
    return svg + "</g>\n</svg>\n"
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// The runs of one look in a line; the looks are those of `Role`.
  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var rest = line[...]
    while let start = rest.firstIndex(of: "\u{1B}") {
      piece.text += rest[..<start]
      rest = rest[start...].dropFirst()
      let isLook = rest.first == "["
      guard isLook, let end = rest.firstIndex(of: "m") else {
        // A link: its text stays, its address goes.
        rest = rest.firstIndex(of: "\\").map { rest[$0...].dropFirst() } ?? ""
        continue
      }
      var next = piece
      next.column += piece.text.displayWidth
      next.text = ""
      pieces.append(piece)
      for code in rest[rest.index(after: rest.startIndex)..<end].split(separator: ";") {
        switch code {
        case "1": next.isBold = true
        case "2": next.isFaint = true
        case "4": next.isUnderlined = true
        case "22": (next.isBold, next.isFaint) = (false, false)
        case "24": next.isUnderlined = false
        default: next.color = colors[String(code)] ?? next.color
        }
      }
      piece = next
      rest = rest[end...].dropFirst()
    }
    piece.text += rest
    return pieces + [piece]
  }
}
