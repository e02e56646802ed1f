import Foundation
import Testing

@testable import survey

/// Runs the built program, or another one.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program that was built with the tests, in the same folder.
  static let survey: URL = {
    let products = Bundle.module.bundleURL.deletingLastPathComponent()
    return products.appendingPathComponent("survey")
  }()

  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: URL? = nil
  ) throws -> Result {
    try run(survey.path, arguments, input: input, environment: environment, in: folder)
  }

  static func run(
    _ path: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: URL? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      .merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    // Files instead of pipes, so that no pipe can fill up.
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let names = ["in", "out", "err"].map { place.appendingPathComponent($0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// The path of an installed program, nil if it is not installed.
  static func path(of name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }
}

/// Runs a command in the test process.
enum InProcess {
  struct Result {
    var status: survey.ExitStatus
    var output: String
    var errors: String
  }

  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    isTerminal: Bool = false, width: Int = 80
  ) -> Result {
    let console = Console.inMemory(
      input: input, environment: environment, isTerminal: isTerminal, width: width)
    let status = Survey.run(arguments, console)
    return Result(status: status, output: console.output.text, errors: console.errors.text)
  }
}
