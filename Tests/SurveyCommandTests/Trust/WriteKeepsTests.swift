import Foundation
import Testing

@testable import survey

/// What every command that edits a file keeps.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct WriteKeepsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String = WriteFaultTests.list) throws -> String {
    try folder.file("list.md", text)
  }

  /// Runs a command on the list, or on another name of it, and returns the new bytes.
  private func edit(_ command: [String], _ name: String = "list.md") throws -> [UInt8] {
    let old = try Data(contentsOf: folder.url.appending(path: "list.md"))
    let result = try BuiltProgram.run(
      command.map { $0 == "list.md" ? folder.path(name) : $0 })
    #expect(result.status <= 1, "\(result.errors)")
    let new = try Data(contentsOf: folder.url.appending(path: "list.md"))
    #expect(new != old, "the command changes the list")
    #expect(folder.names.allSatisfy { ["list.md", name].contains($0) })
    return Array(new)
  }

  private func attribute<Value>(_ key: FileAttributeKey) throws -> Value? {
    try FileManager.default.attributesOfItem(atPath: folder.path("list.md"))[key] as? Value
  }

  @Test(arguments: WriteFaultTests.commands)
  func `line endings are kept`(_ command: [String]) throws {
    _ = try write(WriteFaultTests.list.replacing("\n", with: "\r\n"))
    let new = try edit(command)
    let ends = new.indices.filter { new[$0] == 0x0A }
    #expect(ends.allSatisfy { $0 > 0 && new[$0 - 1] == 0x0D })
    #expect(new.count { $0 == 0x0D } == ends.count)
  }

  @Test(arguments: WriteFaultTests.commands)
  func `the byte order mark is kept`(_ command: [String]) throws {
    _ = try write("\u{FEFF}" + WriteFaultTests.list)
    #expect(try edit(command).starts(with: [0xEF, 0xBB, 0xBF, 0x23]))
  }

  @Test(arguments: WriteFaultTests.commands, [0o600, 0o640, 0o664, 0o755])
  func `the mode is kept`(_ command: [String], _ mode: Int) throws {
    chmod(try write(), mode_t(mode))
    _ = try edit(command)
    #expect(try attribute(.posixPermissions) == mode)
  }

  @Test(arguments: WriteFaultTests.commands)
  func `the symbolic link is kept`(_ command: [String]) throws {
    _ = try write()
    #expect(symlink("list.md", folder.path("link.md")) == 0)
    _ = try edit(command, "link.md")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.md"))
        == "list.md")
  }

  @Test(
    .enabled(if: getuid() == 0, "only root may change the owner"),
    arguments: WriteFaultTests.commands)
  func `the owner and the group are kept`(_ command: [String]) throws {
    chown(try write(), 65_534, 65_533)
    _ = try edit(command)
    #expect(try attribute(.ownerAccountID) == 65_534)
    #expect(try attribute(.groupOwnerAccountID) == 65_533)
  }

  @Test func `of many writers at once, exactly those that succeed have written their line`() throws
  {
    _ = try write(BuiltProgram.disorderedList(papers: 1))
    let writers = try (1...12).map { number in
      let errors = Pipe()
      let process = try BuiltProgram.start(
        [
          "add", folder.path("list.md"),
          "New \(number), <ins>ICML, 20\(10 + number)</ins> [[Paper](https://a.org/\(number))]",
          "--topic", "topic",
        ], errors: errors)
      return (number: number, process: process, errors: errors)
    }
    for writer in writers {
      let data = try writer.errors.fileHandleForReading.readToEnd() ?? Data()
      let message = String(decoding: data, as: UTF8.self)
      writer.process.waitUntilExit()
      let isThere = text(of: folder.path("list.md")).contains("https://a.org/\(writer.number))")
      #expect(isThere == (writer.process.terminationStatus == 0), "\(message)")
      guard writer.process.terminationStatus != 0 else { continue }
      #expect(writer.process.terminationStatus == 2)
      #expect(
        message.contains("changed since it was read") || message.contains("by another program"),
        "\(message)")
    }
    #expect(folder.names == ["list.md"])
  }
}
