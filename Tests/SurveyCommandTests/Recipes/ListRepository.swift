import Foundation

/// A temporary git repository with a paper list.
///
/// The list on `main` has old defects, which must not be attributed to a branch.
final class ListRepository {
  static let canBeMade = Program.isInstalled("git") && Program.isInstalled("bash")

  let folder: URL

  static let oldLines = """
    # A Survey of Small Things
    ## Model-Centric Methods
    ### Pruning
    - Old Pruner, <ins>ICML 2023</ins> [[Paper](https://arxiv.org/abs/2301.00001)]
    - Sound Pruner, <ins>ICLR, 2023</ins> [[Paper](https://arxiv.org/abs/2302.00002)]
    - Older Pruner, <ins>ACL, 2022</ins> [[Code]](https://github.com/t/older)
    ### Tuning
    - Sound Tuner, <ins>ACL, 2022</ins> [[Paper](https://arxiv.org/abs/2203.00003)]
    """.split(separator: "\n").map(String.init)

  static let goodLine =
    "- New Pruner, <ins>NeurIPS, 2024</ins> [[Paper](https://arxiv.org/abs/2404.00004)]"
  static let badLine =
    "- Bad Pruner, <ins>NeurIPS 2023</ins> [[Paper](https://arxiv.org/abs/2305.00005)]"

  /// Creates a repository with the old list on `main`, and checks out a branch.
  init(list: String = "README.md", branch: String = "contribution") throws {
    folder = try Self.emptyFolder()
    try git("init", "--quiet", "--initial-branch=main")
    try write(Self.oldLines, to: list)
    try commit("Begin the list")
    try git("checkout", "--quiet", "-b", branch)
  }

  /// Clones a repository like the checkout of a workflow.
  init(cloning other: ListRepository, _ options: String...) throws {
    folder = try Self.emptyFolder()
    try git(["clone", "--quiet"] + options + ["file://" + other.folder.path, "."])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func emptyFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The old list with a line inserted at a line number, counted from 1.
  static func lines(adding line: String, at number: Int) -> [String] {
    var lines = oldLines
    lines.insert(line, at: number - 1)
    return lines
  }

  func write(_ lines: [String], to path: String = "README.md") throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
  }

  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String { try git(arguments) }

  @discardableResult
  func git(_ arguments: [String]) throws -> String {
    let result = try run("git", arguments)
    guard result.status == 0 else { throw Failure(arguments: arguments, errors: result.errors) }
    return result.output
  }

  struct Failure: Error {
    var arguments: [String]
    var errors: String
  }

  /// Runs the action's script with the program that was built with the tests.
  func validate(
    base: String = "main", _ settings: [String: String] = [:], in path: String = ""
  ) throws -> Program.Result {
    let script = Recipe.file(".github/actions/validate/validate.sh").path
    let environment = ["BASE": base, "SURVEY": Program.survey.path].merging(settings) { $1 }
    return try run("bash", [script], environment, in: folder.appendingPathComponent(path))
  }

  /// Runs an installed program in the repository, without the user's git settings.
  func run(
    _ name: String, _ arguments: [String], _ environment: [String: String] = [:],
    in place: URL? = nil
  ) throws -> Program.Result {
    let identity = ["GIT_AUTHOR": "A. Contributor", "GIT_COMMITTER": "A. Maintainer"]
    var variables = ["HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1"]
    for (key, name) in identity {
      variables[key + "_NAME"] = name
      variables[key + "_EMAIL"] = "someone@example.org"
    }
    return try Program.run(
      Program.path(of: name) ?? name, arguments, environment: variables.merging(environment) { $1 },
      in: place ?? folder)
  }
}

/// The package's files for other repositories.
enum Recipe {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func file(_ path: String) -> URL { package.appendingPathComponent(path) }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: file(path), encoding: .utf8)
  }

  /// The annotations of a file in a log, such as `error 5`.
  static func annotations(_ log: String, file: String = "README.md") -> [String] {
    log.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("::"), let place = line.range(of: " file=\(file),line=") else {
        return nil
      }
      let number = line[place.upperBound...].prefix { $0.isNumber }
      return "\(line[..<place.lowerBound].dropFirst(2)) \(number)"
    }
  }
}
