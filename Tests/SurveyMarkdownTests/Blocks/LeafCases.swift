extension BlockCase {
  static let headings = [
    BlockCase(
      "# a",
      "heading 1 atx: a"),
    BlockCase(
      "###### a ###\t",
      "heading 6 atx: a"),
    BlockCase(
      "####### a",
      "paragraph: ####### a"),
    BlockCase(
      "#a",
      "paragraph: #a"),
    BlockCase(
      "#\ta",
      "heading 1 atx: a"),
    BlockCase(
      "#",
      "heading 1 atx"),
    BlockCase(
      "## ##",
      "heading 2 atx"),
    BlockCase(
      "## a#",
      "heading 2 atx: a#"),
    BlockCase(
      "# a \\#",
      "heading 1 atx: a \\#"),
    BlockCase(
      "   # a\n    # b",
      """
      heading 1 atx: a
      code: # b
      """),
    BlockCase(
      "a\n# b",
      """
      paragraph: a
      heading 1 atx: b
      """),
    BlockCase(
      "a\n===",
      "heading 1 underlined: a"),
    BlockCase(
      "a\nb  \n  ---  ",
      "heading 2 underlined: a\\nb"),
    BlockCase(
      "a\n\n---",
      """
      paragraph: a
      break
      """),
    BlockCase(
      "- a\n---",
      """
      list - tight
        item
          paragraph: a
      break
      """),
    BlockCase(
      "> a\n---",
      """
      quote
        paragraph: a
      break
      """),
    BlockCase(
      "a\n= =",
      "paragraph: a\\n= ="),
    BlockCase(
      "    a\n---",
      #"""
      code: a\n
      break
      """#),
    BlockCase(
      "a\n    ---",
      "paragraph: a\\n---"),
  ]

  static let paragraphs = [
    BlockCase(
      "a\n  b\t\nc  \n\nd",
      #"""
      paragraph: a\nb\t\nc
      paragraph: d
      """#),
    BlockCase(
      "a\r\nb\rc",
      "paragraph: a\\r\\nb\\rc"),
    BlockCase(
      "***\n - - -\n____",
      """
      break
      break
      break
      """),
    BlockCase(
      "--",
      "paragraph: --"),
    BlockCase(
      "+++",
      "paragraph: +++"),
    BlockCase(
      "* * *a",
      """
      list * tight
        item
          list * tight
            item
              paragraph: *a
      """),
    BlockCase(
      "- a\n***\n- b",
      """
      list - tight
        item
          paragraph: a
      break
      list - tight
        item
          paragraph: b
      """),
    BlockCase(
      "- * * *",
      """
      list - tight
        item
          break
      """),
    BlockCase(
      "a\n    ***",
      "paragraph: a\\n***"),
    BlockCase(
      "a\0b",
      "paragraph: a\\0b"),
    BlockCase(
      "\u{FEFF}# a",
      "heading 1 atx: a"),
    BlockCase(
      "",
      ""),
    BlockCase(
      " \n\t\n",
      ""),
    BlockCase(
      "\u{A0}a",
      "paragraph: \u{A0}a"),
  ]

  static let code = [
    BlockCase(
      "    a\n\n      b\n\n",
      "code: a\\n\\n  b\\n"),
    BlockCase(
      "a\n    b",
      "paragraph: a\\nb"),
    BlockCase(
      "\ta",
      "code: a"),
    BlockCase(
      "  \ta",
      "code: a"),
    BlockCase(
      "    a\nb",
      #"""
      code: a\n
      paragraph: b
      """#),
    BlockCase(
      "```\na\n\n b\n```\nc",
      #"""
      fenced code: a\n\n b\n
      paragraph: c
      """#),
    BlockCase(
      "~~~ `x`\na\n~~~~",
      "fenced code: a\\n"),
    BlockCase(
      "```a`\nb",
      "paragraph: ```a`\\nb"),
    BlockCase(
      "````\na\n```",
      "fenced code unclosed: a\\n```"),
    BlockCase(
      "  ```\n    a\n b\n  ```",
      "fenced code:   a\\nb\\n"),
    BlockCase(
      "```\na\n    ```",
      "fenced code unclosed: a\\n    ```"),
    BlockCase(
      "> ```\n> a\nb",
      #"""
      quote
        fenced code unclosed: a\n
      paragraph: b
      """#),
    BlockCase(
      "a\n```\nb\n```\nc",
      #"""
      paragraph: a
      fenced code: b\n
      paragraph: c
      """#),
    BlockCase(
      "```\n```",
      "fenced code"),
    BlockCase(
      "``\na\n``",
      "paragraph: ``\\na\\n``"),
    BlockCase(
      "```\na\n``` b",
      "fenced code unclosed: a\\n``` b"),
    BlockCase(
      "- ```\n  a\n b",
      #"""
      list - tight
        item
          fenced code unclosed: a\n
      paragraph: b
      """#),
  ]
}
