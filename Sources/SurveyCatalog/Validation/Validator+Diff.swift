extension Validator {
  /// Judges what a diff adds to a list; the document is the list after the change.
  ///
  /// All of the list is known, but only findings at added lines are told. A diff that does not change
  /// the document's file adds nothing.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes of both.
  public func report(
    on document: Document, changedBy diff: Diff
  ) throws(DiffError) -> ValidationReport {
    let added = try diff.addedLines(of: document)
    return report(on: Catalog(document), focus: added ?? LineSet([]))
  }
}
