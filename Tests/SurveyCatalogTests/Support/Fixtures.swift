import Foundation
import Testing

@testable import SurveyCatalog

/// Reads the data files of the tests.
enum Fixture {
  /// The rows of a tab-separated file by the names of its header.
  static func table(_ name: String) -> [[String: String]] {
    let rows = text(name).split(separator: "\n", omittingEmptySubsequences: true).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(header, row + Array(repeating: "", count: header.count)))
    }
  }

  static func text(_ name: String) -> String {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(name)")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }
}

/// Real lists that may lie beside the package; tests over them are skipped where they do not.
enum Corpus {
  /// The folder that holds the package.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/corpus").standardizedFileURL

  /// The lists' files.
  static let files: [URL] = {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "md" }
      .sorted { $0.path < $1.path }
  }()

  static var isPresent: Bool { !files.isEmpty }

  static func source(_ file: URL) throws -> SourceFile {
    SourceFile(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
  }
}
