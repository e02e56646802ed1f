extension Rule {
  /// All rules, errors first, in the order in which the documentation tells them.
  ///
  /// A new rule is a file under `Rules/` and a line here.
  public static let all: [Rule] = [
    // Errors: the tags, the venue and the year.
    missingInsOpen,
    brokenInsClose,
    repeatedTag,
    missingSeparatorComma,
    fullwidthPunctuation,
    missingCommaInIns,
    missingVenue,
    missingYear,
    venueMisspelling,
    yearBeforeArXivID,
    arXivYearAfterID,
    titleEndsInURL,
    // Errors: links.
    missingLink,
    notAWebURL,
    bracketMisplacedLink,
    nestedLinkURL,
    concatenatedURL,
    malformedArXivID,
    sameURLTwiceInEntry,
    labelHostMismatch,
    // Errors: the list.
    duplicateEntry,
    sameURLDifferentTitle,
    tocAnchorBroken,
    unreadableEntry,
    unreadPaper,
    headingSpace,
    mergeConflict,
    unclosedBlock,
    loneCarriageReturn,
    // Warnings: the entry.
    doubleSpace,
    missingSpaceBetweenLinks,
    missingSpaceAfterIns,
    whitespaceInIns,
    whitespaceInURL,
    noBreakSpace,
    invisibleCharacter,
    commaAfterIns,
    underlineTag,
    yearInVenue,
    doubledMarker,
    singleBrackets,
    commaBetweenLinks,
    textAfterLinks,
    listIndentIrregular,
    titleSpacing,
    titleStartsLowercase,
    titlePrefixDoubled,
    entryForm,
    venueAlias,
    aclIDContradiction,
    venueIsTwoVenues,
    paperLinkAggregator,
    trackingParameter,
    // Warnings: the list.
    trailingWhitespace,
    yearOrder,
    tocNameDiffers,
    tocIndent,
    headingLevelJump,
    headingHyphenJoined,
    headerLinkBrackets,
    emptyTopic,
    unusedIgnore,
    // Info.
    crossListedEntry,
    tocAnchorCase,
    tableFormat,
    arXivPDFLink,
    arXivHTMLLink,
    arXivDOILink,
    arXivWWWHost,
    arXivVersionedLink,
    httpNotHTTPS,
    nonstandardLabel,
    noPaperLink,
  ]

  /// The rules about the conventions of the contribution form, which other forms need not share.
  static let ofContributionForm: Set<String> = [
    "missing-ins-open", "broken-ins-close", "missing-separator-comma", "missing-comma-in-ins",
    "missing-venue", "missing-year", "bracket-misplaced-link", "double-space",
    "missing-space-between-links", "missing-space-after-ins", "whitespace-in-ins",
    "comma-after-ins",
    "title-spacing", "title-starts-lowercase", "venue-alias", "arxiv-pdf-link", "arxiv-html-link",
    "arxiv-doi-link", "arxiv-www-host", "arxiv-versioned-link", "nonstandard-label",
    "no-paper-link", "missing-link", "same-url-twice-in-entry", "label-host-mismatch",
    "fullwidth-punctuation", "venue-is-two-venues", "repeated-tag", "underline-tag",
    "single-brackets", "comma-between-links", "text-after-links", "year-in-venue",
  ]

  /// The rules about spelling that are silent where a list in a form of its own has the habit.
  static let ofHabits: Set<String> = ["trailing-whitespace", "nbsp"]

  /// The rule with an id.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
