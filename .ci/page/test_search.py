"""The search of a page is that of the command: same papers, same order, same words for problems."""

import csv
import os
import random
import shlex
import subprocess

import pytest

from conftest import CHROMIUM, EMBEDDED, SURVEY, has_engine, ids, search, set_state, shown, survey

QUERIES = EMBEDDED.parents[1] / "../shared/truth/queries.tsv"
# More with SURVEY_PAGE_QUERIES=10000.
COUNT = int(os.environ.get("SURVEY_PAGE_QUERIES", "100"))

KNOWN = [
    ("funnel-transformer", "Funnel-Transformer"), ("flash attention", "FlashAttention"),
    ("lora low rank adaptation of large", "LoRA"), ("quantizaton gptq", "GPTQ"),
]


@pytest.fixture(scope="module")
def embedded(chromium, lists):
    page = chromium.new_page()
    page.set_default_timeout(20_000)
    page.goto(lists.url())
    if not has_engine(page):
        page.close()
        pytest.skip("the program was built without the engine")
    page.wait_for_selector("html.engine", state="attached", timeout=60_000)
    yield page
    page.close()


def words_of_list():
    titles = survey("list", "--format", "tsv", "--fields", "title").decode().splitlines()[1:]
    return [word for title in titles for word in title.split() if word.isascii()]


def random_query(words, generator):
    """Words of the list: whole, cut, swapped, misspelt or joined."""
    query = []
    for _ in range(generator.randint(1, 4)):
        word = generator.choice(words)
        place = generator.randrange(len(word))
        change = generator.randrange(6)
        if change == 0:
            word = word[: place + 1]
        elif change == 1 and place + 1 < len(word):
            word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        elif change == 2:
            word = word[:place] + generator.choice("abcdefghijklmnop") + word[place + 1 :]
        elif change == 3:
            word += generator.choice(words)
        query.append(word)
    return " ".join(query)


def test_known_papers_are_found_first(embedded):
    cases = KNOWN
    if QUERIES.exists():
        with QUERIES.open() as file:
            cases = [(row["query"], row["title"]) for row in csv.DictReader(file, delimiter="\t")]
    box = embedded.locator("[id='search:']")
    for index, (query, title) in enumerate(cases):
        # Some are typed as by a person, key by key.
        box.evaluate(
            """(box, [query, start]) => {
              for (let end = start; end <= query.length; end += 1) {
                box.value = query.slice(0, end);
                box.dispatchEvent(new Event("input"));
              }
            }""", [query, 0 if index % 5 == 0 else len(query)])
        first = embedded.locator("main li:visible").first.locator(":scope > :first-child")
        assert first.text_content().startswith(title), query


def test_queries_give_the_papers_of_the_command_in_its_order(embedded):
    generator = random.Random(22)
    words = words_of_list()
    queries = [random_query(words, generator) for _ in range(COUNT)]
    queries += ["venue:ICLR,ICML", "year:2023..2024 lora", "-survey quantization", '"kv cache"',
                "has:code is:journal", "https://arxiv.org/abs/2305.14314", "topic:\"kv cache\" code"]
    for query in queries:
        search(embedded, query)
        sort = embedded.locator("[id='sort:']").input_value()
        expected = subprocess.run(
            [SURVEY, "search", "--sort", sort, "--format", "tsv", "--fields", "id", "--", query],
            capture_output=True, text=True)
        if expected.returncode == 2:
            assert embedded.locator("[id='search:']").get_attribute("aria-invalid") == "true", query
            continue
        assert shown(embedded) == expected.stdout.splitlines()[1:], query
        notes = embedded.locator(".notes").text_content()
        for line in expected.stderr.splitlines():
            if line.startswith("note: searched "):
                assert line.removeprefix("note: s") in notes, query


def test_an_error_of_the_query_is_shown_and_the_last_result_stays(embedded):
    search(embedded, "lora")
    before = shown(embedded)
    search(embedded, "lora venu:ICLR")
    assert shown(embedded) == before
    assert "venue" in embedded.locator(".notes").text_content()
    search(embedded, "")


