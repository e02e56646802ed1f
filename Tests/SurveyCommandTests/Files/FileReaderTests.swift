import Foundation
import SurveyCatalog
import Testing

@testable import survey

@Suite struct FileReaderTests {
  /// A folder that is gone after a test.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("survey-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  // The greatest is read by two threads, each with a half of its own.
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 4_194_303, 9_000_001])
  func `a file of any size is read whole`(_ count: Int) throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("list.md")
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
      try Data(bytes).write(to: file)
      #expect(try FileReader.read(file.path).source.bytes == bytes)
    }
  }

  @Test func `what says nothing of its size is read whole`() throws {
    try withFolder { folder in
      let pipe = folder.appendingPathComponent("pipe")
      try #require(mkfifo(pipe.path, 0o600) == 0)
      let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
      let writer = Thread { try? Data(bytes).write(to: pipe) }
      writer.start()
      #expect(try FileReader.read(pipe.path).source.bytes == bytes)
    }
  }

  @Test func `a list that is read in part before goes on where that ended`() throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("list.md")
      let bytes = (0..<6_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      try Data(bytes).write(to: file)
      let handle = try FileHandle(forReadingFrom: file)
      _ = try handle.read(upToCount: 100)
      let document = try Document.read(handle.fileDescriptor, path: "list.md")
      #expect(document.source.bytes == Array(bytes[100...]))
      #expect(try handle.readToEnd()?.isEmpty ?? true)
    }
  }
}
