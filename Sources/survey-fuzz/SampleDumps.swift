/// Dumps from which inputs are made.
enum SampleDumps {
  static let all = [bibtex, xml, json]

  private static let bibtex = """
    @string{acl = "Association " # {for Computational Linguistics}}
    @comment{jabref-meta: databaseType:bibtex;}
    @inproceedings{DBLP:conf/iclr/DoeR24,
      author    = {Jane Doe and Richard Ro{\\"{e}}},
      title     = {{TinyQuant:} Quantizing Models for {\\textdollar}k{\\textdollar}NN
                   Search},
      booktitle = {{ICLR} 2024, Vienna, Austria},
      year      = {2024},
      url       = {https://openreview.net/forum?id=aBcDeFgHiJ}
    }

    @article(doe, title = "A {"}quoted{"} title", journal = acl # " Journal", year = 2023,)
    @misc{x, note = {unclosed {brace}}

    @article{DBLP:journals/corr/abs-2301-00001,
      title = {Caf{\\'e}}, eprint = {2301.00001}
    }

    """

  private static let xml = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE dblp SYSTEM "dblp.dtd" [<!ENTITY x "y">]>
    <dblp><!-- a comment -->
    <article mdate="2024-01-01" key='journals/x/Doe24'><author>Ren&eacute; Doe</author>
    <title>A <i>k</i>NN &#38; More &lt;3.</title><year>2024</year><journal>CoRR</journal></article>
    <inproceedings key="conf/iclr/Doe24"><title><![CDATA[Two]]></title><ee/></inproceedings>
    </dblp>

    """

  private static let json = """
    {"notes": [{"id": "a", "content": {"title": {"value": "A \\"title\\" \\u00e9"},
      "venue": {"value": "ICLR 2024 poster"}}},
     {"title": ["Two"], "issued": {"date-parts": [[2024, 5]]}, "status": "Reject", "n": -1.5e3},
     {"title": "Three", "keywords": [], "ok": true, "none": null}
    ]}
    {"title": "Four"}

    """

  /// Pieces that are put into dumps.
  static let pieces = [
    "@article{", "@string{a = a # a}", "\n@misc{k,", "@comment{", "@preamble{\"x\"}", "title = ",
    "{", "}",
    "\"", "#", ",", "=", "\\", "\\'", "$", "@", "(", ")", "%", "{\\textbackslash}",
    "<article key=\"k\">",
    "</article>", "<title>", "</title>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x1F600;",
    "<", ">",
    "[", "]", "{\"title\": \"x\"}", "\\u", "\\ud83d\\ude00", ":", "\n{", "},{", "null", "[[[[[[[[",
    "é",
  ]
}
