"""The wire format against its shipped schema and a golden file."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from qa.errors import UsageError
from qa.reports import render
from tests.reports.build import document, issue, run

if TYPE_CHECKING:
    from qa.run import Run

GOLDEN = Path(__file__).parent / "golden" / "sample.json"


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = json.loads(files("qa.reports").joinpath("schema/qa-report-1.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_golden_and_schema(sample: Run, validator: Any) -> None:
    report = render("json", sample)
    assert report == GOLDEN.read_text(encoding="utf-8")
    validator.validate(json.loads(report))


def test_schema_refuses_an_unknown_key(sample: Run, validator: Any) -> None:
    report = json.loads(render("json", sample))
    report["issues"][0]["extra"] = 1
    assert not validator.is_valid(report)


def test_offsets_are_code_points_of_the_file() -> None:
    article = document("e\N{COMBINING ACUTE ACCENT}\N{NBSP}\N{BICYCLE}\nici mot\n")
    found = json.loads(render("json", run([article], [issue(article, "mot")])))["issues"][0]
    assert article.target_file.content[found["start"] : found["end"]] == "mot"
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (2, 5, 2, 8)


def test_undecodable_path_can_be_written_as_utf8(validator: Any) -> None:
    article = document("mot\n", path="a\udce9.fr.txt")
    report = json.loads(render("json", run([article], [issue(article, "mot")])).encode())
    validator.validate(report)
    assert report["documents"][0]["path"] == "a\udce9.fr.txt"


def test_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"'jsn'.*json"):
        render("jsn", run([], []))
