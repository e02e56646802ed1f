/// The version of the program, defined only here.
struct Version: Sendable {
  /// The number, shown by `survey --version`.
  let number: String
  /// The release date in the format of manual pages: `June 22, 2025`.
  let date: String

  static let current = Version(number: "0.1.0", date: "November 29, 2026")
}
