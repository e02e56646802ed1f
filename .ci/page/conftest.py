"""What the tests of pages share: the program, built pages and a browser."""

import os
import pathlib
import subprocess

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
SURVEY = os.environ.get("SURVEY", str(ROOT / ".build/debug/survey"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
EMBEDDED = ROOT / "Data/survey.md"


def survey(*arguments, status=(0, 1)):
    """Runs the program and returns what it writes to standard output, as bytes."""
    result = subprocess.run([SURVEY, *arguments], capture_output=True, stdin=subprocess.DEVNULL)
    assert result.returncode in status, result.stderr.decode()
    return result.stdout


def ids(*arguments):
    """The ids of papers in the order that the program writes them."""
    lines = survey(*arguments, "--format", "tsv", "--fields", "id").decode().splitlines()
    return lines[1:]


class Lists:
    """Pages by the name of their list, written once."""

    def __init__(self, folder):
        self.folder = folder

    def path(self, name="embedded", text=None):
        page = self.folder / f"{name}.html"
        if not page.exists():
            arguments = ["page", "-o", str(page)]
            if text is not None:
                source = self.folder / f"{name}.md"
                source.write_bytes(text if isinstance(text, bytes) else text.encode())
                arguments += ["--file", str(source)]
            survey(*arguments, status=(0,))
        return page

    def url(self, name="embedded", text=None):
        return self.path(name, text).as_uri()


@pytest.fixture(scope="session")
def lists(tmp_path_factory):
    return Lists(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as instance:
        yield instance


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture
def open_page(chromium):
    """Opens a URL in a context of its own; faults of the page fail the test."""
    contexts = []
    faults = []

    def open_url(url, engine=True, **options):
        context = chromium.new_context(**options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.faults = faults
        page.requests = []
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: faults.append(dialog.message))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto(url)
        if engine and options.get("java_script_enabled", True) and has_engine(page):
            page.wait_for_selector("html.engine", state="attached", timeout=60_000)
        return page

    yield open_url
    for context in contexts:
        context.close()
    assert faults == []


def has_engine(page):
    return page.locator("[id='engine:']").count() > 0


def shown(page):
    """The ids of the papers that are shown, each once, in order."""
    found = page.eval_on_selector_all(
        "main li",
        "items => items.filter(item => item.checkVisibility()).map(item => item.id || item.dataset.id)",
    )
    return list(dict.fromkeys(found))


def search(page, query):
    """Types a query; the address follows at once, as when the page is left."""
    page.locator("[id='search:']").fill(query)
    page.evaluate("dispatchEvent(new Event('pagehide'))")


def set_state(page, fragment):
    """Goes to a state as an edited address does."""
    page.evaluate(
        "text => { history.pushState(null, '', '#' + text); dispatchEvent(new Event('popstate')); }",
        fragment,
    )
