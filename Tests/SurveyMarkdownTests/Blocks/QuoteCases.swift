extension BlockCase {
  static let quotes = [
    BlockCase(
      "> a\n>b\n   > c",
      #"""
      quote
        paragraph: a\nb\nc
      """#),
    BlockCase(
      "    > a",
      "code: > a"),
    BlockCase(
      "> a\nb",
      #"""
      quote
        paragraph: a\nb
      """#),
    BlockCase(
      "> a\n\n> b",
      """
      quote
        paragraph: a
      quote
        paragraph: b
      """),
    BlockCase(
      "> a\n- b",
      """
      quote
        paragraph: a
      list - tight
        item
          paragraph: b
      """),
    BlockCase(
      "> - a\nb",
      #"""
      quote
        list - tight
          item
            paragraph: a\nb
      """#),
    BlockCase(
      "> ```\na",
      """
      quote
        fenced code unclosed
      paragraph: a
      """),
    BlockCase(
      ">     a\n    b",
      #"""
      quote
        code: a\n
      code: b
      """#),
    BlockCase(
      "> > a\nb",
      #"""
      quote
        quote
          paragraph: a\nb
      """#),
    BlockCase(
      ">>> a\n> b",
      #"""
      quote
        quote
          quote
            paragraph: a\nb
      """#),
    BlockCase(
      ">",
      "quote"),
    BlockCase(
      ">\ta",
      """
      quote
        paragraph: a
      """),
    BlockCase(
      ">\t\ta",
      #"""
      quote
        code: \ta
      """#),
    BlockCase(
      "> # a\nb",
      """
      quote
        heading 1 atx: a
      paragraph: b
      """),
  ]
}