def random_state(page, generator):
    """Presses some filters and perhaps types a word and sorts."""
    set_state(page, "")
    choices = page.locator(".choice:enabled, .year:enabled")
    for _ in range(generator.randint(1, 3)):
        count = choices.count()
        if count == 0:
            break
        choices.nth(generator.randrange(count)).dispatch_event("click")
        if generator.random() < 0.2:
            page.locator("[aria-pressed=true]").first.dispatch_event("click")
    if generator.random() < 0.5:
        search(page, generator.choice(["language", "efficient", "pruning", "attention model"]))
    if generator.random() < 0.5:
        page.locator("[id='sort:']").select_option(generator.choice(["year", "title", "venue", "list"]))
    if generator.random() < 0.3:
        page.get_by_label("Reverse the order").click()


def test_the_command_shown_gives_what_is_shown(embedded):
    generator = random.Random(7)
    for _ in range(max(12, COUNT // 6)):
        random_state(embedded, generator)
        command = embedded.locator(".command code").text_content()
        if not embedded.locator(".command").is_visible():
            continue
        arguments = shlex.split(command)
        arguments[0] = SURVEY
        arguments[2:2] = ["--format", "tsv", "--fields", "id"]
        result = subprocess.run(arguments, capture_output=True, text=True)
        assert result.returncode in (0, 1), command + result.stderr
        assert shown(embedded) == result.stdout.splitlines()[1:], command


def test_counts_are_what_choosing_gives(embedded):
    generator = random.Random(9)
    for state in ("", "q=language&year=2023..", "has=code&venue=ICLR,ICML", "is=-preprint"):
        set_state(embedded, state)
        choices = embedded.locator(".choice:enabled, .year:enabled")
        for index in generator.sample(range(choices.count()), 8):
            set_state(embedded, state)
            choice = choices.nth(index)
            if choice.get_attribute("aria-pressed") == "true":
                continue
            field = choice.evaluate("e => e.closest('fieldset, nav').className || 'topic'")
            if field.removeprefix("of-") in state:
                continue
            count = int(choice.locator("small").text_content())
            choice.dispatch_event("click")
            assert len(shown(embedded)) == count, (state, index)


def test_states_survive_a_reload_and_back(lists, open_page):
    page = open_page(lists.url())
    generator = random.Random(11)
    for _ in range(8):
        random_state(page, generator)
        before, address = shown(page), page.url
        page.reload()
        if has_engine(page):
            page.wait_for_selector("html.engine", state="attached", timeout=60_000)
        assert page.url == address
        assert shown(page) == before
    set_state(page, "")
    everything = len(shown(page))
    page.locator(".of-has .choice").first.click()
    assert len(shown(page)) < everything
    page.go_back()
    assert len(shown(page)) == everything
    page.go_forward()
    assert len(shown(page)) < everything


def test_unknown_keys_are_kept_and_bad_values_are_noted(lists, open_page):
    page = open_page(lists.url() + "#q=lora&utm=1&venue=Nowhere&sort=shoe&year=20x")
    assert "Nowhere" in page.locator(".notes").text_content()
    search(page, "gptq")
    assert "utm=1" in page.url and "Nowhere" not in page.url


def test_a_paper_has_an_address(lists, open_page):
    page = open_page(lists.url() + "#gptq-2023")
    assert page.locator("[id='gptq-2023']").is_visible()
    assert page.evaluate("document.querySelector('[id=\"gptq-2023\"]').getBoundingClientRect().top") < 800
    assert len(shown(page)) == len(set(ids("list")))


def test_without_webassembly_words_find_papers(lists, playwright):
    browser = playwright.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--js-flags=--jitless"])
    page = browser.new_page()
    faults = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(lists.url())
    assert page.evaluate("typeof WebAssembly") == "undefined"
    cases = KNOWN[:1] + [("LLM.int8(): 8-bit Matrix Multiplication for Transformers", "LLM.int8")]
    if QUERIES.exists():
        with QUERIES.open() as file:
            cases += [(row["query"], row["title"]) for row in csv.DictReader(file, delimiter="\t")
                      if row["kind"] in ("long", "name")]
    for query, title in cases:
        search(page, query)
        titles = page.eval_on_selector_all(
            "main li", "items => items.filter(i => i.checkVisibility()).map(i => i.firstElementChild.textContent)")
        assert any(found.startswith(title) for found in titles[:3]), query
    search(page, "")
    page.locator(".of-has .choice").first.click()
    assert 0 < len(shown(page)) < len(set(ids("list")))
    assert faults == []
    browser.close()
