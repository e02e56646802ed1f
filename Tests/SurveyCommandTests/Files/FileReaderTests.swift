import Foundation
import Testing

@testable import survey

@Suite struct FileReaderTests {
  /// A temporary folder that is removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("survey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 4_194_303])
  func `a file of any size is read whole`(_ count: Int) throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("list.md")
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
      try Data(bytes).write(to: file)
      #expect(try FileReader.bytes(file.path) == bytes)
    }
  }

  @Test func `a pipe is read to its end`() throws {
    try withFolder { folder in
      let pipe = folder.appendingPathComponent("pipe")
      try #require(mkfifo(pipe.path, 0o600) == 0)
      let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
      let writer = Thread { try? Data(bytes).write(to: pipe) }
      writer.start()
      #expect(try FileReader.bytes(pipe.path) == bytes)
    }
  }
}
