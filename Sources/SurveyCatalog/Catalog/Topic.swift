/// A heading that papers can stand under, and its place in the taxonomy.
public struct Topic: Hashable, Sendable, Identifiable {
  /// The position among a catalog's topics, in the order of the list.
  public let id: Int
  /// The heading's text without markers and blanks at its ends.
  public let title: String
  /// The heading's level, 1 to 6.
  public let level: Int
  /// The heading texts from the outermost topic to this one.
  public let path: [String]
  /// The anchor that GitHub gives the heading, without `#`.
  public let anchor: String
  /// The topic above, if any.
  public let parent: Int?
  /// The topics right below, in the order of the list.
  public internal(set) var children: [Int]
  /// The perspective of the outermost topic.
  public let perspective: Perspective?
  /// The line of the heading, from 1.
  public let line: Int
  /// The positions, among the catalog's papers, of those right under the heading.
  public internal(set) var papers: Range<Int>
  /// The number of papers under the heading and all headings below it.
  public internal(set) var paperCount: Int
  /// The number of frameworks under the heading and all headings below it.
  public internal(set) var frameworkCount: Int
}
