import Foundation
import Testing

@testable import survey

/// A list that changes while the program runs is read whole, and never overwritten.
@Suite(.enabled(if: BuiltProgram.isPresent, "needs the built program")) struct ChangedFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.file("list.md", BuiltProgram.disorderedList(papers: 200))
  }

  @Test func `a list that changes before it is fixed is left unchanged`() throws {
    // The shell can write to the pipe only after the program has read its first list.
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let result = try BuiltProgram.run(
      [],
      shell: """
        cd '\(folder.url.path)'
        { printf '# Another\\n' >list.md; printf '# A\\n'; } >pipe & exec "$0" validate list.md pipe --unsafe-fixes
        """)
    #expect(result.status == 2, "\(result.errors)")
    #expect(result.errors.contains("list.md' changed since it was read"), "\(result.errors)")
    #expect(text(of: path) == "# Another\n")
    #expect(folder.names == ["list.md", "pipe"])
  }

  @Test(arguments: ["truncate -s 0", "truncate -s 100000", "sed -i d"])
  func `a list that is cut while it is read is read or reported`(_ change: String) throws {
    let result = try BuiltProgram.run(
      [],
      shell: """
        (\(change) '\(path)') & "$0" list --file '\(path)'; s=$?; wait; exit $s
        """)
    #expect((0...1).contains(result.status), "\(result.errors)")
  }
}
