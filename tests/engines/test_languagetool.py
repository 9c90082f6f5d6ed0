"""LanguageTool's protocol, by answers written after its public examples: requests, spans, noise, batches, failures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.cli.options import with_engines
from qa.config import Config
from qa.engines import languagetool as engine
from qa.errors import EngineError
from qa.linting import lint
from tests.cli import qa
from tests.documents import document
from tests.engines.server import Match, languagetool

if TYPE_CHECKING:
    from pathlib import Path

AGREEMENT = ("plus lent", "ACCORD", "AGREEMENT", "grammar", ["plus lente"])
SPELLING = ("Girmay", "FR_SPELLING_RULE", "TYPOS", "misspelling", ["Girafe"])


@pytest.fixture(autouse=True)
def _direct(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_an_alarm_becomes_an_issue_at_its_exact_place() -> None:
    article = document(
        (None, "\N{BICYCLE} \N{GRINNING FACE} Bonjour."), (None, "L'échappée \N{BICYCLE} fut plus lent hier.")
    )
    with languagetool({"fut plus lent": AGREEMENT}) as server:
        run = lint([article], with_engines(Config(), [f"languagetool={server.url}"]))
    [issue] = [issue for issue in run.issues if issue.check == "languagetool"]
    assert article.target_file.content[issue.place.start : issue.place.end] == "plus lent"
    assert issue.category == "linguistic-conventions/grammar/agreement"
    assert issue.finding.replacements == ("plus lente",)
    assert issue.severity.value == "minor"
    [form] = server.forms
    assert form["path"] == "/v2/check"
    assert form["language"] == "fr"
    assert "FR_SPELLING_RULE" in form["disabledRules"].split(",")
    assert "TYPOGRAPHY" in form["disabledCategories"].split(",")


def test_noise_is_left_out_even_where_the_server_sends_it() -> None:
    typography = ("...", "POINTS", "CAT_TYPOGRAPHIE", "typographical", ["…"])
    with languagetool({"Girmay": SPELLING, "hier...": typography}) as server:
        assert list(engine.remarks(["Girmay courait hier..."], server.url)) == []


def test_what_we_found_ourselves_is_not_said_twice() -> None:
    number = ("Les coureur", "D_N", "AGREEMENT", "grammar", ["Les coureurs"])
    with languagetool({"Les coureur": number}) as server:
        run = lint([document((None, "Les coureur attaquent."))], with_engines(Config(), [f"languagetool={server.url}"]))
    assert [issue.check for issue in run.issues] == ["determiner-number"]


def test_an_alarm_across_two_paragraphs_is_dropped_and_the_others_keep_theirs() -> None:
    across: Match = ("un.\n\nDeux", "X", "MISC", "uncategorized", [])
    after: Match = ("trois", "Y", "MISC", "uncategorized", [])
    with languagetool({"un.\n\nDeux": across, "trois": after}) as server:
        [remark] = engine.remarks(["Et un.", "Deux et trois."], server.url)
    assert (remark.text, remark.span) == (1, (8, 13))
    assert remark.category == ""


def test_a_long_article_goes_in_several_requests() -> None:
    texts = [f"Le coureur {number} attaque. " + "Il roule. " * 400 for number in range(10)]
    with languagetool({"coureur 7": ("coureur", "Z", "GRAMMAR", "grammar", [])}) as server:
        [remark] = engine.remarks(texts, server.url)
    assert (remark.text, remark.span) == (7, (3, 10))
    assert len(server.forms) > 1
    assert all(len(form["text"]) <= engine.MOST_CHARACTERS for form in server.forms)


def test_code_and_links_are_not_alarmed(tmp_path: Path) -> None:
    fault: Match = ("plus lent", "ACCORD", "AGREEMENT", "grammar", [])
    files = {"a.fr.md": "La commande `fut plus lent` existe.\n"}
    with languagetool({"fut plus lent": fault}) as server:
        done = qa("lint", "a.fr.md", "--engine", f"languagetool={server.url}/v2/", cwd=tmp_path, files=files)
    assert "[languagetool]" not in done.stdout
    assert "plus lent" not in server.forms[0]["text"]


def test_results_of_an_engine_are_not_cached(tmp_path: Path) -> None:
    files = {"a.fr.txt": "Hier on fut plus lent.\n"}
    with languagetool({"fut plus lent": AGREEMENT}) as server:
        command = ("lint", "a.fr.txt", "--engine", f"languagetool={server.url}")
        runs = [qa(*command, cwd=tmp_path, files=files, env={"QA_CACHE": str(tmp_path / "c")}) for _ in range(2)]
    assert len(server.forms) == 2
    assert all("[languagetool]" in run.stdout for run in runs)


def test_no_server_is_one_line_that_says_how_to_get_one() -> None:
    with languagetool({}) as server:
        url = server.url
    with pytest.raises(EngineError, match=r"does not answer at .*languagetool-server\.jar") as caught:
        list(engine.remarks(["Bonjour."], url))
    assert "\n" not in str(caught.value)


def test_a_refusal_is_passed_on() -> None:
    with (
        languagetool({}, status=413, raw=b"Error: Your text exceeds the limit\nmore") as server,
        pytest.raises(EngineError, match=r"413 Error: Your text exceeds the limit$"),
    ):
        list(engine.remarks(["Bonjour."], server.url))


@pytest.mark.parametrize("raw", [b"<html>", b"[]", b"{}", b'{"matches": [{}]}', b"\xff"])
def test_another_server_is_told_from_languagetool(raw: bytes) -> None:
    with languagetool({}, raw=raw) as server, pytest.raises(EngineError, match="does not answer as LanguageTool"):
        list(engine.remarks(["Bonjour."], server.url))


@pytest.mark.parametrize("url", ["http://h:1", "http://h:1/", "http://h:1/v2", "http://h:1/v2/check", "http://h:1/v2/"])
def test_addresses_with_and_without_path(url: str) -> None:
    assert engine.check_address(url) == "http://h:1/v2/check"


@pytest.mark.parametrize("url", ["file:///etc/hosts", "localhost:8081", "", "ftp://h"])
def test_what_is_no_http_address_is_refused(url: str) -> None:
    with pytest.raises(EngineError, match="is no address"):
        engine.check_address(url)


@given(st.text(), st.data())
def test_utf16_units_become_code_points(text: str, data: st.DataObject) -> None:
    text = text.encode("utf-8", "ignore").decode()
    at = data.draw(st.integers(0, len(text)))
    assert engine._code_points(text, engine._units(text[:at])) == at
