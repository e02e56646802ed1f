/// A template that cannot be read.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong, in one sentence.
  public let message: String
}

extension EntryForm {
  /// Reads a template, or the name `contribution`.
  public init(_ template: String) throws(TemplateError) {
    if template == "contribution" {
      self = .contribution
      return
    }
    var parser = TemplateParser(template)
    self.init(parts: try parser.parse())
  }
}

/// Reads the text of a template.
private struct TemplateParser {
  private enum Token: Equatable {
    case scalar(Unicode.Scalar)
    case field(EntryForm.Field)
    case ellipsis
  }

  private var tokens: [Token] = []
  private let scalars: [Unicode.Scalar]

  init(_ template: String) { scalars = Array(template.unicodeScalars) }

  mutating func parse() throws(TemplateError) -> [EntryForm.Part] {
    try tokenize()
    let parts = try self.parts(0..<tokens.count, isNested: false)
    let hasTitle = tokens.contains(.field(.title))
    guard hasTitle else { throw TemplateError(message: "a template needs {title}") }
    return parts
  }

  private mutating func tokenize() throws(TemplateError) {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      index += 1
      switch scalar {
      case "{" where next == "{", "}" where next == "}":
        tokens.append(.scalar(scalar))
        index += 1
      case "{":
        guard let end = scalars[index...].firstIndex(of: "}") else {
          throw TemplateError(message: "a `{` has no `}`; write `{{` for a brace")
        }
        var name = ""
        name.unicodeScalars.append(contentsOf: scalars[index..<end])
        if name == "…" || name == "?" || name == "⏎" || name == "↵" {
          tokens.append(.scalar(scalars[index]))
        } else if let field = EntryForm.Field(name: name) {
          tokens.append(.field(field))
        } else {
          throw TemplateError(message: "there is no field `{\(name)}`")
        }
        index = end + 1
      case "}": throw TemplateError(message: "a `}` has no `{`; write `}}` for a brace")
      case "…": tokens.append(.ellipsis)
      case "⏎": tokens.append(.scalar("\n"))
      case "↵": tokens.append(.scalar("\u{B}"))
      default: tokens.append(.scalar(scalar))
      }
    }
  }

  /// - Parameter isNested: Whether the tokens are in an optional part, which holds no other one.
  private func parts(
    _ range: Range<Int>, isNested: Bool
  ) throws(TemplateError) -> [EntryForm.Part] {
    var parts: [EntryForm.Part] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if tokens[index] == .scalar("("), let end = optionalEnd(index, range.upperBound) {
        guard !isNested else {
          throw TemplateError(message: "an optional part cannot hold another one")
        }
        parts.append(.optional(try self.parts(index + 1..<end, isNested: true)))
        index = end + 2
        continue
      }
      switch tokens[index] {
      case .scalar(let scalar): parts.append(.literal(String(scalar)))
      case .field(let field): parts.append(.field(field))
      case .ellipsis: try repeatLast(&parts)
      }
      index += 1
    }
    return EntryForm(parts: parts).parts
  }

  /// The closing parenthesis of an optional part that begins at `index`.
  private func optionalEnd(_ index: Int, _ limit: Int) -> Int? {
    var depth = 0
    for position in index..<limit {
      if tokens[position] == .scalar("(") { depth += 1 }
      if tokens[position] == .scalar(")") {
        depth -= 1
        if depth == 0 {
          let isOptional = position + 1 < limit && tokens[position + 1] == .scalar("?")
          return isOptional ? position : nil
        }
      }
    }
    return nil
  }

  /// Makes the last link a repeated one: from the brackets that open it to those that close it.
  private func repeatLast(_ parts: inout [EntryForm.Part]) throws(TemplateError) {
    let pieces = parts.flatMap { part -> [EntryForm.Part] in
      guard case .literal(let text) = part else { return [part] }
      return text.unicodeScalars.map { .literal(String($0)) }
    }
    guard let url = pieces.lastIndex(of: .field(.url)) else {
      throw TemplateError(message: "`…` repeats a link, and there is none before it")
    }
    var start = pieces[..<url].lastIndex(of: .field(.label)) ?? url
    var end = url + 1
    while start > 0, end < pieces.count || start > 0 {
      guard case .literal(let before) = pieces[start - 1] else { break }
      guard before == "[" || before == "(" || before == "!" || before == "<" else { break }
      start -= 1
    }
    while end < pieces.count, case .literal(let after) = pieces[end],
      after == ")" || after == "]" || after == ">"
    {
      end += 1
    }
    var joint = ""
    for piece in pieces[end...] {
      guard case .literal(let text) = piece else {
        throw TemplateError(message: "`…` follows the link that it repeats, after what joins them")
      }
      joint += text
    }
    parts = EntryForm(parts: Array(pieces[..<start])).parts
    parts.append(.repeated(EntryForm(parts: Array(pieces[start..<end])).parts, joint: joint))
  }
}
