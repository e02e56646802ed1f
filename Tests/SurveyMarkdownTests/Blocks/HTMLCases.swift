extension BlockCase {
  static let html = [
    BlockCase(
      "<script>\n\na</SCRIPT> b\nc",
      #"""
      html 1: <script>\n\na</SCRIPT> b\n
      paragraph: c
      """#),
    BlockCase(
      "<pre",
      "html 1 unclosed: <pre"),
    BlockCase(
      "<style>a\n\n",
      "html 1 unclosed: <style>a\\n\\n"),
    BlockCase(
      "<textarea>\n\na\n</textarea>",
      "html 1: <textarea>\\n\\na\\n</textarea>"),
    BlockCase(
      "<!-- a\n\nb --> c\nd",
      #"""
      html 2: <!-- a\n\nb --> c\n
      paragraph: d
      """#),
    BlockCase(
      "<!-->\na",
      #"""
      html 2: <!-->\n
      paragraph: a
      """#),
    BlockCase(
      "<?php\n\n?>\na",
      #"""
      html 3: <?php\n\n?>\n
      paragraph: a
      """#),
    BlockCase(
      "<!DOCTYPE html>\na",
      #"""
      html 4: <!DOCTYPE html>\n
      paragraph: a
      """#),
    BlockCase(
      "<!a\n\n>",
      "html 4: <!a\\n\\n>", isComparable: false),
    BlockCase(
      "<![CDATA[\n\n]]>\na",
      #"""
      html 5: <![CDATA[\n\n]]>\n
      paragraph: a
      """#),
    BlockCase(
      "<![cdata[",
      "paragraph: <![cdata[", isComparable: false),
    BlockCase(
      "<div\n# a\n\nb",
      #"""
      html 6: <div\n# a\n
      paragraph: b
      """#),
    BlockCase(
      "</div>\na",
      "html 6: </div>\\na"),
    BlockCase(
      "<DIV/>a",
      "html 6: <DIV/>a"),
    BlockCase(
      "<divx>\na",
      "html 7: <divx>\\na"),
    BlockCase(
      "<search>\na",
      "html 6: <search>\\na", isComparable: false),
    BlockCase(
      "<source>\na",
      "html 7: <source>\\na", isComparable: false),
    BlockCase(
      "a\n<div>",
      """
      paragraph: a
      html 6: <div>
      """),
    BlockCase(
      "<b a=\"c>\" d='e' f=g h>\na",
      "html 7: <b a=\"c>\" d='e' f=g h>\\na"),
    BlockCase(
      "<b> a",
      "paragraph: <b> a"),
    BlockCase(
      "a\n<b>",
      "paragraph: a\\n<b>"),
    BlockCase(
      "</b >",
      "html 7: </b >"),
    BlockCase(
      "<b\na>",
      "paragraph: <b\\na>"),
    BlockCase(
      "   <div>\n    a",
      "html 6:    <div>\\n    a"),
    BlockCase(
      "    <div>",
      "code: <div>"),
    BlockCase(
      "> <div>\na",
      #"""
      quote
        html 6: <div>\n
      paragraph: a
      """#),
    BlockCase(
      "- <div>\n\n  a",
      #"""
      list - loose
        item
          html 6: <div>\n
          paragraph: a
      """#),
    BlockCase(
      "<h1 align=\"center\">a</h1>",
      """
      html 6: <h1 align="center">a</h1>
        heading 1 html: a
      """),
    BlockCase(
      "<div>\n  <H2>a\n  b</H2> <h3></h3>\n  <h4>c<h5>d</h5>\n</div>",
      #"""
      html 6: <div>\n  <H2>a\n  b</H2> <h3></h3>\n  <h4>c<h5>d</h5>\n</div>
        heading 2 html: a\n  b
        heading 4 html: c
        heading 5 html: d
      """#),
    BlockCase(
      "<!-- <h1>a</h1> -->\n<h2>b</h2>",
      #"""
      html 2: <!-- <h1>a</h1> -->\n
      html 6: <h2>b</h2>
        heading 2 html: b
      """#),
    BlockCase(
      "<h1>a\n\nb</h1>",
      #"""
      html 6: <h1>a\n
        heading 1 html: a
      paragraph: b</h1>
      """#),
    BlockCase(
      "> <h1>\n> a\n> </h1>",
      #"""
      quote
        html 6: <h1>\na\n</h1>
          heading 1 html: a
      """#),
    BlockCase(
      "<script>'<h1>a</h1>'</script>",
      "html 1: <script>'<h1>a</h1>'</script>"),
    BlockCase(
      "<h7>a</h7>",
      "paragraph: <h7>a</h7>"),
  ]
}
