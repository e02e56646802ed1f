import SurveyMarkdown
import Testing

@Suite struct GitHubAnchorTests {
  @Test(arguments: [
    ("Model Compression", "model-compression"),
    ("🤖 Model-Centric Methods", "-model-centric-methods"),
    ("🧑‍💻 System-Level Efficiency", "\u{200D}-system-level-efficiency"),
    ("🖼️ Vision Models", "\u{FE0F}-vision-models"),
    ("⚙️ Serving ➀ ★ Ⓐ", "\u{FE0F}-serving---ⓐ"),
    ("Network & System", "network--system"),
    ("Post-hoc_Detection (v2.0)", "post-hoc_detection-v20"),
    ("Überblick: 漢字", "überblick-漢字"),
    ("½ of it", "-of-it"),
    ("a\tb", "ab"),
    ("", ""),
  ])
  func `slugs keep letters, marks, digits, hyphens and underscores`(
    _ heading: String, slug: String
  ) {
    #expect(GitHubAnchor.slug(heading) == slug)
  }

  @Test(arguments: [
    (["A", "A", "A-1", "A"], ["a", "a-1", "a-1-1", "a-2"]),
    (["A-1", "A", "A", "A"], ["a-1", "a", "a-2", "a-3"]),
    (["", "", "!"], ["", "-1", "-2"]),
  ])
  func `repeated headings are numbered`(_ headings: [String], expected: [String]) {
    var anchors = GitHubAnchors()
    #expect(headings.map { anchors.next(for: $0) } == expected)
  }
}
