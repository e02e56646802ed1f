"""Keyboard, screen readers, narrow screens, print, colours."""

import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import search, set_state, shown

STATES = {
    "light": ({}, ""),
    "dark": ({"color_scheme": "dark"}, ""),
    "narrow": ({"viewport": {"width": 320, "height": 568}}, ""),
    "filtered": ({}, "q=quantization&venue=-ICLR&year=2023..&has=code"),
    "empty": ({}, "q=zzzzzzzz&year=2023"),
}


@pytest.mark.parametrize("name", STATES)
def test_axe_finds_no_violation(lists, open_page, name):
    options, fragment = STATES[name]
    page = open_page(f"{lists.url()}#{fragment}", bypass_csp=True, **options)
    page.wait_for_timeout(100)
    violations = Axe().run(page).response["violations"]
    found = [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in violations]
    assert found == []


def test_landmarks_and_names(lists, open_page):
    page = open_page(lists.url())
    for role in ("banner", "search", "navigation", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1, role
    assert page.get_by_role("heading", level=1).count() == 1
    title = page.locator("main li > a").first.text_content()
    assert page.get_by_role("checkbox", name=f"Select {title}").count() >= 1


def test_the_status_is_spoken_after_a_rest(lists, open_page):
    page = open_page(lists.url())
    status = page.locator("[role=status]").last
    page.wait_for_timeout(600)
    before = status.text_content()
    search(page, "gptq")
    assert status.text_content() == before
    page.wait_for_timeout(650)
    assert re.fullmatch(r"\d+ of [\d,]+ papers", status.text_content())


def test_the_keyboard_is_enough(lists, open_page):
    page = open_page(lists.url())
    page.keyboard.press("/")
    page.keyboard.type("gptq accurate")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent").startswith("GPTQ")
    page.keyboard.press("x")
    assert "sel=gptq-2023" in page.url
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Help").is_visible()
    page.get_by_label("Keys are on").uncheck()
    page.keyboard.press("Escape")
    page.locator("main li a").first.focus()
    page.keyboard.press("x")
    assert "sel=gptq-2023" in page.url
    page.locator("[id='search:']").focus()
    page.keyboard.press("Escape")
    assert page.locator("[id='search:']").input_value() == ""


@pytest.mark.parametrize("width", [320, 768, 1440])
def test_nothing_is_wider_than_the_screen(lists, open_page, width):
    page = open_page(lists.url(), viewport={"width": width, "height": 568})
    page.wait_for_timeout(200)
    for fragment in ("", "q=quantization&sort=year", "q=" + "x" * 300):
        set_state(page, fragment)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_targets_are_large_enough(lists, open_page):
    page = open_page(lists.url(), viewport={"width": 320, "height": 568})
    page.locator(".narrow").click()
    page.locator("[aria-controls='exports:']").evaluate("button => button.click()")
    small = page.eval_on_selector_all(
        "button, select, input:not([type=checkbox]), label:has(input), textarea",
        """elements => elements.filter(element => {
          if (!element.checkVisibility()) return false;
          const { width, height } = element.getBoundingClientRect();
          return width > 1 && (width < 24 || height < 24);
        }).map(element => element.outerHTML.slice(0, 100))""",
    )
    assert small == []


def test_print_has_exactly_the_result(lists, open_page, tmp_path):
    page = open_page(lists.url() + "#q=lora&year=2023..")
    titles = page.eval_on_selector_all(
        "main li", "items => items.filter(i => i.checkVisibility()).map(i => i.firstElementChild.textContent)")
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    assert shown(page)
    if not shutil.which("pdftotext"):
        pytest.skip("needs pdftotext")
    pdf = tmp_path / "page.pdf"
    page.pdf(path=pdf)
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True).stdout
    squeezed = re.sub(r"\W+", "", text)
    for title in titles:
        assert re.sub(r"\W+", "", title) in squeezed
    assert text.count("https://") >= len(titles)
    assert "GPTQ" not in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_contrast(lists, open_page, scheme):
    page = open_page(lists.url(), color_scheme=scheme)
    ratios = page.evaluate(
        """() => {
          const style = getComputedStyle(document.documentElement);
          const luminance = (name) => {
            const hex = style.getPropertyValue(name).trim().replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
            const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
              .map((value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const ratio = (one, two) => {
            const [low, high] = [luminance(one), luminance(two)].sort((a, b) => a - b);
            return (high + .05) / (low + .05);
          };
          const pairs = [];
          for (const ink of ["--ink", "--soft", "--accent", "--journal", "--workshop", "--bad"])
            for (const ground of ["--page", "--wash"]) pairs.push([ink, ground, ratio(ink, ground)]);
          pairs.push(["--ink", "--mark", ratio("--ink", "--mark")]);
          pairs.push(["--accent", "--tint", ratio("--accent", "--tint")]);
          pairs.push(["--on-accent", "--accent", ratio("--on-accent", "--accent")]);
          return pairs;
        }""")
    assert [pair for pair in ratios if pair[2] < 4.5] == []
