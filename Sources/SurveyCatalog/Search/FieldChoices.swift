extension Query.Filter.Field {
  /// The values that the field can have; empty where it takes any.
  public var choices: [String] {
    switch self {
    case .has: Trait.had.map(\.name)
    case .is: Trait.been.map(\.name)
    case .perspective: Perspective.allCases.map(\.rawValue)
    default: []
    }
  }
}
