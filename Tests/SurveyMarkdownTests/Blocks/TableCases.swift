extension BlockCase {
  static let tables = [
    BlockCase(
      "| a | b |\n|---|:-:|\n| c | d |",
      """
      table
        header
          cell: a
          cell: b
        delimiters
        row
          cell: c
          cell: d
      """),
    BlockCase(
      "a | b\n-|-\nc",
      """
      table
        header
          cell: a
          cell: b
        delimiters
        row
          cell: c
      """),
    BlockCase(
      "a\n:-\nb",
      """
      table
        header
          cell: a
        delimiters
        row
          cell: b
      """),
    BlockCase(
      "a\n-\nb",
      """
      heading 2 underlined: a
      paragraph: b
      """),
    BlockCase(
      "| a |\n|-|-|",
      "paragraph: | a |\\n|-|-|"),
    BlockCase(
      "| a | b |\n|-|-|\n| c | d | e |\n|",
      """
      table
        header
          cell: a
          cell: b
        delimiters
        row
          cell: c
          cell: d
      paragraph: |
      """),
    BlockCase(
      "| a |\n|-|\nb\n\nc",
      """
      table
        header
          cell: a
        delimiters
        row
          cell: b
      paragraph: c
      """),
    BlockCase(
      "| a |\n|-|\n> b",
      """
      table
        header
          cell: a
        delimiters
      quote
        paragraph: b
      """),
    BlockCase(
      "| a |\n|-|\n- b",
      """
      table
        header
          cell: a
        delimiters
      list - tight
        item
          paragraph: b
      """),
    BlockCase(
      "| a |\n|-|\n    b",
      """
      table
        header
          cell: a
        delimiters
      code: b
      """),
    BlockCase(
      "a\n| b |\n|---|",
      """
      paragraph: a
      table
        header
          cell: b
        delimiters
      """),
    BlockCase(
      "a |\n| b |\n|---|",
      """
      paragraph: a |
      table
        header
          cell: b
        delimiters
      """),
    BlockCase(
      "[a]: /u\n| b |\n|-|",
      """
      paragraph: [a]: /u
      table
        header
          cell: b
        delimiters
      """),
    BlockCase(
      "| a \\| b | `c \\| d` |\n|-|-|\n| \\\\| |",
      #"""
      table
        header
          cell: a | b
          cell: `c | d`
        delimiters
        row
          cell: \|
      """#),
    BlockCase(
      "| a |\n|-|\n\\|",
      """
      table
        header
          cell: a
        delimiters
        row
          cell: |
      """),
    BlockCase(
      "> | a |\n> |-|\nb",
      """
      quote
        table
          header
            cell: a
          delimiters
      paragraph: b
      """),
    BlockCase(
      "- a | b\n  -|-\n  c | d",
      """
      list - tight
        item
          table
            header
              cell: a
              cell: b
            delimiters
            row
              cell: c
              cell: d
      """),
    BlockCase(
      "| a | b |\n| a\n|-|-|\n| c |\n|-|",
      "paragraph: | a | b |\\n| a\\n|-|-|\\n| c |\\n|-|"),
    BlockCase(
      "a\n|-|-|\nb\n|-|",
      "paragraph: a\\n|-|-|\\nb\\n|-|"),
    BlockCase(
      "|  |\n|--|\n| |",
      """
      table
        header
          cell
        delimiters
        row
          cell
      """),
    BlockCase(
      "||\n|-|",
      """
      table
        header
          cell
        delimiters
      """),
    BlockCase(
      "| a |\n|-:-|",
      "paragraph: | a |\\n|-:-|"),
    BlockCase(
      "| a |\r\n|-|\r\n| b |\r\n",
      """
      table
        header
          cell: a
        delimiters
        row
          cell: b
      """),
  ]
}
