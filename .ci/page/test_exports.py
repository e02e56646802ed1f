"""Exports and the clipboard: the bytes of the command, and honest messages."""

import random

import pytest

from conftest import has_engine, ids, search, set_state, survey

FORMATS = {"bib": "bibtex", "csv": "csv", "md": "markdown", "json": "json"}


@pytest.fixture
def page(lists, open_page):
    page = open_page(lists.url(), accept_downloads=True)
    if not has_engine(page):
        pytest.skip("the program was built without the engine")
    return page


def download(page, name):
    panel = page.locator("[id='exports:']")
    if not panel.is_visible():
        page.locator("[aria-controls='exports:']").click()
    with page.expect_download() as event:
        panel.get_by_label(f"Download {name}").click()
    return event.value


@pytest.mark.parametrize(("name", "ending"), [("BibTeX", "bib"), ("CSV", "csv"), ("Markdown", "md"), ("JSON", "json")])
def test_downloads_are_the_bytes_of_the_command(page, name, ending):
    generator = random.Random(ending)
    everything = list(dict.fromkeys(ids("list")))
    for size in (1, 2, 7, 40):
        chosen = generator.sample(everything, size)
        set_state(page, "sel=" + ",".join(chosen))
        found = download(page, name)
        assert found.suggested_filename == f"papers.{ending}"
        expected = survey("search", "id:" + ",".join(chosen), "--sort", "list", "--format", FORMATS[ending])
        with open(found.path(), "rb") as file:
            assert file.read() == expected
    set_state(page, "")
    search(page, "quantization venue:ICLR")
    with open(download(page, name).path(), "rb") as file:
        assert file.read() == survey("search", "quantization venue:ICLR", "--format", FORMATS[ending])


def test_every_paper_is_cited_as_by_the_command(page):
    page.wait_for_function("document.querySelectorAll('main li .cite').length === document.querySelectorAll('main li').length")
    items = page.locator("main li[id]")
    generator = random.Random(3)
    for index in generator.sample(range(items.count()), 15):
        item = items.nth(index)
        item.locator(".cite").dispatch_event("click")
        expected = survey("cite", item.get_attribute("id")).decode()
        assert item.locator("pre").text_content() == expected


def test_a_selection_is_in_the_address(page):
    page.locator("main li input").first.check()
    assert "sel=" in page.url
    page.reload()
    page.wait_for_selector("html.engine", state="attached", timeout=60_000)
    assert page.locator("main li input:checked").count() >= 1
    assert page.locator("[aria-controls='exports:']").text_content() == "Export 1 selected"


def test_copying_uses_the_clipboard(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    search(page, "gptq")
    page.get_by_label("Copy the command").click()
    page.get_by_text("Command copied").first.wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "survey search gptq"


def test_a_refused_clipboard_is_worked_around(page):
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    search(page, "gptq")
    page.get_by_label("Copy the command").click()
    page.get_by_text("Command copied").first.wait_for()


def test_when_nothing_copies_the_page_says_so(page):
    page.evaluate(
        """() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
          document.execCommand = () => false;
        }""")
    search(page, "gptq")
    page.get_by_label("Copy the command").click()
    dialog = page.get_by_role("dialog", name="Copy by hand")
    dialog.wait_for()
    assert dialog.locator("textarea").input_value() == "survey search gptq"
    assert "could not be copied" in page.locator(".toast").text_content()


def test_a_contribution_is_checked_by_the_rules_of_the_command(page, tmp_path):
    line = "- A New Paper That Nobody Has Read <ins>ICRL, 2025</ins> [[Paper](https://arxiv.org/abs/2501.09999)]\n"
    area = page.locator("[id='line:']")
    area.fill(line)
    page.locator(".findings p").first.wait_for()
    source = tmp_path / "line.md"
    source.write_text(line)
    report = survey("validate", str(source), "--format", "github").decode()
    for rule in page.locator(".findings p > code").all_text_contents():
        assert rule in report
    fixed = page.locator(".findings pre").text_content()
    assert "Read, <ins>ICLR, 2025</ins>" in fixed
    area.fill(fixed)
    page.get_by_text("Nothing to correct").wait_for()
