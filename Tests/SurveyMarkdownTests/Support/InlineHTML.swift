@testable import SurveyMarkdown

/// Writes inline elements as the HTML that cmark-gfm makes of them, without titles.
struct InlineHTML {
  private(set) var html = ""

  init(_ inlines: Inlines) {
    var open: [(end: Int, tag: String)] = []
    var index = 0
    while true {
      while let last = open.last, last.end == index {
        html += last.tag
        open.removeLast()
      }
      guard index < inlines.nodes.count else { break }
      let node = inlines.nodes[index]
      switch node.kind {
      case .text, .escape, .entity: html += Self.escaped(inlines.text(of: index))
      case .softBreak: html += "\n"
      case .hardBreak: html += "<br />\n"
      case .code: html += "<code>\(Self.escaped(inlines.text(of: index)))</code>"
      case .html: html += inlines.source(of: node.range)
      case .footnoteReference: html += "<sup></sup>"
      case .emphasis:
        html += "<em>"
        open.append((node.end, "</em>"))
      case .strong:
        // cmark-gfm writes no strong text directly in strong text.
        let isNested = open.last.map { $0.tag == "</strong>" || $0.tag.isEmpty } ?? false
        html += isNested ? "" : "<strong>"
        open.append((node.end, isNested ? "" : "</strong>"))
      case .strikethrough:
        html += "<del>"
        open.append((node.end, "</del>"))
      case .link, .bareLink:
        html += "<a href=\"\(Self.escapedURL(inlines.url(of: index)))\">"
        open.append((node.end, "</a>"))
      case .autolink:
        let url = Self.escapedURL(inlines.url(of: index))
        html += "<a href=\"\(url)\">\(Self.escaped(inlines.text(of: index)))</a>"
      case .image:
        let url = Self.escapedURL(inlines.url(of: index))
        html += "<img src=\"\(url)\" alt=\"\(Self.description(of: index, in: inlines))\" />"
        index = node.end
        continue
      }
      index += 1
    }
  }

  /// The text of an image; cmark-gfm includes the source of raw HTML.
  private static func description(of image: Int, in inlines: Inlines) -> String {
    (image + 1..<inlines.nodes[image].end).map { index in
      let node = inlines.nodes[index]
      if node.kind == .html { return escaped(inlines.source(of: node.range)) }
      return node.end == index + 1 ? escaped(inlines.text(of: index)) : ""
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func escapedURL(_ url: String) -> String {
    var result = ""
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;"
      case UInt8(ascii: "'"): result += "&#x27;"
      case _ where byte.isAlphanumeric || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte):
        result += String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}

extension Inlines {
  /// The bytes of a range, without the prefixes of the lines that it spans.
  func source(of range: ByteRange) -> String {
    String(decoding: contentBytes(in: range), as: UTF8.self)
  }
}
