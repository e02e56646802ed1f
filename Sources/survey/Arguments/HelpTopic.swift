/// A subject of the help other than a command, shown by `survey help NAME` and in the manual.
struct HelpTopic: Sendable {
  /// A term and its explanation.
  typealias Term = (name: String, help: String)

  /// The name to ask for.
  let name: String
  /// The heading.
  let title: String
  /// What the topic explains, in one line.
  let abstract: String
  var terms: [Term] = []
  /// The macro of mdoc(7) for the terms.
  var macro = "Cm"
  /// Paragraphs separated by empty lines; lines that begin with a space are kept as they are.
  var text = ""
  /// Command lines to copy.
  var examples: [String] = []
}
