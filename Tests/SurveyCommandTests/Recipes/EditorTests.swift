import Foundation
import Testing

/// The recipes of EDITORS.md show the findings that `survey validate --format json` reports.
@Suite struct EditorTests {
  private static let list = """
    # Papers

    ## Tuning 🎛

    - A Tuner, <ins>ACL 2022</ins> [[Paper](https://arxiv.org/abs/2203.00003)]
    - Ünïcode Tüner with Rotations <ins>ICRL, 2025</ins> [[Paper](https://arxiv.org/abs/2405.00004)]
    - 🔥 A 漢字 e\u{301} title,  <ins>ICLR, 2024</ins> [[Paper](https://arxiv.org/abs/2305.00001)]

    """

  @Test(.enabled(if: Program.isInstalled("nvim"), "nvim is not installed"))
  func `Neovim's quickfix list has the findings`() throws {
    let folder = try Self.folder()
    let compiler = folder.url.appendingPathComponent("compiler")
    try FileManager.default.createDirectory(at: compiler, withIntermediateDirectories: true)
    _ = try folder.file("compiler/survey.vim", Self.recipe("vim"))
    let shown = try Self.run(
      "nvim",
      [
        "--headless", "-n", "-u", "NONE", "-i", "NONE", "--cmd", "set rtp+=.", "list.md",
        "-c", "compiler survey", "-c", "silent make!",
        "-c",
        "call writefile(map(getqflist(), {_, i -> i.lnum . ' ' . i.col . ' ' . i.text}), 'shown')",
        "-c", "qa!",
      ], in: folder)
    // The rule is at the end of the message, in brackets.
    let found = shown.map { line in
      let rule = line.split(separator: "[").last.map { $0.dropLast() } ?? ""
      return line.split(separator: " ").prefix(2).joined(separator: " ") + " \(rule)"
    }
    #expect(try found == Self.findings(in: folder, inBytes: true))
  }

  @Test(.enabled(if: Program.isInstalled("nvim"), "nvim is not installed"))
  func `Neovim's diagnostics by nvim-lint are the findings`() throws {
    let folder = try Self.folder()
    // As much of nvim-lint as calls a linter.
    let script = try """
    local lint = { linters = {}, linters_by_ft = {} }
    package.preload['lint'] = function() return lint end
    \(Self.recipe("lua"))
    local linter = lint.linters[lint.linters_by_ft.markdown[1]]
    local words = vim.list_extend({ linter.cmd }, linter.args)
    local output = vim.fn.system(words, vim.api.nvim_buf_get_lines(0, 0, -1, true))
    vim.diagnostic.set(vim.api.nvim_create_namespace('survey'), 0, linter.parser(output))
    local lines = {}
    for _, found in ipairs(vim.diagnostic.get(0)) do
      table.insert(lines, string.format('%d %d %s', found.lnum + 1, found.col + 1, found.code))
    end
    vim.fn.writefile(lines, 'shown')
    """
    _ = try folder.file("lint.lua", script)
    let shown = try Self.run(
      "nvim",
      [
        "--headless", "-n", "-u", "NONE", "-i", "NONE", "list.md", "-c", "luafile lint.lua", "-c",
        "qa!",
      ], in: folder)
    #expect(try shown.sorted() == Self.findings(in: folder, inBytes: true).sorted())
  }

  @Test(.enabled(if: Program.isInstalled("emacs"), "emacs is not installed"))
  func `Emacs's Flymake has the findings`() throws {
    let folder = try Self.folder()
    _ = try folder.file("survey-flymake.el", Self.recipe("elisp"))
    let script = """
      ;; -*- lexical-binding: t -*-
      (load-file "survey-flymake.el")
      (find-file "list.md")
      (let ((found 'none) (list (current-buffer)))
        (survey-flymake (lambda (diagnostics) (setq found diagnostics)))
        (while (eq found 'none) (accept-process-output nil 0.05))
        (with-temp-file "shown"
          (dolist (each found)
            (insert
             (with-current-buffer list
               (goto-char (flymake-diagnostic-beg each))
               (format "%d %d %s\\n" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))
                       (flymake-diagnostic-text each)))))))
      """
    _ = try folder.file("try.el", script)
    let shown = try Self.run("emacs", ["-Q", "--batch", "-l", "try.el"], in: folder)
    let found = shown.map { line in
      let rule = line.split(separator: "[").last.map { $0.dropLast() } ?? ""
      return line.split(separator: " ").prefix(2).joined(separator: " ") + " \(rule)"
    }
    #expect(try found == Self.findings(in: folder, inBytes: false))
  }

  @Test func `the task of Visual Studio Code has the pattern of the problem matcher`() throws {
    struct Tasks: Decodable {
      struct Task: Decodable { var problemMatcher: Matcher }
      var tasks: [Task]
    }
    struct Matcher: Decodable { var pattern: Pattern }
    struct Actions: Decodable { var problemMatcher: [Lines] }
    struct Lines: Decodable { var pattern: [Pattern] }
    struct Pattern: Decodable, Equatable {
      var regexp: String
      var file, line, column, severity, message, code: Int
    }
    let tasks = try JSONDecoder().decode(Tasks.self, from: Data(Self.recipe("json").utf8))
    let matcher = try Recipe.text(".github/actions/validate/problem-matcher.json")
    let actions = try JSONDecoder().decode(Actions.self, from: Data(matcher.utf8))
    #expect(
      tasks.tasks.first?.problemMatcher.pattern == actions.problemMatcher.first?.pattern.first)
  }

  // MARK: - Helpers

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.file("list.md", list)
    return folder
  }

  /// The code block of a language in EDITORS.md.
  private static func recipe(_ language: String) throws -> String {
    let text = try Recipe.text(".github/EDITORS.md")
    let start = try #require(text.range(of: "```\(language)\n"))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound])
  }

  /// Runs an editor with the program in its path, and returns the lines that it wrote.
  private static func run(
    _ editor: String, _ arguments: [String], in folder: TemporaryFolder
  ) throws -> [String] {
    let products = Program.survey.deletingLastPathComponent().path
    let path = "\(products):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
    let result = try Program.run(
      Program.path(of: editor) ?? editor, arguments,
      environment: ["PATH": path, "HOME": folder.url.path, "LANG": "C.UTF-8"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    return text(of: folder.path("shown")).split(separator: "\n").map(String.init)
  }

  /// Line, column and rule of each finding, with columns in bytes or, as in the JSON, in scalars.
  private static func findings(in folder: TemporaryFolder, inBytes: Bool) throws -> [String] {
    struct Output: Decodable {
      struct Finding: Decodable {
        var rule: String
        var line: Int
        var column: Int
      }
      var diagnostics: [Finding]
    }
    let result = try Program.run(["validate", "list.md", "--format", "json"], in: folder.url)
    let output = try JSONDecoder().decode(Output.self, from: Data(result.output.utf8))
    #expect(output.diagnostics.count > 4)
    let lines = list.split(separator: "\n", omittingEmptySubsequences: false)
    return output.diagnostics.map { finding in
      let before = lines[finding.line - 1].unicodeScalars.prefix(finding.column - 1)
      let column = inBytes ? String(before).utf8.count + 1 : finding.column
      return "\(finding.line) \(column) \(finding.rule)"
    }
  }
}
