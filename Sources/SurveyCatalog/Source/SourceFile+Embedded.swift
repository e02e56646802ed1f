extension SourceFile {
  /// The list that the program carries: *Efficient Large Language Models: A Survey*.
  public static var embedded: SourceFile {
    SourceFile(path: "survey.md", bytes: SourceBytes(.list))
  }
}
