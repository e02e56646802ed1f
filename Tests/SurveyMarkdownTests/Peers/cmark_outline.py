"""Prints the block outlines that cmark-gfm gives documents.

Reads a JSON array of documents from standard input and writes a JSON array with a list of lines
for each: two spaces per level, the block, and the number of the line it starts on.
"""

import ctypes
import json
import sys

from cmarkgfm import cmark

FOOTNOTES = 1 << 13
FOOTNOTE_DEFINITION = 0x800B

library = ctypes.CDLL(cmark._cmark.__file__)
for name, result in {
    "cmark_find_syntax_extension": ctypes.c_void_p,
    "cmark_parser_new": ctypes.c_void_p,
    "cmark_parser_finish": ctypes.c_void_p,
    "cmark_node_first_child": ctypes.c_void_p,
    "cmark_node_next": ctypes.c_void_p,
    "cmark_node_get_type_string": ctypes.c_char_p,
    "cmark_node_get_literal": ctypes.c_char_p,
    "cmark_node_get_fence_info": ctypes.c_char_p,
}.items():
    getattr(library, name).restype = result
library.cmark_gfm_core_extensions_ensure_registered()
table = ctypes.c_void_p(library.cmark_find_syntax_extension(b"table"))


def children(node):
    child = library.cmark_node_first_child(ctypes.c_void_p(node))
    while child:
        yield child
        child = library.cmark_node_next(ctypes.c_void_p(child))


def squeezed(literal):
    """The text without line ends and indentation, which tabs can make differ."""
    return "".join((literal or b"").decode("utf-8", "replace").split())


def describe(node):
    """The description of a block, or nothing for an inline."""
    pointer = ctypes.c_void_p(node)
    kind = library.cmark_node_get_type_string(pointer).decode()
    if kind == "heading":
        return f"heading {library.cmark_node_get_heading_level(pointer)}"
    if kind == "list":
        spacing = "tight" if library.cmark_node_get_list_tight(pointer) else "loose"
        if library.cmark_node_get_list_type(pointer) == 1:
            return f"list {spacing}"
        delimiter = ".)"[library.cmark_node_get_list_delim(pointer) - 1]
        return f"list {library.cmark_node_get_list_start(pointer)}{delimiter} {spacing}"
    if kind == "code_block":
        length, offset, character = ctypes.c_int(), ctypes.c_int(), ctypes.c_char()
        fenced = library.cmark_node_get_fenced(
            pointer, ctypes.byref(length), ctypes.byref(offset), ctypes.byref(character)
        )
        name = "fenced code" if fenced else "code"
        return f"{name} {squeezed(library.cmark_node_get_literal(pointer))}"
    if kind == "html_block":
        return f"html {squeezed(library.cmark_node_get_literal(pointer))}"
    if kind in ("table_header", "table_row"):
        cells = [cell for cell in children(node) if next(children(cell), None)]
        return f"{'header' if kind == 'table_header' else 'row'} {len(cells)}"
    if library.cmark_node_get_type(pointer) == FOOTNOTE_DEFINITION:
        return "footnote"
    return {
        "paragraph": "paragraph",
        "item": "item",
        "block_quote": "quote",
        "table": "table",
        "thematic_break": "break",
    }.get(kind)


def outline(node):
    lines = []
    stack = [(child, 0) for child in reversed(list(children(node)))]
    while stack:
        block, depth = stack.pop()
        description = describe(block)
        if description is None:
            continue
        start = library.cmark_node_get_start_line(ctypes.c_void_p(block))
        lines.append(f"{'  ' * depth}{description} @{start}")
        stack += [(child, depth + 1) for child in reversed(list(children(block)))]
    return lines


def parse(document):
    parser = ctypes.c_void_p(library.cmark_parser_new(FOOTNOTES))
    library.cmark_parser_attach_syntax_extension(parser, table)
    text = document.encode("utf-8", "surrogatepass")
    library.cmark_parser_feed(parser, text, ctypes.c_size_t(len(text)))
    root = library.cmark_parser_finish(parser)
    lines = outline(root)
    library.cmark_node_free(ctypes.c_void_p(root))
    library.cmark_parser_free(parser)
    return lines


json.dump([parse(document) for document in json.load(sys.stdin)], sys.stdout)
