@testable import SurveyCatalog

/// What a reader made of a dump.
struct ReadDump: Equatable {
  var records: [DumpRecord] = []
  var brokenCount = 0
  var firstBroken: [Int] = []
  var problem: DumpProblem?
  var format: DumpFormat?

  /// Reads a text in chunks of some size.
  init(_ bytes: [UInt8], chunkSize: Int = .max, name: String = "dump") {
    var reader = DumpReader(name: name)
    var start = 0
    while start < bytes.count {
      let end = start + min(chunkSize, bytes.count - start)
      reader.append(bytes[start..<end])
      while let record = reader.nextRecord() { records.append(record) }
      start = end
    }
    reader.finish()
    while let record = reader.nextRecord() { records.append(record) }
    brokenCount = reader.brokenCount
    firstBroken = reader.firstBroken.map { [$0.line, $0.column] } ?? []
    problem = reader.problem
    format = reader.format
  }

  init(_ text: String, chunkSize: Int = .max) {
    self.init(Array(text.utf8), chunkSize: chunkSize)
  }
}

/// Dumps in the form of each source.
enum DumpSamples {
  static let dblp = """
    @inproceedings{DBLP:conf/iclr/DoeR24,
      author    = {Jane Doe and
                   Richard Ro{\\"{e}}},
      title     = {{TinyQuant:} Quantizing Small Language Models for {k{\\textdollar}NN{\\textdollar}}
                   Search},
      booktitle = {The Twelfth International Conference on Learning Representations,
                   {ICLR} 2024, Vienna, Austria, May 7-11, 2024},
      publisher = {OpenReview.net},
      year      = {2024},
      url       = {https://openreview.net/forum?id=aBcDeFgHiJ},
      timestamp = {Wed, 07 Aug 2024 17:11:53 +0200},
      biburl    = {https://dblp.org/rec/conf/iclr/DoeR24.bib},
      bibsource = {dblp computer science bibliography, https://dblp.org}
    }

    @article{DBLP:journals/corr/abs-2301-00001,
      author     = {Jane Doe},
      title      = {{TinyQuant:} Quantizing Small Language Models for kNN Search},
      journal    = {CoRR},
      volume     = {abs/2301.00001},
      year       = {2023},
      url        = {https://doi.org/10.48550/arXiv.2301.00001},
      doi        = {10.48550/ARXIV.2301.00001},
      eprinttype = {arXiv},
      eprint     = {2301.00001}
    }

    """

  static let anthology = """
    @string{acl = "Association for Computational Linguistics"}

    @inproceedings{doe-roe-2023-tinyquant,
        title = "{T}iny{Q}uant: Quantizing Small Language Models for k{NN} Search",
        author = "Doe, Jane  and
          Roe, Richard",
        booktitle = "Findings of the Association for Computational Linguistics: EMNLP 2023",
        month = dec,
        year = "2023",
        publisher = acl,
        url = "https://aclanthology.org/2023.findings-emnlp.7",
        doi = "10.18653/v1/2023.findings-emnlp.7",
        abstract = "We quote {"}models{"} that are {\\textless}tiny{\\textgreater}.",
    }

    """

  static let xml = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE dblp SYSTEM "dblp.dtd">
    <dblp>
    <!-- <article key="journals/x/Comment"><title>Not an entry.</title></article> -->
    <article mdate="2024-01-01" key="journals/corr/abs-2301-00001" publtype="informal">
    <author>Jane Doe</author><title>TinyQuant: Quantizing Small Language Models for kNN Search.</title>
    <year>2023</year><volume>abs/2301.00001</volume><journal>CoRR</journal>
    <ee type="oa">https://doi.org/10.48550/arXiv.2301.00001</ee>
    </article>
    <inproceedings mdate="2024-08-07" key="conf/iclr/DoeR24"><author>Ren&eacute; Doe</author>
    <title>TinyQuant: Quantizing Small Language Models for <i>k</i>NN Search &#38; &Auml;hnliches.</title>
    <booktitle>ICLR</booktitle><year>2024</year><ee>https://openreview.net/forum?id=aBcDeFgHiJ</ee>
    </inproceedings>
    <proceedings key="conf/iclr/2024"><title>ICLR 2024</title><booktitle>ICLR</booktitle></proceedings>
    </dblp>

    """

  static let papercopilot = """
    [
        {
            "id": "aBcDeFgHiJ",
            "title": "TinyQuant: Quantizing Small Language Models for $k$NN Search",
            "track": "main",
            "status": "Poster",
            "keywords": "quantization;search",
            "rating_avg": 6.5,
            "author": "Jane Doe;Ren\\u00e9 Roe",
            "arxiv": ""
        },
        {
            "id": "kLmNoPqRsT",
            "title": "BigQuant: Quantizing Large Language Models for Search",
            "track": "main",
            "status": "Reject",
            "author": "John Doe",
            "arxiv": "2301.00002"
        }
    ]
    """

  static let openReview = """
    {"notes":[{"id":"aBcDeFgHiJ","forum":"aBcDeFgHiJ","cdate":1695000000000,
    "content":{"title":{"value":"TinyQuant: Quantizing Small Language Models for \\"kNN\\" Search"},
    "authors":{"value":["Jane Doe"]},"venue":{"value":"ICLR 2024 poster"},
    "venueid":{"value":"ICLR.cc/2024/Conference"},"pdf":{"value":"/pdf/0.pdf"}},
    "details":{"replies":[{"id":"r1","content":{"title":{"value":"Review"}}}]}},
    {"id":"kLmNoPqRsT","content":{"title":"BigQuant: Quantizing Large Language Models for Search",
    "venue":"Submitted to ICLR 2024","venueid":"ICLR.cc/2024/Conference/Rejected_Submission"}}],
    "count":2}
    """

  static let csl = """
    [{"id": "doe2024", "type": "paper-conference", "DOI": "10.1000/tiny",
      "title": "TinyQuant: Quantizing Small Language Models for <i>k</i>NN Search",
      "container-title": "Proceedings of the 41st International Conference on Machine Learning",
      "issued": {"date-parts": [[2024, 7]]}, "author": [{"family": "Doe", "given": "Jane"}]},
     {"id": "doe2023", "type": "article", "title": "BigQuant", "publisher": "arXiv",
      "number": "arXiv:2301.00002", "issued": {"date-parts": [["2023"]]}}]
    """

  static let dblpSearch = """
    {"result":{"query":"tinyquant","hits":{"@total":"1","hit":[{"@score":"5","@id":"1","info":{
    "authors":{"author":[{"@pid":"1","text":"Jane Doe"}]},
    "title":"TinyQuant: Quantizing Small Language Models for kNN Search &amp; More.","venue":"ICLR",
    "year":"2024","type":"Conference and Workshop Papers","key":"conf/iclr/DoeR24",
    "ee":"https://openreview.net/forum?id=aBcDeFgHiJ","url":"https://dblp.org/rec/conf/iclr/DoeR24"
    },"url":"URL#1"}]}}}
    """

  static let all = [dblp, anthology, xml, papercopilot, openReview, csl, dblpSearch]
}
