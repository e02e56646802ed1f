extension Query.Filter.Field {
  /// The values that the field can have; empty where it takes any.
  public var choices: [String] {
    switch self {
    case .has: Trait.had.map { $0.name }
    case .is: Trait.been.map { $0.name }
    case .perspective: Perspective.allCases.map { $0.rawValue }
    default: []
    }
  }
}
