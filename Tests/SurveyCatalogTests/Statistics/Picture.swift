import Foundation
import Testing

@testable import SurveyCatalog

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an SVG shows: its texts and bars at their places.
struct Picture {
  struct Text {
    let text: String
    let x: Double
    let y: Double
    let end: Double
  }

  struct Bar {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  struct Malformed: Error {}

  let width: Int
  let height: Int
  let title: String
  let description: String
  let elements: Set<String>
  let texts: [Text]
  /// The bars of each path that has any.
  let bars: [[Bar]]

  init(_ svg: String) throws {
    let parser = XMLParser(data: Data(svg.utf8))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else { throw Malformed() }
    width = Int(reader.root["width"] ?? "") ?? 0
    height = Int(reader.root["height"] ?? "") ?? 0
    title = reader.title
    description = reader.description
    elements = reader.elements
    texts = reader.texts
    bars = reader.bars
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: [String: String] = [:]
    var title = ""
    var elements: Set<String> = []
    var texts: [Text] = []
    var bars: [[Bar]] = []
    private var describing = ""
    private var stack: [(name: String, attributes: [String: String], text: String)] = []

    override var description: String { describing }

    func parser(
      _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes: [String: String]
    ) {
      if stack.isEmpty { root = attributes }
      elements.insert(name)
      stack.append((name, attributes, ""))
    }

    func parser(_: XMLParser, foundCharacters text: String) {
      stack[stack.count - 1].text += text
    }

    func parser(
      _: XMLParser, didEndElement name: String, namespaceURI _: String?, qualifiedName _: String?
    ) {
      let text = stack[stack.count - 1].text
      switch name {
      case "title": title = text
      case "desc": describing = text
      case "text": texts.append(place(of: text))
      case "path": readBars(stack[stack.count - 1].attributes["d"] ?? "")
      default: break
      }
      stack.removeLast()
    }

    /// How far groups move what is in them to the right.
    private var offset: Double {
      stack.reduce(0) { offset, element in
        let move = element.attributes["transform"]?.dropFirst("translate(".count).dropLast()
        return offset + (move.flatMap { Double($0) } ?? 0)
      }
    }

    private func place(of text: String) -> Text {
      let attributes = stack.reduce(into: [:]) { $0.merge($1.attributes) { $1 } }
      let x = (Double(stack[stack.count - 1].attributes["x"] ?? "") ?? 0) + offset
      let size = Int(attributes["font-size"] ?? "") ?? 12
      // Bold letters are wider than those that the program measures.
      let isBold = attributes["font-weight"] != nil
      let width = Double(ChartText.width(text, size: size)) / 10 * (isBold ? 1.1 : 1)
      let start =
        switch attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      return Text(
        text: text, x: start, y: Double(stack[stack.count - 1].attributes["y"] ?? "") ?? 0,
        end: start + width)
    }

    private func readBars(_ path: String) {
      let found = path.matches(of: /M([0-9.]+) ([0-9.]+)h([0-9.]+)v([0-9.]+)H([0-9.]+)z/)
      guard !found.isEmpty else { return }
      bars.append(
        found.map { match in
          let numbers = [match.1, match.2, match.3, match.4].map { Double($0) ?? 0 }
          return Bar(
            x: numbers[0] + offset, y: numbers[1], width: numbers[2], height: numbers[3])
        })
    }
  }
}
