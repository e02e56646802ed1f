extension EntryForm {
  /// What one entry says, as Markdown.
  public struct Fields: Hashable, Sendable {
    /// A link.
    public struct Link: Hashable, Sendable {
      /// The label's text.
      public var label: String
      /// The URL as written.
      public var url: String
      /// The address of the picture that is the label.
      public var badge: String

      /// Creates a link.
      public init(label: String, url: String, badge: String = "") {
        self.label = label
        self.url = url
        self.badge = badge
      }
    }

    /// The title.
    public var title: String
    /// The short name that is given apart from the title.
    public var name: String?
    /// The authors.
    public var authors: String?
    /// The venue.
    public var venue: String?
    /// The year.
    public var year: Int?
    /// `YYYY-MM` or `YYYY-MM-DD`.
    public var date: String?
    /// The links in order.
    public var links: [Link] = []
    /// The notes in order.
    public var notes: [String] = []
    /// The number of an item of an ordered list.
    public var number = 1

    /// Creates fields with nothing but a title.
    public init(title: String) { self.title = title }
  }
}
