import Foundation

/// The Markdown parser that GitHub uses, run through Python's package `cmarkgfm`.
enum CMarkPeer {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "cmark_outline.py").path

  /// Whether Python has the package.
  static let isAvailable = (try? run(["-c", "import cmarkgfm"], input: Data())) != nil

  /// The outlines of documents, one line for each block.
  static func outlines(of documents: [String]) throws -> [[String]] {
    let output = try run([script], input: JSONEncoder().encode(documents))
    return try JSONDecoder().decode([[String]].self, from: output)
  }

  private struct Failure: Error {
    let status: Int32
  }

  /// Runs Python with a file as standard input, and returns its standard output.
  static func run(_ arguments: [String], input: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(status: process.terminationStatus)
    }
    return data
  }
}
