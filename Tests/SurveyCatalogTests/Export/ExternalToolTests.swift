import Foundation
import Testing

@testable import SurveyCatalog

/// The whole embedded list through the programs that people will feed it to.
@Suite struct ExternalToolTests {
  private static func path(of tool: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(tool)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private static func isInstalled(_ tool: String) -> Bool { path(of: tool) != nil }

  /// Runs a tool on files in a folder of its own and returns what it prints.
  private func run(
    _ tool: String,
    _ arguments: [String],
    files: [String: String]
  ) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.path(of: tool)))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private let catalog = Catalog(.embedded)

  @Test(.enabled(if: isInstalled("jq"), "jq is not installed"))
  func `jq reads json and jsonl`() throws {
    for format in [ExportFormat.json, .jsonl] {
      let filter = format.name == "json" ? ".[].title" : ".title"
      let files = ["papers": format.text(of: catalog)]
      let result = try run("jq", ["-r", filter, "papers"], files: files)
      #expect(result.output == catalog.papers.map { $0.title + "\n" }.joined())
    }
  }

  @Test(.enabled(if: isInstalled("csvjson"), "csvkit is not installed"))
  func `csvkit reads csv`() throws {
    let files = ["papers.csv": ExportFormat.csv.text(of: catalog)]
    let result = try run("csvjson", ["-I", "--stream", "papers.csv"], files: files)
    #expect(result.output.split(separator: "\n").count == catalog.papers.count)
  }

  @Test(.enabled(if: isInstalled("duckdb"), "duckdb is not installed"))
  func `duckdb reads csv and tsv`() throws {
    for format in [ExportFormat.csv, .tsv] {
      let files = ["papers.\(format.name)": format.text(of: catalog)]
      let query = "select count(*) from read_csv('papers.\(format.name)')"
      let result = try run("duckdb", ["-noheader", "-csv", "-c", query], files: files)
      #expect(result.output == "\(catalog.papers.count)\n")
    }
  }

  @Test(.enabled(if: isInstalled("biber"), "biber is not installed"))
  func `biber reads bibtex`() throws {
    let files = ["papers.bib": ExportFormat.bibtex.text(of: catalog)]
    let result = try run("biber", ["--tool", "papers.bib"], files: files)
    #expect(result.status == 0)
    #expect(!result.output.contains("WARN") && !result.output.contains("ERROR"))
  }

  @Test(.enabled(if: isInstalled("bibtex"), "bibtex is not installed"))
  func `bibtex misses nothing but authors`() throws {
    let control = "\\citation{*}\n\\bibstyle{plain}\n\\bibdata{papers}\n"
    let files = ["papers.bib": ExportFormat.bibtex.text(of: catalog), "papers.aux": control]
    let result = try run("bibtex", ["papers"], files: files)
    guard !result.output.contains("couldn't open style file") else { return }
    let complaints = result.output.split(separator: "\n").filter {
      $0.hasPrefix("Warning--") && !$0.hasPrefix("Warning--empty author")
    }
    #expect(complaints.isEmpty)
    #expect(!result.output.contains("error message"))
  }

  @Test(.enabled(if: isInstalled("pandoc"), "pandoc is not installed"))
  func `pandoc renders csl-json`() throws {
    let files = ["papers.json": ExportFormat.cslJSON.text(of: catalog)]
    let arguments = ["-f", "csljson", "-t", "html", "--citeproc", "papers.json"]
    let result = try run("pandoc", arguments, files: files)
    let ids = PaperIDs(catalog)
    let count = Set(catalog.papers.map { ids[$0] }).count
    #expect(result.output.components(separatedBy: "class=\"csl-entry\"").count - 1 == count)
  }
}
