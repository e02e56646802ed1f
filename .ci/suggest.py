#!/usr/bin/env python3
"""Score `survey suggest` on a list: each paper is suggested a topic by what the others teach.

usage: suggest.py SURVEY [LIST…] [--since OLD NEW] [--bars]

Without a list the embedded one is scored. A suggestion is right if the list has the paper under that
topic. With --since, what NEW has added to OLD is suggested topics of OLD. With --bars the exit status
is 1 if the scores fall below those that the program is known to reach.
"""
import argparse
import json
import subprocess
import sys

BARS = {"top 1": 0.55, "top 3": 0.78, "top 5": 0.85, "parent": 0.70}
LIKELY = {"right": 0.85, "share": 0.15}
MEANS = {"top 1": 0.37, "top 3": 0.64, "top 5": 0.76}


def lines(survey, *arguments, text=None):
    done = subprocess.run([survey, *arguments], input=text, capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(f"suggest.py: {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def papers(survey, path):
    """The topics of each paper by its folded title, and an id of it."""
    source = ["--file", path] if path else []
    found = {}
    for paper in lines(survey, "list", "--format", "jsonl", *source):
        if paper["topic"]:
            title = "".join(c for c in paper["title"].casefold() if c.isalnum())
            known = found.setdefault(title, (paper["id"], paper["title"], set()))
            known[2].add(tuple(paper["topic"]))
    return found


def score(survey, path, asked):
    """The shares of right suggestions for (text, topics) pairs."""
    source = ["--file", path] if path else []
    text = "".join(question + "\n" for question, _ in asked)
    answers = lines(survey, "suggest", "--format", "jsonl", "--limit", "5", *source, "-", text=text)
    assert len(answers) == len(asked), "a line for each paper"
    counts = dict.fromkeys([*BARS, "likely", "likely right"], 0)
    for (_, topics), answer in zip(asked, answers):
        suggested = [tuple(each["topic"]) for each in answer["suggestions"]]
        for name, count in ("top 1", 1), ("top 3", 3), ("top 5", 5):
            counts[name] += bool(topics & set(suggested[:count]))
        if suggested:
            counts["parent"] += any(topic[:-1] == suggested[0][:-1] for topic in topics)
            if answer["suggestions"][0]["likely"]:
                counts["likely"] += 1
                counts["likely right"] += suggested[0] in topics
    shares = {name: counts[name] / len(asked) for name in BARS}
    shares["share"] = counts["likely"] / len(asked)
    shares["right"] = counts["likely right"] / max(1, counts["likely"])
    return shares


def report(name, count, shares):
    figures = ", ".join(f"{bar} {shares[bar]:.1%}" for bar in BARS)
    print(f"{name}: {count} papers; {figures}; "
          f"likely {shares['share']:.1%}, of which {shares['right']:.1%} right")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("survey")
    parser.add_argument("lists", nargs="*")
    parser.add_argument("--since", nargs=2, action="append", default=[], metavar=("OLD", "NEW"))
    parser.add_argument("--bars", action="store_true")
    options = parser.parse_args()
    missed = []

    def check(name, shares, bars):
        missed.extend(f"{name}: {bar} {shares[bar]:.3f} is below {least}"
                      for bar, least in bars.items() if shares[bar] < least)

    scores = []
    for path in options.lists or [None]:
        known = papers(options.survey, path)
        shares = score(options.survey, path, [(key, topics) for key, _, topics in known.values()])
        report(path or "embedded list", len(known), shares)
        scores.append(shares)
    if not options.lists:
        check("embedded list", scores[0], BARS | LIKELY)
    elif len(scores) > 1:
        means = {bar: sum(shares[bar] for shares in scores) / len(scores) for bar in MEANS}
        print("mean: " + ", ".join(f"{bar} {means[bar]:.1%}" for bar in MEANS))
        check("mean", means, MEANS)
    for old, new in options.since:
        # Headings higher up may have other names since, so the innermost one decides.
        before, after = papers(options.survey, old), papers(options.survey, new)
        paths = {topic[-1]: topic for _, _, topics in before.values() for topic in topics}
        asked = [(title, {paths[topic[-1]] for topic in found if topic[-1] in paths})
                 for key, (_, title, found) in after.items() if key not in before]
        asked = [(title, topics) for title, topics in asked if topics]
        shares = score(options.survey, old, asked)
        report(f"{new} since {old}", len(asked), shares)
        check(new, shares, {"top 3": 0.76})
    if options.bars and missed:
        sys.exit("\n".join(missed))


if __name__ == "__main__":
    main()
