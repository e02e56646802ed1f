extension BlockCase {
  static let references = [
    BlockCase(
      "[a]: /u",
      "reference: [a]: /u"),
    BlockCase(
      "[a]: /u 'b'\n[c]: <d e> (f)\ng",
      """
      reference: [a]: /u 'b'
      reference: [c]: <d e> (f)
      paragraph: g
      """),
    BlockCase(
      "[a]:\n  /u\n  \"b\n  c\"\n\nd",
      #"""
      reference: [a]:\n/u\n"b\nc"
      paragraph: d
      """#),
    BlockCase(
      "[a]: /u\n'b' c",
      """
      reference: [a]: /u
      paragraph: 'b' c
      """),
    BlockCase(
      "[a]: /u 'b' c",
      "paragraph: [a]: /u 'b' c"),
    BlockCase(
      "[a]: /u\n'b\n\nc'",
      """
      reference: [a]: /u
      paragraph: 'b
      paragraph: c'
      """),
    BlockCase(
      "[a]:",
      "paragraph: [a]:"),
    BlockCase(
      "[a]: <>",
      "reference: [a]: <>"),
    BlockCase(
      "[a]: <b",
      "paragraph: [a]: <b"),
    BlockCase(
      "[a]: b(c))",
      "paragraph: [a]: b(c))"),
    BlockCase(
      "a\n[b]: /u",
      "paragraph: a\\n[b]: /u"),
    BlockCase(
      "[ ]: /u",
      "paragraph: [ ]: /u"),
    BlockCase(
      "[a[]: /u",
      "paragraph: [a[]: /u"),
    BlockCase(
      "[a\\]]: /u",
      "reference: [a\\]]: /u"),
    BlockCase(
      "[a\nb]: /u",
      "reference: [a\\nb]: /u"),
    BlockCase(
      "> [a]: /u\nb",
      """
      quote
        reference: [a]: /u
        paragraph: b
      """),
    BlockCase(
      "[a]: /u\n===",
      """
      reference: [a]: /u
      paragraph: ===
      """),
    BlockCase(
      "[a]: /u\n-",
      """
      reference: [a]: /u
      paragraph: -
      """),
    BlockCase(
      "[a]: /u\nb\n---",
      """
      reference: [a]: /u
      heading 2 underlined: b
      """),
    BlockCase(
      "# [a]\n[a]: /u\n> b",
      """
      heading 1 atx: [a]
      reference: [a]: /u
      quote
        paragraph: b
      """),
    BlockCase(
      "[a]: /u\n    b",
      """
      reference: [a]: /u
      paragraph: b
      """),
    BlockCase(
      "- [a]: /u\n- b",
      """
      list - tight
        item
          reference: [a]: /u
        item
          paragraph: b
      """),
    BlockCase(
      "[a]: /u\r\n[b]: /u\r\n",
      """
      reference: [a]: /u
      reference: [b]: /u
      """),
  ]
}
