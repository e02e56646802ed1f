"""The page as a file: one request, readable without scripts, a strict policy, valid HTML."""

import base64
import hashlib
import http.server
import re
import shutil
import subprocess
import threading

import html5lib
import pytest

from conftest import EMBEDDED, SURVEY, has_engine, ids, shown, survey

HOSTILE = """# A list <script>alert(1)</script>

## Topics </section></main>
- Alert </script><script>alert(1)</script> <!-- , <ins>ICLR, 2024</ins> [[Paper](https://x.org/a"onclick="alert(1))]
- =1+1 ::error::boom ##[error]x, <ins>arXiv, 2024</ins> [[Paper](javascript:alert(1))] [[Code](data:text/html,x)]
- Right \u202e to left \u2028 and \u0001 \u0085 controls \ufffe, <ins><b>V</b>, 2024</ins> [[<img src=x onerror=alert(1)>](https://x.org/b)]
- Style <style>*{display:none}</style> &lt;b&gt; &amp;amp;, <ins>ICML, 2023</ins> [[Paper](https://x.org/c)]
- Emoji 👩🏽‍💻 and 漢字, <ins>ICML, 2022</ins> [[Paper](https://x.org/d)]
"""


def test_a_page_is_one_request(lists, open_page):
    page = open_page(lists.url())
    page.wait_for_timeout(300)
    assert page.requests == [lists.url()]


def test_a_page_is_one_request_over_http(lists, open_page):
    served = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(lists.folder))

        def log_message(self, *_):
            served.append(self.path)

    lists.path()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = open_page(f"http://127.0.0.1:{server.server_address[1]}/embedded.html")
    page.wait_for_timeout(300)
    server.shutdown()
    assert served == ["/embedded.html"]


def test_without_scripts_the_whole_list_is_there(lists, open_page):
    page = open_page(lists.url(), java_script_enabled=False)
    items = page.locator("main li")
    assert items.count() == len(ids("list"))
    assert all(item.is_visible() for item in items.all()[::20])
    assert page.locator("button, input, select, textarea").count() == 0
    link = page.locator("nav a").nth(3).get_attribute("href")
    assert page.locator(f"[id='{link[1:]}']").count() == 1


def test_the_policy_names_each_script_and_style(lists):
    text = lists.path().read_bytes().decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy and policy.start() < 100
    for tag, name in (("script", "script"), ("style", "style")):
        contents = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.S)
        assert contents
        for content in contents:
            digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy[1]
    assert not re.search(r"<[^>]*\s(style|on\w+)=", text.split("<script type")[0].split("<body>")[1])


def test_the_policy_blocks_what_is_injected(lists, chromium):
    page = chromium.new_page()
    page.goto(lists.url())
    messages = []
    page.on("console", lambda message: messages.append(message.text))
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.wasInjected = true";
          const image = document.createElement("div");
          image.innerHTML = "<img src=x onerror='window.wasInjected = true'>";
          document.body.append(script, image);
          return fetch("https://example.org").catch(() => {});
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.wasInjected") is None
    assert sum("Content Security Policy" in message for message in messages) >= 3
    page.close()


def test_html_is_valid_and_ids_are_unique(lists):
    for name, text in (("embedded", None), ("hostile", HOSTILE)):
        page = lists.path(name, text)
        html5lib.HTMLParser(strict=True).parse(page.read_bytes())
        names = re.findall(r'\sid="([^"]*)"', page.read_text(encoding="utf-8"))
        assert len(names) == len(set(names))
        if shutil.which("tidy"):
            result = subprocess.run(["tidy", "-qe", str(page)], capture_output=True, text=True)
            errors = [line for line in result.stderr.splitlines() if "Error:" in line]
            assert errors == []


def test_hostile_text_stays_in_its_entry(lists, open_page):
    page = open_page(lists.url("hostile", HOSTILE))
    assert page.locator("main section > ol > li").count() == 5
    assert page.locator("body > *").count() == open_page(lists.url()).locator("body > *").count()
    hrefs = page.eval_on_selector_all("main a", "links => links.map(link => link.protocol)")
    assert set(hrefs) <= {"https:", "file:"}
    assert page.locator("main img, main style, main li script").count() == 0
    for query in ("</script>", '"><img src=x>', "\u202e", "javascript:alert(1)", "'; drop table"):
        page.locator("[id='search:']").fill(query)
    page.wait_for_timeout(100)


def test_a_title_of_a_megabyte_is_shown(lists, open_page):
    text = f"# L\n\n## T\n- {'word ' * 200_000}, <ins>ICLR, 2024</ins> [[Paper](https://x.org/a)]\n"
    page = open_page(lists.url("long", text), engine=False,
                     viewport={"width": 320, "height": 568})
    assert page.locator("main section > ol > li").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_check_finds_one_byte(lists, tmp_path):
    page = tmp_path / "page.html"
    page.write_bytes(lists.path().read_bytes())
    arguments = [SURVEY, "page", "-o", str(page), "--check"]
    assert subprocess.run(arguments).returncode == 0
    page.write_bytes(page.read_bytes() + b"\n")
    assert subprocess.run(arguments, capture_output=True).returncode == 1


def test_sizes_are_below_their_bars(lists):
    text = lists.path().read_bytes()
    engine = re.search(rb'id="engine:">([^<]*)<', text)
    papers = len(ids("list"))
    rest = len(text) - (len(engine[1]) if engine else 0)
    script = (EMBEDDED.parent / "page.js").stat().st_size
    style = (EMBEDDED.parent / "page.css").stat().st_size
    assert script <= 48 * 1024
    assert (rest - script - style) / papers <= 650


@pytest.mark.skipif(
    not (EMBEDDED.parents[1] / "../shared/forms").exists(), reason="needs the shared lists"
)
def test_other_lists_have_pages_that_answer(lists, open_page):
    sources = (EMBEDDED.parents[1] / "../shared/forms").glob("*.md")
    for source in sorted(sources, key=lambda source: source.stat().st_size)[:8]:
        page = open_page(lists.url(source.stem, source.read_bytes()))
        page.locator("[id='search:']").fill("language model")
        if has_engine(page):
            expected = ids("search", "language model", "--file", str(source))
            assert shown(page) == expected, source.name
