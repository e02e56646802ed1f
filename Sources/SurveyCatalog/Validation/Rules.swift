extension Rule {
  /// All rules, errors first, in the order in which the documentation tells them.
  ///
  /// A new rule is a file under `Rules/` and a line here.
  public static let all: [Rule] = [
    // Errors: the tags, the venue and the year.
    // Errors: links.
    // Errors: the list.
    duplicateEntry, sameURLDifferentTitle, tocAnchorBroken,
    // Warnings: the entry.
    noBreakSpace,
    // Warnings: the list.
    trailingWhitespace, yearOrder, tocNameDiffers, tocIndent, headingLevelJump, headingHyphenJoined,
    headerLinkBrackets, emptyTopic,
    unusedIgnore,
    // Info.
    crossListedEntry, tocAnchorCase, tableFormat,
  ]

  /// The rule with an id.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
