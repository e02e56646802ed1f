import Foundation

/// Reads YAML with Python's module, if it is installed.
enum YAML {
  static let canBeRead: Bool = {
    guard let python = Program.path(of: "python3") else { return false }
    return (try? Program.run(python, ["-c", "import yaml"]))?.status == 0
  }()

  /// The contents of a file of the package.
  static func value(_ path: String) throws -> Any {
    // Other loaders read `on` as a Boolean.
    let code =
      "import json, sys, yaml; json.dump(yaml.load(sys.stdin, yaml.BaseLoader), sys.stdout)"
    let result = try python(code, input: Recipe.text(path))
    return try JSONSerialization.jsonObject(with: Data(result.utf8))
  }

  /// The words of a command, as a shell splits them.
  static func words(_ command: String) throws -> [String] {
    let code = "import json, shlex, sys; json.dump(shlex.split(sys.stdin.read()), sys.stdout)"
    let result = try python(code, input: command)
    return try JSONSerialization.jsonObject(with: Data(result.utf8)) as? [String] ?? []
  }

  private static func python(_ code: String, input: String) throws -> String {
    let path = Program.path(of: "python3") ?? "python3"
    let result = try Program.run(path, ["-c", code], input: input)
    guard result.status == 0 else { throw Failure(errors: result.errors) }
    return result.output
  }

  struct Failure: Error {
    var errors: String
  }
}
