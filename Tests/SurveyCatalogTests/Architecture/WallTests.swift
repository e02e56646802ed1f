import Foundation
import Testing

/// The folders of the library in the order of the flow, and who uses whom.
@Suite struct WallTests {
  /// The folders of `SurveyCatalog`: each uses only those before it.
  static let catalogFolders = [
    "Text", "JSON", "Edits", "Venues", "Forms", "Catalog", "Search", "Validation", "Rendering",
    "Export", "Statistics", "Comparison", "Suggestion", "Staleness", "Page",
  ]
  /// The folders of `SurveyMarkdown`.
  static let markdownFolders = ["Source", "Inlines", "Blocks", "Text"]

  @Test(arguments: [("SurveyMarkdown", markdownFolders), ("SurveyCatalog", catalogFolders)])
  func `a folder uses only folders before it in the flow`(
    _ target: String, _ folders: [String]
  ) throws {
    let files = try SwiftFile.all(in: target)
    let unknown = Set(files.map(\.folder)).subtracting(folders + [""])
    #expect(unknown.isEmpty, "folders without a place in the flow")
    var owner: [String: SwiftFile] = [:]
    for file in files {
      for name in file.declared { owner[name] = owner[name] ?? file }
    }
    for file in files {
      guard let place = folders.firstIndex(of: file.folder) else { continue }
      for (name, line) in file.used where !file.nested.contains(name) {
        guard let other = owner[name], other.folder != file.folder,
          let otherPlace = folders.firstIndex(of: other.folder), otherPlace > place
        else { continue }
        Issue.record("\(file.path):\(line) uses '\(name)', declared in \(other.path)")
      }
    }
  }

  @Test func `no file of the library imports Foundation`() throws {
    for file in try SwiftFile.all(in: "SurveyMarkdown") + SwiftFile.all(in: "SurveyCatalog") {
      #expect(!file.words.contains { $0.text == "Foundation" }, "\(file.path)")
    }
  }
}

/// A source file with the types that it declares at its top level and the capitalized words it uses.
private struct SwiftFile {
  let path: String
  let folder: String
  let words: [(text: String, line: Int)]
  let declared: Set<String>
  /// The types that it declares inside others, whose names hide those of other files.
  let nested: Set<String>

  /// The first line on which each word is used.
  var used: [String: Int] {
    var used: [String: Int] = [:]
    for word in words where used[word.text] == nil && word.text.first?.isUppercase == true {
      used[word.text] = word.line
    }
    return used
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  static func all(in target: String) throws -> [SwiftFile] {
    let base = root.appendingPathComponent(target)
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
      .map { try SwiftFile($0, below: base) }
  }

  private init(_ file: URL, below base: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    path = String(file.path.dropFirst(base.path.count + 1))
    let parts = path.split(separator: "/")
    folder = parts.count > 1 ? String(parts[0]) : ""
    var words: [(text: String, line: Int)] = []
    var declared: Set<String> = []
    var nested: Set<String> = []
    var isInText = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let isDelimiter = line.contains("\"\"\"")
      if isDelimiter, line.components(separatedBy: "\"\"\"").count == 2 { isInText.toggle() }
      if isInText || isDelimiter { continue }
      let found = Self.words(of: Self.code(of: line))
      words += found.map { ($0, index + 1) }
      guard
        let keyword = found.firstIndex(where: { ["struct", "enum", "protocol"].contains($0) }),
        keyword + 1 < found.count, !line.hasPrefix("fileprivate"), !line.hasPrefix("private")
      else { continue }
      if line.first?.isWhitespace == true {
        nested.insert(found[keyword + 1])
      } else {
        declared.insert(found[keyword + 1])
      }
    }
    self.words = words
    self.declared = declared
    self.nested = nested
  }

  /// A line without its comment and without the texts in quotes.
  private static func code(of line: Substring) -> String {
    var code = ""
    var isInQuotes = false
    var last: Character = " "
    for character in line {
      if character == "\"", last != "\\" { isInQuotes.toggle() }
      if !isInQuotes, character == "/", last == "/" { break }
      if !isInQuotes { code.append(character) }
      last = character
    }
    return code
  }

  private static func words(of code: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in code + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return words
  }
}
