import Testing

@testable import SurveyCatalog

@Suite struct DumpVenueTests {
  @Test(
    arguments: [
      (
        "The Twelfth International Conference on Learning Representations, ICLR 2024, Vienna, Austria",
        "ICLR", 2024
      ),
      (
        "Advances in Neural Information Processing Systems 36: Annual Conference on Neural Information Processing Systems 2023, NeurIPS 2023, New Orleans, LA, USA, December 10 - 16, 2023",
        "NeurIPS", 2023
      ),
      ("Advances in Neural Information Processing Systems", "NeurIPS", nil),
      (
        "Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)",
        "ACL", nil
      ),
      (
        "Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers), ACL 2023, Toronto, Canada, July 9-14, 2023",
        "ACL", 2023
      ),
      (
        "Proceedings of the 61st Annual Meeting of the Association for Computational Linguistics: System Demonstrations, ACL 2023, Toronto, Canada",
        "ACL Demo", 2023
      ),
      (
        "Findings of the Association for Computational Linguistics: EMNLP 2023", "EMNLP Findings",
        2023
      ),
      ("Findings of the Association for Computational Linguistics: ACL 2023", "ACL Findings", 2023),
      (
        "Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing and the 9th International Joint Conference on Natural Language Processing (EMNLP-IJCNLP)",
        "EMNLP", 2019
      ),
      (
        "Proceedings of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies, NAACL-HLT 2019, Minneapolis",
        "NAACL", 2019
      ),
      (
        "The 20th ACM SIGKDD International Conference on Knowledge Discovery and Data Mining, KDD '14, New York",
        "KDD", 2014
      ),
      (
        "IEEE/CVF Conference on Computer Vision and Pattern Recognition, CVPR 2024 - Workshops, Seattle",
        "CVPR Workshop", 2024
      ),
      (
        "Thirty-Eighth AAAI Conference on Artificial Intelligence, AAAI 2024, Thirty-Sixth Conference on Innovative Applications of Artificial Intelligence, IAAI 2024",
        "AAAI", 2024
      ),
      ("ICLR", "ICLR", nil), ("NIPS", "NeurIPS", nil), ("Trans. Mach. Learn. Res.", "TMLR", nil),
      ("ICLR 2024 poster", "ICLR", 2024), ("ICLR 2024 notable top 5%", "ICLR", 2024),
      ("NeurIPS 2023 Datasets and Benchmarks Poster", "NeurIPS Datasets and Benchmarks", 2023),
      ("Accepted by TMLR", "TMLR", nil),
      ("ICML 2023 Workshop Example Poster", "ICML Workshop", 2023),
      ("Journal of Machine Learning Research", "JMLR", nil), ("J. Mach. Learn. Res.", "JMLR", nil),
      ("Trans. Assoc. Comput. Linguistics", "TACL", nil), ("Int. Conf. Mach. Learn.", "ICML", nil),
    ] as [(String, String, Int?)])
  func `a venue is found in prose`(text: String, name: String, year: Int?) {
    let venue = DumpVenue(text)
    #expect(venue.name == name)
    #expect(venue.year == year)
    #expect(venue.isKnown && !venue.isPreprint)
  }

  @Test(arguments: [
    "CoRR", "arXiv", "arXiv preprint arXiv:2305.14314", "ArXiv e-prints", "bioRxiv", "SSRN",
    "CoRR abs/2305.14314",
  ])
  func `preprint servers are not venues`(text: String) {
    #expect(DumpVenue(text).isPreprint)
  }

  @Test(arguments: [
    "Proceedings of the Third Workshop on Metaphors in Bread Baking", "BreadNLP 2020", "Unheard-of",
  ])
  func `an unknown venue stays as it is written`(text: String) {
    #expect(!DumpVenue(text).isKnown)
    #expect(DumpVenue(text).name == text)
  }

  @Test func `ids of OpenReview and keys of DBLP name venues`() {
    let venue = DumpVenue("", id: "NeurIPS.cc/2023/Track/Datasets_and_Benchmarks")
    #expect(venue.name == "NeurIPS Datasets and Benchmarks" && venue.year == 2023)
    #expect(DumpVenue("", key: "DBLP:conf/iclr/DoeR24").name == "ICLR")
    #expect(DumpVenue("", key: "DBLP:journals/corr/abs-2301-00001").isPreprint)
    #expect(DumpVenue("", key: "doe2024").name.isEmpty)
  }

  @Test(
    arguments: [
      ("Poster", .accepted), ("Accept (oral)", .accepted), ("Long Findings", .accepted),
      ("Short Main", .accepted), ("Spotlight", .accepted), ("notable-top-5%", .accepted),
      ("Reject", .notAccepted), ("Withdraw", .notAccepted), ("Desk Reject", .notAccepted),
      ("Active", .notAccepted), ("Under Review", .notAccepted), ("Perhaps", .unknown),
    ] as [(String, DumpDecision)])
  func `a status says whether a paper was accepted`(status: String, decision: DumpDecision) {
    #expect(DumpDecision(status: status) == decision)
  }

  @Test(arguments: [
    ("Submitted to ICLR 2024", ""), ("ICLR 2024 Conference Withdrawn Submission", ""),
    ("ICLR 2024", "ICLR.cc/2024/Conference/Rejected_Submission"), ("Under review for TMLR", ""),
  ])
  func `OpenReview says in the venue that a paper was not accepted`(venue: String, id: String) {
    #expect(DumpVenue(venue, id: id).decision == .notAccepted)
  }

  @Test func `a venue about reviews is not a decision`() {
    #expect(DumpVenue("Artificial Intelligence Review").decision == .unknown)
  }
}
