extension Diff {
  /// Tells which lines of a list an older version of it does not have.
  ///
  /// - Complexity: O(*n*) in the number of bytes of both.
  public init(from old: SourceFile, to new: SourceFile) {
    let bounds = LineBounds.all(new.bytes.span)
    let changes = LineDiff.changes(LineTable(old), LineTable(new))
    let hunks = changes.map { change in
      let added = change.new.map { index in
        let text = bounds[index].content
        return HunkLine(
          isOld: false, isNew: true, text: ByteRange(text.lowerBound, text.upperBound))
      }
      return Hunk(
        oldStart: change.old.lowerBound + 1, newStart: change.new.lowerBound + 1, lines: added)
    }
    self.init(bytes: new.bytes, files: [File(oldPath: new.path, newPath: new.path, hunks: hunks)])
  }
}
