import Testing

@testable import SurveyCatalog

@Suite struct VenueReadingTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    /// The text after its corrections.
    let corrected: String
    var isTwoVenues = false

    var testDescription: String { text }

    static let all: [Case] = [
      Case(text: "ICML", corrected: "ICML"),
      Case(text: "Unheard-of Conference", corrected: "Unheard-of Conference"),
      Case(
        text: "Proc. ACM Meas. Anal. Comput. Syst.",
        corrected: "Proc. ACM Meas. Anal. Comput. Syst."),
      Case(text: "Arxiv", corrected: "arXiv"),
      Case(text: "NAACl", corrected: "NAACL"),
      Case(text: "ACL DEMO", corrected: "ACL DEMO"),
      Case(text: "website", corrected: "website"),
      Case(text: "NIPS", corrected: "NeurIPS"),
      Case(text: "NeurlPS-ENLSP", corrected: "NeurIPS-ENLSP"),
      Case(text: "NIPS Workshop", corrected: "NeurIPS Workshop"),
      Case(text: "Findings of NACCL", corrected: "Findings of NAACL"),
      Case(text: "LREC | COLING", corrected: "LREC | COLING"),
      Case(text: "ACL/IJCNLP", corrected: "ACL/IJCNLP"),
      Case(text: "arXiv, ICML", corrected: "arXiv, ICML", isTwoVenues: true),
      Case(text: "NIPS / Arxiv", corrected: "NeurIPS / arXiv", isTwoVenues: true),
      Case(text: "Science, Technology", corrected: "Science, Technology"),
    ]
  }

  @Test(arguments: Case.all) func `a venue's text is read and corrected`(_ testCase: Case) {
    let source = SourceFile(path: "venue", text: testCase.text)
    let reading = VenueReading(ByteRange(0, source.bytes.count), of: source)
    let edits = reading.corrections.map {
      Edit(ByteRange($0.range.lowerBound, $0.range.upperBound), $0.name)
    }
    let corrected = source.applying(edits)
    #expect(String(decoding: corrected.bytes, as: UTF8.self) == testCase.corrected)
    #expect(reading.isTwoVenues == testCase.isTwoVenues)
  }
}
