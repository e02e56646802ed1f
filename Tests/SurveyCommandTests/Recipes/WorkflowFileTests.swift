import Foundation
import Testing

/// The workflow files: well-formed, with least permissions, and no untrusted text in shell commands.
@Suite(.enabled(if: YAML.canBeRead, "python3 with its yaml module is not installed"))
struct WorkflowFileTests {
  static let workflows = [
    ".github/workflows/ci.yml", ".github/actions/validate/example-workflow.yml",
    ".github/actions/maintain/example-workflow.yml",
  ]
  static let action = ".github/actions/validate/action.yml"

  @Test(arguments: workflows) func `a workflow has read permission only`(_ path: String) throws {
    let workflow = try #require(YAML.value(path) as? [String: Any])
    #expect(workflow["permissions"] as? [String: String] == ["contents": "read"])
    let events = try #require(workflow["on"] as? [String: Any])
    #expect(events["pull_request"] != nil)
    #expect(events["pull_request_target"] == nil)
  }

  @Test(arguments: workflows + [action, ".github/actions/setup/action.yml"])
  func `no expression is used in a shell command, and actions have a version`(_ path: String) throws
  {
    let steps = Self.steps(in: try YAML.value(path))
    #expect(!steps.isEmpty)
    for step in steps {
      #expect(step["run"]?.contains("${{") != true)
      if let action = step["uses"], !action.hasPrefix("./") {
        #expect(action.contains("@"))
      }
    }
  }

  /// All steps in a file, with their text values.
  private static func steps(in value: Any) -> [[String: String]] {
    if let list = value as? [Any] { return list.flatMap(steps) }
    guard let mapping = value as? [String: Any] else { return [] }
    let own = mapping["run"] ?? mapping["uses"]
    guard own is String else { return mapping.values.flatMap(steps) }
    return [mapping.compactMapValues { $0 as? String }]
  }

  @Test func `the action's steps use exactly its inputs`() throws {
    let text = try Recipe.text(Self.action)
    let action = try #require(YAML.value(Self.action) as? [String: Any])
    let inputs = try #require(action["inputs"] as? [String: [String: Any]])
    let used = text.matches(of: /inputs\.([a-z-]+)/).map { String($0.1) }
    #expect(Set(used) == Set(inputs.keys))
    for (name, input) in inputs {
      #expect(input["description"] is String, "\(name)")
      #expect(input["default"] is String, "\(name)")
    }
  }

  @Test(arguments: ["validate.sh", "build.sh"])
  func `a script is executable and has valid syntax`(_ name: String) throws {
    let file = Recipe.file(".github/actions/validate/\(name)")
    #expect(FileManager.default.isExecutableFile(atPath: file.path))
    let check = try Program.run(Program.path(of: "bash") ?? "bash", ["-n", file.path])
    #expect(check.status == 0, "\(check.errors)")
  }
}
