import Foundation
import Testing

@testable import survey

/// A large list is read where the system keeps it: what happens where it changes meanwhile.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct ChangedFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    let papers = (0..<30_000).map {
      "- Paper \($0) of the list , <ins>ICML, 2024</ins> [[Paper](https://a.org/\($0))]\n"
    }
    path = try folder.file("list.md", "# A List\n\n## Topic\n" + papers.joined())
  }

  private func expectToldOfChange(_ result: (status: Int32, errors: String)) {
    let told = result.errors.components(separatedBy: "survey: error: ").dropFirst()
    #expect(result.status == 2, "\(result.errors)")
    #expect(told.count == 1, "\(result.errors)")
    #expect(told.first?.contains("list.md' changed") ?? false, "\(result.errors)")
    #expect(result.errors.hasSuffix("\nhint: run the command again\n"))
  }

  /// Runs a command of the shell once the first findings have come: the others wait for who reads them.
  private func validate(whileDoing change: String) throws -> (status: Int32, errors: String) {
    let status = folder.path("status")
    return try BuiltProgram.run(
      [],
      shell: """
        { "$0" validate '\(path)'; echo $? >'\(status)'; } |
        { head -c 1 >/dev/null; \(change); cat >/dev/null; }
        exit $(cat '\(status)')
        """)
  }

  @Test(arguments: ["truncate -s 0", "truncate -s 100000"])
  func `a list that is cut while it is read ends the command in a sentence`(_ cut: String) throws {
    expectToldOfChange(try validate(whileDoing: "\(cut) '\(path)'"))
  }

  @Test(arguments: ["tr a-z A-Z", "tr -c '[' '['", "tr '\\n' x", "head -c 2100000"])
  func `a list that is written anew while it is read ends the command in a sentence`(
    _ filter: String
  ) throws {
    let copy = folder.path("copy")
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    expectToldOfChange(try validate(whileDoing: "\(filter) <'\(copy)' >'\(path)'"))
  }

  @Test func `a list that another takes the place of is read to its end`() throws {
    let other = try folder.file("other.md", "# Another\n")
    let result = try validate(whileDoing: "mv '\(other)' '\(path)'")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.hasPrefix("Found 30000 warnings"))
  }

  @Test func `a list that has changed before it is fixed is left as it is`() throws {
    let result = try BuiltProgram.run(
      [],
      shell: """
        { n=0
          until grep -qs '\(path)' /proc/[0-9]*/maps || [ $n -ge 50 ]; do n=$((n + 1)); sleep 0.1; done
          tr a-z A-Z <'\(path)' >'\(folder.path("new"))'
          cat '\(folder.path("new"))' >'\(path)'; echo '# A'; } |
        "$0" validate '\(path)' - --fix
        """)
    expectToldOfChange(result)
    let new = try Data(contentsOf: folder.url.appending(path: "new"))
    #expect(try Data(contentsOf: URL(filePath: path)) == new)
  }

  @Test func `a list that grows and shrinks all the time ends in a list or in a sentence`() throws {
    let script = """
      (i=0; while [ $i -lt 60 ]; do truncate -s $((i % 7 * 3000000)) '\(path)'; i=$((i + 1)); done) &
      for i in 1 2 3 4 5 6 7 8; do
        "$0" list --file '\(path)' >/dev/null 2>'\(folder.path("errors"))'; s=$?
        [ $s -le 1 ] || grep -q changed '\(folder.path("errors"))' || exit 9
      done
      """
    let result = try BuiltProgram.run([], shell: script)
    #expect(result.status != 9, "\(result.errors)")
  }
}
