extension BlockCase {
  static let lists = [
    BlockCase(
      "- a\n- b",
      """
      list - tight
        item
          paragraph: a
        item
          paragraph: b
      """),
    BlockCase(
      "- a\n\n- b",
      """
      list - loose
        item
          paragraph: a
        item
          paragraph: b
      """),
    BlockCase(
      "- a\n\n  b",
      """
      list - loose
        item
          paragraph: a
          paragraph: b
      """),
    BlockCase(
      "- a\n\n b",
      """
      list - tight
        item
          paragraph: a
      paragraph: b
      """),
    BlockCase(
      "- a\n  - b\n    - c\n- d",
      """
      list - tight
        item
          paragraph: a
          list - tight
            item
              paragraph: b
              list - tight
                item
                  paragraph: c
        item
          paragraph: d
      """),
    BlockCase(
      "- a\n  - b\n\n    c\n- d",
      """
      list - tight
        item
          paragraph: a
          list - loose
            item
              paragraph: b
              paragraph: c
        item
          paragraph: d
      """),
    BlockCase(
      "- a\n  - b\n\n- c",
      """
      list - loose
        item
          paragraph: a
          list - tight
            item
              paragraph: b
        item
          paragraph: c
      """),
    BlockCase(
      "- a\n* b\n+ c",
      """
      list - tight
        item
          paragraph: a
      list * tight
        item
          paragraph: b
      list + tight
        item
          paragraph: c
      """),
    BlockCase(
      "1. a\n2. b\n3) c",
      """
      list 1. tight
        item
          paragraph: a
        item
          paragraph: b
      list 3) tight
        item
          paragraph: c
      """),
    BlockCase(
      "007. a",
      """
      list 7. tight
        item
          paragraph: a
      """),
    BlockCase(
      "1234567890. a",
      "paragraph: 1234567890. a"),
    BlockCase(
      "-1. a",
      "paragraph: -1. a"),
    BlockCase(
      "a\n2. b",
      "paragraph: a\\n2. b"),
    BlockCase(
      "a\n1. b",
      """
      paragraph: a
      list 1. tight
        item
          paragraph: b
      """),
    BlockCase(
      "a\n-\nb",
      """
      heading 2 underlined: a
      paragraph: b
      """),
    BlockCase(
      "-\n  a",
      """
      list - tight
        item
          paragraph: a
      """),
    BlockCase(
      "-\n\n  a",
      """
      list - tight
        item
      paragraph: a
      """),
    BlockCase(
      "- a\n-\n- c",
      """
      list - tight
        item
          paragraph: a
        item
        item
          paragraph: c
      """),
    BlockCase(
      "-     a\n\n  b",
      #"""
      list - loose
        item
          code: a\n
          paragraph: b
      """#),
    BlockCase(
      "1.  a\n\n    b\n\n        c",
      """
      list 1. loose
        item
          paragraph: a
          paragraph: b
          code: c
      """),
    BlockCase(
      "   - a\n\n     b",
      """
      list - loose
        item
          paragraph: a
          paragraph: b
      """),
    BlockCase(
      "- a\n - b\n  - c\n   - d\n    - e",
      #"""
      list - tight
        item
          paragraph: a
        item
          paragraph: b
        item
          paragraph: c
        item
          paragraph: d\n- e
      """#),
    BlockCase(
      "- a\nb\n- c",
      #"""
      list - tight
        item
          paragraph: a\nb
        item
          paragraph: c
      """#),
    BlockCase(
      "-a",
      "paragraph: -a"),
    BlockCase(
      "-\ta\n\n\tb",
      """
      list - loose
        item
          paragraph: a
          paragraph: b
      """),
    BlockCase(
      " -\t\ta",
      #"""
      list - tight
        item
          code: \ta
      """#),
    BlockCase(
      "- - 1. a",
      """
      list - tight
        item
          list - tight
            item
              list 1. tight
                item
                  paragraph: a
      """),
    BlockCase(
      "- ```\n  a\n\n\n  b\n  ```\n- c",
      #"""
      list - tight
        item
          fenced code: a\n\n\nb\n
        item
          paragraph: c
      """#),
    BlockCase(
      "- > a\n  >\n- b",
      """
      list - tight
        item
          quote
            paragraph: a
        item
          paragraph: b
      """),
    BlockCase(
      "- a\n\n\n\n- b\n\n      c",
      """
      list - loose
        item
          paragraph: a
        item
          paragraph: b
          code: c
      """),
    BlockCase(
      "- # a\n- b\n  ===\n  c",
      """
      list - tight
        item
          heading 1 atx: a
        item
          heading 1 underlined: b
          paragraph: c
      """),
    BlockCase(
      "10) a\n\n   b",
      """
      list 10) tight
        item
          paragraph: a
      paragraph: b
      """),
  ]
}
