/// Pieces of text that mean something to a parser, inserted to confuse it.
enum ListPieces {
  static let all: [String] =
    syntax + rules + hostile

  private static let syntax = [
    "<ins>", "</ins>", "<ins", "/ins>", "ins>", "<u>", "</u>", "[[", "]]", "](", "[[Paper](", ")]",
    "[Code]", "[[Code]](", "([x](", "[", "]", "(", ")", "<", ">", ",", "，", "、", ".", "?", "!", "|",
    "- ", "* ", "+ ", "1. ", "  - ", "    ", "# ", "## ", "### ", "#", "===", "---", "```", "~~~",
    "<!--", "-->", "| a | b |", "|-|-|", "**", "__", "*", "_", "`", "\\", "> ", "&amp;", "&#91;",
    "<a name=\"x\">", "<details>", "<br>", "![i](x)", "[ref]: https://a.b", "\u{FEFF}", "\u{3000}",
    "| | Efficient Training | Efficient Inference | Efficient Fine-Tuning |\n|-|-|-|-|\n",
  ]

  private static let rules = [
    "https://arxiv.org/abs/2305.14314", "https://arxiv.org/pdf/2305.14314v2.pdf", "http://",
    "https://",
    "https://openreview.net/forum?id=a", "https://doi.org/10.1145/1", "https://github.com/a/b",
    "https://huggingface.co/papers/2305.14314", "https://aclanthology.org/2024.acl-long.1/",
    "?utm_source=x", "ICLR", "NIPS", "arXiv", "NeurIPS", "ICML, 2023", "2024", "2024a", "1999",
    "20",
    "ICLR | ICML", "Paper", "pdf", "Blog", "[Topic](#topic)", "(#topic-1)",
    "## Table of Contents\n",
    "<!-- survey-ignore: year-order -->\n", "<!-- survey-ignore: missing-link, nbsp -->\n",
    "    - [A](#a)\n",
    "- A, <ins>ICML, 2023</ins> [[Paper](https://a.b)]\n",
  ]

  static let hostile = [
    "\u{1B}[31m", "\u{1B}]8;;x\u{7}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}",
    "\u{85}",
    "::error::x", "##[group]", "%0A", "%0D", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)",
    "</script>",
    "<script>", "\\input{x}", "{", "}", "$", "%", "~", "^", "&", "\"", "'", "\t", "e\u{301}", "🤖",
    "ﬁ",
    "İ", "ß", "Ω", "中文", "\u{0}", "\u{AD}", "\u{200B}", "\u{1F1E6}",
  ]

  static let diffs = [
    "--- a/README.md\n", "+++ b/README.md\n", "@@ -1,3 +1,4 @@\n", "@@ -0,0 +1 @@\n",
    "@@@ -1 -1 +1 @@@\n",
    "diff --git a/README.md b/README.md\n", "rename from a\n", "rename to b\n", "copy from a\n",
    "copy to b\n",
    "new file mode 100644\n", "deleted file mode 100644\n", "Binary files a and b differ\n", "+",
    "-", " ", "\\",
    "\\ No newline at end of file\n", "/dev/null", "\"a/\\303\\244\"", "diff --cc x\n",
    "index 1..2\n", "-- \n",
    "@@ -99999999999999999999 +1 @@\n", "@@ -9223372036854775807,9223372036854775807 +1,2 @@\n",
    "@@ -1,0 +2,0 @@\n",
  ]

  static let queries = [
    "venue:", "year:", "topic:", "has:", "is:", "label:", "arxiv:", "perspective:", "title:", "id:",
    "-", "\"",
    "“", "”", "*", "..", "2023..2024", ">=2023", "<", ",", ":", "code", "ICLR", "NeurIPS*",
    "kv cache", "kv-cache",
    "https://arxiv.org/abs/2305.14314", "10.1145/1", "doi:", "openreview:", "acl:", "quantizaton",
    "gptq-2023",
    "--", "=", "(", ")", "AND", "\u{A0}", "\u{3000}", "é", "ﬁ", "İ", "中文", "²", "½", "🤖", "a",
    "the", "lora",
  ]
}
