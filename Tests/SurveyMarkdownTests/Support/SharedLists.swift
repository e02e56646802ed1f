import Foundation

/// The Markdown files of a folder `shared` beside the package, where there is one.
enum SharedLists {
  static let paths: [String] = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<5 { folder.deleteLastPathComponent() }
    folder.append(path: "shared")
    let files = FileManager.default.enumerator(atPath: folder.path)
    return (files?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0).path }
  }()
}
