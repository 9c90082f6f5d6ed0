"""Strings of software beside their source, by class of error: what is wrong is told, what is right is not."""

from __future__ import annotations

from functools import reduce
from pathlib import Path

import pytest

from qa.context import Context
from qa.formats import read_document
from qa.model import Severity
from qa.registry import select_checks
from qa.runner import check_document

CHECKS = select_checks(profile="web")
CONTEXT = Context()
_SIGNS = (("\\n", "\n"), ("\\t", "\t"), ("¦", "|"), ("␠", " "), ("⍽", "\N{NBSP}"))


def _classes() -> dict[str, list[list[str]]]:
    """The pairs by the name of their class."""
    classes: dict[str, list[list[str]]] = {}
    name = ""
    for line in Path(__file__).with_name("string_pairs.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            name = line[2:]
        elif not line.startswith("##"):
            classes.setdefault(name, []).append([_read(cell) for cell in line.split(" | ")])
    return classes


def _read(cell: str) -> str:
    return reduce(lambda text, sign: text.replace(*sign), _SIGNS, cell)


def _issues(source: str, target: str) -> list[str]:
    content = "".join(f"{keyword} {_quoted(text)}\n" for keyword, text in (("msgid", source), ("msgstr", target)))
    result = check_document(read_document("a.po", content=content), CHECKS, CONTEXT)
    assert not [skip for skip in result.skipped if skip.crashed]
    return [issue.check for issue in result.issues if issue.severity is not Severity.NEUTRAL]


def _quoted(text: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return f'"{"".join(escapes.get(character, character) for character in text)}"'


@pytest.mark.parametrize(("name", "pairs"), _classes().items())
def test_wrong_strings_are_told_and_right_ones_are_not(name: str, pairs: list[list[str]]) -> None:
    for source, wrong, right in pairs:
        assert _issues(source, wrong), f"{name}: silent on {source!r}, {wrong!r}"
        assert not _issues(source, right), f"{name}: {_issues(source, right)} on {source!r}, {right!r}"
