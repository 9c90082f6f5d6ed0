"""The HTML report as a person uses it, in headless Chromium, opened from disk."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.wait import WebDriverWait

from qa.check import check
from qa.model import Severity
from qa.reports import ConceptView, ReportOptions, TermView, render
from tests.reports.build import document, issue, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.run import Run

pytestmark = pytest.mark.browser
ATTACK = '<script>window.hit=1</script>"><img src=x onerror=window.hit=1>'


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not (binary and driver):
        if os.environ.get("CI"):
            pytest.fail("no chromium and chromedriver on the PATH, and CI asks for the browser tests")
        pytest.skip("no chromium and chromedriver on the PATH")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1400,900",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    downloads = tmp_path_factory.mktemp("downloads")
    options.add_experimental_option(
        "prefs",
        {
            "download.default_directory": str(downloads),
            "profile.default_content_setting_values.automatic_downloads": 1,
        },
    )
    chrome: Any = webdriver.Chrome(options=options, service=Service(driver))
    chrome.downloads = downloads
    yield chrome
    chrome.quit()


@pytest.fixture
def opened(browser: Any, sample: Run, tmp_path: Path) -> Callable[..., Any]:
    @check(category="terminology/wrong-term")
    def forbidden_term(segment: Any, context: Any) -> Iterator[Any]:
        """A rendering that the glossary marks as wrong.

        Readers of the *press* do not know it.

        Wrong:
            en: She dropped him.
            fr: Elle l'a laissé tomber.

        Right:
            fr: Elle l'a distancé.
        """
        yield from ()

    concept = ConceptView(
        "drop", (TermView("distancer", "fr", "preferred"), TermView("laisser tomber", "fr", "deprecated"))
    )
    options = ReportOptions(checks={"forbidden-term": forbidden_term}, concepts={"drop": concept})

    def open_page(result: Run = sample, fragment: str = "") -> Any:
        page = tmp_path / "report.html"
        page.write_text(render("html", result, options), encoding="utf-8")
        browser.get_log("browser")
        browser.get_log("performance")
        browser.get("about:blank")
        browser.get(page.as_uri() + fragment)
        browser.execute_script("localStorage.clear()")
        browser.get("about:blank")
        browser.get(page.as_uri() + fragment)
        return browser

    return open_page


def rows(browser: Any) -> list[str]:
    """The messages of the issues shown."""
    found: list[str] = browser.execute_script(
        "return [...document.querySelectorAll('#list > .issue:not([hidden]) .msg')].map(each => each.textContent)"
    )
    return found


def press(browser: Any, *keys: str) -> None:
    for key in keys:
        ActionChains(browser).send_keys(key).perform()


def click(browser: Any, selector: str) -> None:
    browser.execute_script("document.querySelector(arguments[0]).click()", selector)


def card(browser: Any) -> str:
    text: str = browser.execute_script("return document.querySelector('.issue.open .card')?.innerText ?? ''")
    return text


def downloaded(browser: Any, name: str, button: str) -> str:
    path: Path = browser.downloads / name
    path.unlink(missing_ok=True)
    click(browser, f"[data-export={button}]")
    WebDriverWait(browser, 20).until(lambda _: path.exists() and path.stat().st_size)
    return path.read_text(encoding="utf-8-sig")


def test_filters_by_severity_check_and_search(opened: Callable[..., Any]) -> None:
    browser = opened()
    assert len(rows(browser)) == 4
    click(browser, "input[value=critical]")
    assert "no rider is called “Vingegaad”" not in rows(browser)
    assert len(rows(browser)) == 3
    browser.execute_script(
        "const s = document.querySelector('[name=check]'); s.value = 'english-decimal-point';"
        "s.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    assert rows(browser) == ["French writes a decimal comma"]
    click(browser, "[type=reset]")
    press(browser, "/", *"decimal")
    assert rows(browser) == ["French writes a decimal comma"]
    assert "q=decimal" in browser.current_url
    assert browser.execute_script("return document.querySelectorAll('.tgt .m:not(.off)').length") == 1


def test_suppressed_issues_show_on_demand(opened: Callable[..., Any]) -> None:
    browser = opened()
    click(browser, "input[value=suppressed]")
    assert "agreement" in rows(browser)


def test_keys_move_open_and_close(opened: Callable[..., Any]) -> None:
    browser = opened()
    press(browser, "j")
    assert "a distancé" in card(browser)
    assert browser.execute_script("return document.querySelectorAll('.m.on').length") == 2
    press(browser, "j")
    assert "8,5" in card(browser)
    press(browser, "k")
    assert "a distancé" in card(browser)
    press(browser, "\ue00c")
    assert card(browser) == ""
    press(browser, "\ue007")
    assert "a distancé" in card(browser)
    press(browser, "?")
    assert browser.execute_script("return document.querySelector('#help').open")
    press(browser, "\ue00c")
    assert not browser.execute_script("return document.querySelector('#help').open")


def test_card_explains_itself(opened: Callable[..., Any]) -> None:
    browser = opened()
    press(browser, "j")
    text = card(browser)
    for expected in (
        "Readers of the press do not know it.",
        "Elle l'a laissé tomber.",
        "Elle l'a distancé.",
        "laisser tomber",
    ):
        assert expected in text


def test_state_in_the_address_is_restored(opened: Callable[..., Any]) -> None:
    browser = opened(fragment="#severity=minor,critical&q=vingegaad")
    assert rows(browser) == ["no rider is called “Vingegaad”"]


def test_a_click_where_issues_overlap_goes_through_them(opened: Callable[..., Any]) -> None:
    article = document("Le maillot jaune.\n")
    browser = opened(
        run([article], [issue(article, "maillot jaune", "WIDE"), issue(article, "jaune", "NARROW", check="other")])
    )
    seen = []
    for _ in range(2):
        click(browser, ".m[data-i~='0'][data-i~='1']")
        seen.append(browser.execute_script("return document.querySelector('.issue.open .msg').textContent"))
    assert sorted(seen) == ["NARROW", "WIDE"]


def test_verdicts_are_exported_by_the_schema_and_survive_a_reload(opened: Callable[..., Any]) -> None:
    browser = opened()
    press(browser, "j", "f")
    browser.execute_script(
        "const set = (name, value) => { const field = document.querySelector(`.issue.open [name=${name}]`);"
        "field.value = value; field.dispatchEvent(new Event('input', {bubbles: true})); };"
        "set('reason', 'said by the rider'); set('term', 'lâcher'); set('status', 'admitted');"
    )
    browser.refresh()
    exported = json.loads(downloaded(browser, "verdicts.json", "verdicts"))
    schema = json.loads(files("qa.reports").joinpath("schema/qa-verdicts-1.json").read_text(encoding="utf-8"))
    jsonschema.validate(exported, schema)
    (verdict,) = exported["verdicts"]
    assert (verdict["verdict"], verdict["reason"]) == ("false-alarm", "said by the rider")
    assert verdict["proposal"] == {"concept": "drop", "term": "lâcher", "status": "admitted"}


def test_exports_hold_what_is_shown_and_guard_formulas(opened: Callable[..., Any]) -> None:
    article = document("=1+1 mot\n")
    browser = opened(
        run([article], [issue(article, "=1+1", 'say "no"'), issue(article, "mot", severity=Severity.NEUTRAL)])
    )
    click(browser, "input[value=neutral]")
    exported = downloaded(browser, "issues.csv", "csv").splitlines()
    assert len(exported) == 2
    assert '"\'=1+1","say ""no"""' in exported[1]
    assert [each["text"] for each in json.loads(downloaded(browser, "issues.json", "json"))] == ["=1+1"]


