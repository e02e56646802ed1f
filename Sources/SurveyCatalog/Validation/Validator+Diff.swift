extension Validator {
  /// Validates what a diff adds to a list; the document is the list after the change.
  ///
  /// The whole list is checked, but only findings at added lines are reported. A diff that does not
  /// change the document's file adds nothing.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes of both.
  public func report(
    on document: Document, changedBy diff: Diff
  ) throws(DiffError) -> ValidationReport {
    let added = try diff.addedLines(of: document)
    return report(on: Catalog(document), focus: added ?? LineSet([]))
  }
}
