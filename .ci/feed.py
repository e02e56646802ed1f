#!/usr/bin/env python3
"""Check the Atom feed of a list: valid, and with ids that depend on nothing but the papers.

usage: feed.py SURVEY LIST

The list is compared with itself without every third entry.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import feedparser


def feed(survey, old, new, date):
    command = [survey, "diff", old, new, "--format", "atom", "--date", date,
               "--url", "https://github.com/owner/list"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def reordered(text):
    """The list with the entries of each topic in the reverse order."""
    entries = re.compile(r"(?:^- .*\n)+", re.MULTILINE)
    return entries.sub(lambda run: "".join(reversed(run[0].splitlines(True))), text)


def main():
    survey, path = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        def write(name, text):
            file = pathlib.Path(folder, name)
            file.write_text(text, encoding="utf-8")
            return file

        text = pathlib.Path(path).read_text(encoding="utf-8")
        entries = [line for line in text.splitlines(True) if line.startswith("- ")]
        removed = set(entries[::3])
        shorter = "".join(line for line in text.splitlines(True) if line not in removed)
        old, new = write("old.md", shorter), write("new.md", text)
        first = feed(survey, old, new, "2025-06-22T10:00:00+02:00")
        parsed = feedparser.parse(first)
        ids = [entry.id for entry in parsed.entries]
        assert not parsed.bozo, parsed.bozo_exception
        assert 100 < len(ids) == len(set(ids)), f"{len(ids)} entries"
        later = feed(survey, old, new, "2026-01-01")
        assert [entry.id for entry in feedparser.parse(later).entries] == ids, "another date"
        old, new = write("old.md", reordered(shorter)), write("new.md", reordered(text))
        assert feed(survey, old, new, "2025-06-22T10:00:00+02:00") == first, "another order"
    print(f"{len(ids)} entries, ids stable")


if __name__ == "__main__":
    main()