def test_no_request_no_console_message(opened: Callable[..., Any]) -> None:
    browser = opened()
    press(browser, "j", "j", "?")
    requests = [
        message["params"]["request"]["url"]
        for entry in browser.get_log("performance")
        if (message := json.loads(entry["message"])["message"])["method"] == "Network.requestWillBeSent"
    ]
    assert requests
    assert all(url.startswith(("file:", "data:", "about:")) for url in requests)
    assert browser.get_log("browser") == []


def test_a_hostile_article_runs_nothing(opened: Callable[..., Any]) -> None:
    article = document(f"{ATTACK} mot\n", f"{ATTACK} word\n")
    found = issue(article, ATTACK, ATTACK, replacements=(ATTACK,), source=ATTACK, check="forbidden-term")
    browser = opened(run([article], [found, issue(article, "mot", ATTACK)]))
    press(browser, "j", "j", "k")
    assert ATTACK in card(browser)
    assert browser.execute_script("return [window.hit, document.images.length]") == [None, 0]
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(opened: Callable[..., Any], scheme: str) -> None:
    browser = opened()
    media = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
    press(browser, "j")
    # Read as data: the package's own module asks for drivers that are not needed here.
    script = Path(str(files("axe_core_python").joinpath("axe.min.js"))).read_text(encoding="utf-8")
    # Through the debugger: the page's own policy rightly refuses any other script.
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": script})
    result = browser.execute_async_script("const done = arguments[0]; axe.run().then(done, each => done(String(each)))")
    assert isinstance(result, dict), result
    assert [(each["id"], [node["html"][:120] for node in each["nodes"][:3]]) for each in result["violations"]] == []


@pytest.mark.slow
def test_five_thousand_issues_render_and_filter(opened: Callable[..., Any]) -> None:
    article = document("".join(f"mot{number} et la suite du paragraphe.\n" for number in range(5000)))
    shown = [issue_at(article, number) for number in range(5000)]
    browser = opened(run([article], shown))
    assert len(rows(browser)) == 5000
    press(browser, "/", *"mot4999")
    assert len(rows(browser)) == 1
    assert browser.execute_script("return document.querySelectorAll('.card > *').length") == 0


def issue_at(article: Any, number: int) -> Any:
    """An issue on the first word of segment ``number`` (quicker than a search from the top)."""
    return issue(article_line(article, number), f"mot{number}")


def article_line(article: Any, number: int) -> Any:
    return replace(article, segments=(article.segments[number],))
