import Testing

@testable import SurveyCatalog

@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("Model Compression", "model-compression"),
    ("🤖 Model-Centric Methods", "-model-centric-methods"),
    ("🧑‍💻 System-Level Efficiency", "\u{200D}-system-level-efficiency"),
    ("🖼️ Vision Models", "\u{FE0F}-vision-models"),
    ("⚙️ Serving ➀ ★ Ⓐ", "\u{FE0F}-serving---ⓐ"),
    ("Network & System", "network--system"),
    ("Post-hoc_Detection (v2.0)", "post-hoc_detection-v20"),
    ("Überblick: 漢字", "überblick-漢字"),
    ("`code` and *emphasis*", "code-and-emphasis"),
    ("A [link](https://x.org) here", "a-link-here"),
    ("½ of it", "-of-it"),
  ])
  func `anchors are GitHub's`(_ heading: String, anchor: String) {
    #expect(HeadingAnchors.anchor(of: heading) == anchor)
  }

  @Test func `repeated headings are numbered`() {
    var anchors = HeadingAnchors()
    #expect(
      ["A", "A", "A-1", "A"].map { anchors.anchor(for: $0) } == ["a", "a-1", "a-1-1", "a-2"])
  }
}
