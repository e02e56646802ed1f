"""Prints the HTML that cmark-gfm makes of documents.

Reads a JSON array of documents from standard input and writes a JSON array of HTML texts.
"""

import json
import sys

from cmarkgfm.cmark import Options, markdown_to_html_with_extensions

OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
EXTENSIONS = ["table", "autolink", "strikethrough"]

documents = json.load(sys.stdin)
json.dump(
    [markdown_to_html_with_extensions(text, OPTIONS, EXTENSIONS) for text in documents], sys.stdout
)
