/// Environment variables, looked up one by one.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// The environment of the process.
  static let process = Environment { CurrentProcess.environmentVariable($0) }

  init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// An environment with these variables and no others.
  init(_ variables: [String: String]) {
    self.init { variables[$0] }
  }

  subscript(name: String) -> String? { lookUp(name) }

  /// Whether the variable is set and not empty.
  func isSet(_ name: String) -> Bool { self[name].map { !$0.isEmpty } ?? false }
}
