extension BlockCase {
  static let extensions = [
    BlockCase(
      "- [ ] a\n- [x] b\n- [X]\tc\n- [y] d\n- [ ]e\n- [ ]",
      """
      list - tight
        task
          paragraph: a
        task
          paragraph: b
        task
          paragraph: c
        item
          paragraph: [y] d
        item
          paragraph: [ ]e
        item
          paragraph: [ ]
      """),
    BlockCase(
      "1. [x]\n   a",
      """
      list 1. tight
        task
          paragraph: a
      """),
    BlockCase(
      "- # [ ] a",
      """
      list - tight
        item
          heading 1 atx: [ ] a
      """),
    BlockCase(
      "- a\n\n  [ ] b",
      """
      list - loose
        item
          paragraph: a
          paragraph: [ ] b
      """),
    BlockCase(
      "[ ] a",
      "paragraph: [ ] a"),
    BlockCase(
      "- [x]: /u",
      """
      list - tight
        item
          reference: [x]: /u
      """),
    BlockCase(
      "[^a]: b\n\n    c\n\nd [^a]",
      """
      footnote
        paragraph: b
        paragraph: c
      paragraph: d [^a]
      """),
    BlockCase(
      "[^a]: b\nc\n[^a]: d",
      #"""
      footnote
        paragraph: b\nc
      footnote
        paragraph: d
      """#, isComparable: false),
    BlockCase(
      "a [^b]\n[^b]:\n    - c",
      """
      paragraph: a [^b]
      footnote
        list - tight
          item
            paragraph: c
      """),
    BlockCase(
      "[^a b]: /u",
      "reference: [^a b]: /u"),
    BlockCase(
      "> [^a]: b\n\n[^a]",
      """
      quote
        footnote
          paragraph: b
      paragraph: [^a]
      """),
    BlockCase(
      "[^]: a",
      "reference: [^]: a"),
    BlockCase(
      "---\na: b\n---\n# c",
      #"""
      front matter: a: b\n
      heading 1 atx: c
      """#, isComparable: false),
    BlockCase(
      "---\n# a\n\nb:\n...\nc",
      #"""
      front matter: # a\n\nb:\n
      paragraph: c
      """#, isComparable: false),
    BlockCase(
      "---\n---\na",
      """
      front matter
      paragraph: a
      """, isComparable: false),
    BlockCase(
      "---\na\n---",
      """
      break
      heading 2 underlined: a
      """),
    BlockCase(
      "---\na: b",
      """
      break
      paragraph: a: b
      """),
    BlockCase(
      "\n---\na: b\n---",
      """
      break
      heading 2 underlined: a: b
      """),
    BlockCase(
      "\u{FEFF}---\r\na: b\r\n--- \r\nc",
      #"""
      front matter: a: b\r\n
      paragraph: c
      """#, isComparable: false),
  ]
}
