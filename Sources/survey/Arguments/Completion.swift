/// What a shell offers as a value.
enum Completion: Sendable, Hashable {
  case none
  /// A closed set; parsing rejects every other value.
  case choices([String])
  case file
  case topics
  case venues
  case rules
  case papers

  /// The raw values of a type's cases, in order.
  static func choices<Choice>(of _: Choice.Type) -> Completion
  where Choice: CaseIterable & RawRepresentable<String> {
    .choices(Choice.allCases.map(\.rawValue))
  }
}
