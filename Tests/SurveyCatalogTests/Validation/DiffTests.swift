import Testing

@testable import SurveyCatalog
@testable import survey_fuzz

@Suite struct `Reading a diff` {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var patch: String
    var file = "README.md"
    var text = "one\ntwo\nthree\n"
    /// The numbers of the added lines; nil where the diff changes another file.
    var added: [Int]?
  }

  static let hunk = "@@ -1,2 +1,3 @@\n one\n+two\n three\n"
  static let cases: [Case] = [
    Case(testDescription: "nothing", patch: "", added: nil),
    Case(testDescription: "blanks only", patch: "\n \r\n", added: nil),
    Case(
      testDescription: "as git writes it",
      patch: """
        diff --git a/README.md b/README.md
        index 0a1..2b3 100644
        --- a/README.md
        +++ b/README.md
        \(hunk)
        """, added: [2]),
    Case(
      testDescription: "without context",
      patch: "--- a/README.md\n+++ b/README.md\n@@ -1,0 +2 @@ heading\n+two\n", added: [2]),
    Case(
      testDescription: "without prefixes", patch: "--- README.md\n+++ README.md\n\(hunk)",
      added: [2]),
    Case(
      testDescription: "with other prefixes", patch: "--- i/README.md\n+++ w/README.md\n\(hunk)",
      added: [2]),
    Case(
      testDescription: "as diff writes it",
      patch:
        "--- old/README.md\t2024-01-01 00:00:00\n+++ new/README.md\t2024-01-02 00:00:00\n\(hunk)",
      added: [2]),
    Case(testDescription: "with bare hunks", patch: hunk, added: [2]),
    Case(
      testDescription: "with line ends of another system",
      patch: "--- a/README.md\r\n+++ b/README.md\r\n@@ -1,2 +1,3 @@\r\n one\r\n+two\r\n three\r\n",
      added: [2]),
    Case(
      testDescription: "of a list with line ends of another system",
      patch: "--- a/README.md\n+++ b/README.md\n@@ -1,2 +1,3 @@\n one\r\n+two\r\n three\r\n",
      text: "one\r\ntwo\r\nthree\r\n", added: [2]),
    Case(
      testDescription: "without a line end at the end",
      patch: """
        --- a/README.md
        +++ b/README.md
        @@ -1,2 +1,3 @@
         one
        -three
        \\ No newline at end of file
        +two
        +three
        \\ Kein Zeilenumbruch am Dateiende.
        """, text: "one\ntwo\nthree", added: [2, 3]),
    Case(
      testDescription: "whose mailer took blanks off empty lines",
      patch: "--- a/README.md\n+++ b/README.md\n@@ -1,3 +1,4 @@\n one\n\n+two\n three\n",
      text: "one\n\ntwo\nthree\n", added: [3]),
    Case(
      testDescription: "of lines that look like headers",
      patch: "--- a/README.md\n+++ b/README.md\n@@ -1,2 +1,2 @@\n---- a/x\n+++ b/x\n three\n",
      text: "++ b/x\nthree\n", added: [1]),
    Case(
      testDescription: "of a new file",
      patch: """
        diff --git a/README.md b/README.md
        new file mode 100644
        index 000..2b3
        --- /dev/null
        +++ b/README.md
        @@ -0,0 +1,3 @@
        +one
        +two
        +three
        """, added: [1, 2, 3]),
    Case(
      testDescription: "of a file renamed",
      patch: """
        diff --git a/LIST.md b/README.md
        similarity index 90%
        rename from LIST.md
        rename to README.md
        --- a/LIST.md
        +++ b/README.md
        \(hunk)
        """, added: [2]),
    Case(
      testDescription: "of a file renamed and no more",
      patch: """
        diff --git a/LIST.md b/README.md
        similarity index 100%
        rename from LIST.md
        rename to README.md
        """, added: []),
    Case(
      testDescription: "of a mode",
      patch: "diff --git a/README.md b/README.md\nold mode 100644\nnew mode 100755\n", added: []),
    Case(
      testDescription: "with another file's binary part",
      patch: """
        diff --git a/x.png b/x.png
        index 1..2
        Binary files a/x.png and b/x.png differ
        diff --git a/README.md b/README.md
        --- a/README.md
        +++ b/README.md
        \(hunk)
        """, added: [2]),
    Case(
      testDescription: "of several files, by the longest path",
      patch: """
        --- a/README.md
        +++ b/README.md
        @@ -1,0 +1,1 @@
        +other
        --- a/docs/README.md
        +++ b/docs/README.md
        \(hunk)
        """, file: "/home/me/docs/README.md", added: [2]),
    Case(
      testDescription: "from a folder below",
      patch: "--- a/docs/README.md\n+++ b/docs/README.md\n\(hunk)", file: "./README.md", added: [2]),
    Case(
      testDescription: "of another file of the name",
      patch: "--- a/docs/README.md\n+++ b/docs/README.md\n@@ -1 +1 @@\n-x\n+y\n", added: nil),
    Case(
      testDescription: "of another file",
      patch: "--- a/x.md\n+++ b/x.md\n@@ -1 +1 @@\n-x\n+y\n", added: nil),
    Case(
      testDescription: "of a file given under another name",
      patch: "--- a/README.md\n+++ b/README.md\n\(hunk)", file: "/tmp/after", added: [2]),
    Case(
      testDescription: "of standard input",
      patch: "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-x\n+y\n--- a/R.md\n+++ b/R.md\n\(hunk)",
      file: SourceFile.standardInputPath, added: [2]),
    Case(
      testDescription: "of a path in quotes",
      patch: """
        diff --git "a/caf\\303\\251 \\"x\\".md" "b/caf\\303\\251 \\"x\\".md"
        --- "a/caf\\303\\251 \\"x\\".md"
        +++ "b/caf\\303\\251 \\"x\\".md"
        \(hunk)
        """, file: "café \"x\".md", added: [2]),
    Case(
      testDescription: "of a merge",
      patch: """
        diff --cc README.md
        index 1,2..3
        --- a/README.md
        +++ b/README.md
        @@@ -1,3 -1,2 +1,3 @@@
          one
        ++two
         +three
        - four
         -five
        """, added: [2]),
    Case(
      testDescription: "of a file taken away",
      patch: "--- a/x.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n", added: nil),
  ]

  @Test(arguments: cases)
  func `a diff tells the added lines`(_ test: Case) throws {
    let diff = try Diff(parsing: Array(test.patch.utf8))
    let document = Document(parsing: SourceFile(path: test.file, text: test.text))
    #expect(try added(diff, to: document) == test.added)
  }

  @Test func `patches of a series move each other's lines`() throws {
    let series = """
      From 0a1 Mon Sep 17 00:00:00 2001
      Subject: [PATCH 1/3] Add two

      --- not a file
      +++ in a message
      ---
       README.md | 1 +

      diff --git a/LIST.md b/LIST.md
      --- a/LIST.md
      +++ b/LIST.md
      @@ -2,2 +2,4 @@ one
       two
      +three
      +four
       five
      -- 
      2.39.5

      From 0a2 Mon Sep 17 00:00:00 2001
      Subject: [PATCH 2/3] Rename

      diff --git a/LIST.md b/README.md
      similarity index 80%
      rename from LIST.md
      rename to README.md
      --- a/LIST.md
      +++ b/README.md
      @@ -1,3 +1,3 @@
      -one
      +zero
      +one and a half
       two
      -three
      -- 
      2.39.5
      """
    let diff = try Diff(parsing: Array(series.utf8))
    let text = "zero\none and a half\ntwo\nfour\nfive\n"
    let document = Document(parsing: SourceFile(path: "README.md", text: text))
    #expect(try added(diff, to: document) == [1, 2, 4])
  }

  @Test(
    arguments: [
      ("just words\n", DiffError.notADiff),
      ("--- a/R.md\n+++ b/R.md\n@@ -1,2 +1,3 @@\n one\n", .malformed(line: 3)),
      ("@@ -1 +1 @@\n-x\n*y\n", .malformed(line: 3)),
      ("@@ -1 +1,9999999999999999999999999 @@\n-x\n+y\n", .malformed(line: 1)),
      ("@@ -9 +9 @@\n-x\n+y\n@@ -1 +1 @@\n-x\n+y\n", .malformed(line: 4)),
    ])
  func `what is no diff, or cut off, is told`(_ patch: String, _ error: DiffError) {
    #expect(throws: error) { try Diff(parsing: Array(patch.utf8)) }
  }

  @Test(
    arguments: [
      ("@@ -1,2 +1,3 @@\n one\n+twice\n three\n", DiffError.mismatch(path: "README.md", line: 2)),
      ("@@ -1,2 +1,3 @@\n once\n+two\n three\n", .mismatch(path: "README.md", line: 1)),
      ("@@ -3 +99999999999999999 @@\n-x\n+two\n", .mismatch(path: "README.md", line: 200_000_000)),
      ("Binary files a/README.md and b/README.md differ\n", .binary(path: "README.md")),
    ])
  func `a list that is not as the diff says is told`(_ hunks: String, _ error: DiffError) throws {
    let patch = "diff --git a/README.md b/README.md\n\(hunks)"
    let diff = try Diff(parsing: Array(patch.utf8))
    let document = Document(parsing: SourceFile(path: "README.md", text: "one\ntwo\nthree\n"))
    #expect(throws: error) { try diff.addedLines(of: document) }
  }

  @Test func `damaged diffs throw or name lines of the document`() throws {
    let whole = Self.cases.map(\.patch).joined(separator: "\n")
    var generator = RandomNumbers(seed: 3)
    let document = Document(parsing: SourceFile(path: "README.md", text: "one\ntwo\nthree\n"))
    for round in 0..<150 {
      var bytes = Array(whole.utf8)
      for _ in 0..<8 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let signs = Array("@-+ \n\\\"9,a\0\u{FF}".utf8)
        bytes[place] = signs[Int.random(in: 0..<signs.count, using: &generator)]
      }
      bytes = Array(bytes.prefix(round * 7))
      do throws(DiffError) {
        guard let lines = try Diff(parsing: bytes).addedLines(of: document) else { continue }
        #expect((3..<100).allSatisfy { !lines.contains($0) })
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  @Test func `a series without end is refused, not followed for ever`() throws {
    var patch = ""
    for line in 1...6_000 { patch += "--- a/R.md\n+++ b/R.md\n@@ -\(line),0 +\(line) @@\n+x\n" }
    let diff = try Diff(parsing: Array(patch.utf8))
    let document = Document(parsing: SourceFile(path: "R.md", text: "x\n"))
    #expect(throws: DiffError.tooLarge) { try diff.addedLines(of: document) }
  }
}

/// The numbers of the lines that a diff adds to a document.
func added(_ diff: Diff, to document: Document) throws -> [Int]? {
  try diff.addedLines(of: document).map { lines in
    document.lines.indices.filter { lines.contains($0) }.map { $0 + 1 }
  }
}
