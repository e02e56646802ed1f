extension Document {
  /// The inline elements of a heading, paragraph or table cell.
  public func inlines(of block: Int) -> Inlines {
    Inlines(parsing: blocks[block].content, of: source, references: references)
  }
}
