/// What stands around records that are written one after another.
struct TextFrame: Sendable {
  /// What stands before the first record.
  var opening = ""
  /// What parts a record from the one before it.
  var separator = ""
  /// What stands behind the last record.
  var closing = ""
  /// What stands behind the opening where there is no record.
  var closingOfNone = ""
}
