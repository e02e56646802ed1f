/// The environment, asked for one variable at a time: a copy of it all would delay every start.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// The environment of the process.
  static let process = Environment { SystemCalls.environmentVariable($0) }

  init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  /// An environment of the variables given, and no others.
  init(_ variables: [String: String]) {
    self.init { variables[$0] }
  }

  subscript(name: String) -> String? { lookUp(name) }

  /// Whether the variable is there and not empty.
  func isSet(_ name: String) -> Bool { self[name].map { !$0.isEmpty } ?? false }
}
