"""Suppressions in the text: what each comment covers, in every format that has any, and what is wrong with some."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.config import Config
from qa.context import Context
from qa.directives import directives
from qa.formats import read_document
from qa.linting import lint

TODAY = datetime.date(2026, 5, 1)
ALLOW = 'qa: allow doubled-space reason="cité ainsi"'
BAD = "Le  peloton roule."
PLURAL = 'msgid "b"\nmsgid_plural "c"\nmsgstr[0] "Bien."\nmsgstr[1] '
XLIFF = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" '
    'target-language="fr" datatype="plaintext" original="a"><body>{}</body></file></xliff>'
)
UNIT = '<trans-unit id="{}"><source>a</source><target>{}</target></trans-unit>'
CONFIG = Config(select=("doubled-space", "design-and-markup/suppression"), builtin_glossary=False)


def issues(content: str, path: str = "a.fr.md", config: Config = CONFIG) -> list[tuple[str, int, bool]]:
    """Check, line and whether it is suppressed, of every issue."""
    document = read_document(Path(path), content=content)
    run = lint([document], config, Context(builtin_glossary=False, today=TODAY))
    return [(issue.check, issue.place.line, issue.suppressed is not None) for issue in run.issues]


def test_a_comment_holds_for_the_next_block_only() -> None:
    content = f"<!-- {ALLOW} -->\n{BAD}\n{BAD}\n\n{BAD}\n"
    assert issues(content) == [("doubled-space", 2, True), ("doubled-space", 3, True), ("doubled-space", 5, False)]


def test_a_comment_within_a_paragraph_holds_for_it() -> None:
    assert issues(f"{BAD} <!-- {ALLOW} -->\n\n{BAD}\n") == [("doubled-space", 1, True), ("doubled-space", 3, False)]


def test_a_list_is_one_block() -> None:
    assert issues(f"<!-- {ALLOW} -->\n\n- {BAD}\n- {BAD}\n\n{BAD}\n") == [
        ("doubled-space", 3, True),
        ("doubled-space", 4, True),
        ("doubled-space", 6, False),
    ]


def test_a_region_ends_and_regions_nest() -> None:
    begin = ALLOW.replace("allow", "begin-allow", 1)
    content = f"<!-- {begin} -->\n\n{BAD}\n\n<!-- qa: end-allow -->\n\n{BAD}\n"
    assert issues(content) == [("doubled-space", 3, True), ("doubled-space", 7, False)]
    other = begin.replace("doubled-space", "doubled-word")
    end = "<!-- qa: end-allow doubled-space -->"
    crossed = f"<!-- {begin} -->\n\n<!-- {other} -->\n\nle le\n\n{end}\n\n{BAD}\n\n<!-- qa: end-allow -->\n"
    assert issues(crossed) == [("unused-suppression", 1, False), ("doubled-space", 9, False)]


def test_a_file_is_allowed_from_anywhere_in_it() -> None:
    assert issues(f"{BAD}\n\n<!-- {ALLOW.replace('allow', 'allow-file', 1)} -->\n") == [("doubled-space", 1, True)]


def test_a_category_may_be_named() -> None:
    content = f'<!-- qa: allow linguistic-conventions reason="x" -->\n{BAD}\n'
    assert ("doubled-space", 2, True) in issues(content)


@pytest.mark.parametrize(
    ("comment", "check"),
    [
        ("qa: allow doubled-space", "suppression-without-reason"),
        ('qa: allow doubled-space reason=""', "suppression-without-reason"),
        (f"{ALLOW} until=2026-04-30", "expired-suppression"),
        (ALLOW.replace("doubled-space", "doubled-spaces"), "unused-suppression"),
        (ALLOW.replace("allow", "alow"), "unused-suppression"),
        ('qa: allow reason="x"', "unused-suppression"),
        (f"{ALLOW} until=tomorrow", "unused-suppression"),
        (f"{ALLOW} perhaps", "unused-suppression"),
        (ALLOW.replace("allow", "begin-allow"), "unused-suppression"),
        ("qa: end-allow", "unused-suppression"),
    ],
)
def test_what_cannot_be_heeded_is_an_issue_and_suppresses_nothing(comment: str, check: str) -> None:
    assert issues(f"<!-- {comment} -->\n{BAD}\n") == [(check, 1, False), ("doubled-space", 2, False)]


def test_the_last_day_counts() -> None:
    assert issues(f"<!-- {ALLOW} until=2026-05-01 -->\n{BAD}\n") == [("doubled-space", 2, True)]


def test_one_that_suppresses_nothing_is_an_issue_if_its_check_ran() -> None:
    content = f"<!-- {ALLOW} -->\nLe peloton roule.\n"
    assert issues(content) == [("unused-suppression", 1, False)]
    assert issues(content, config=Config(select=("doubled-word", "unused-suppression"), builtin_glossary=False)) == []


def test_code_and_text_without_comments_hold_no_directive() -> None:
    assert issues(f"```html\n<!-- {ALLOW} -->\n```\n\n`<!-- {ALLOW} -->` {BAD}\n") == [("doubled-space", 5, False)]
    assert ("doubled-space", 2, False) in issues(f"<!-- {ALLOW} -->\n{BAD}\n", "a.fr.txt")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.html", f"<p>Bien.</p><!-- {ALLOW} --><p>{BAD}</p><p>{BAD}</p>"),
        ("a.po", f'msgid "a"\nmsgstr "Bien."\n\n# {ALLOW}\nmsgid "b"\nmsgstr "{BAD}"\n\nmsgid "c"\nmsgstr "{BAD}"\n'),
        ("a.po", f'#. {ALLOW}\n{PLURAL}"{BAD}"\n\nmsgid "d"\nmsgstr "{BAD}"\n'),
        ("a.yaml", f"a: Bien.\n# {ALLOW}\nb: {BAD}\nc: {BAD}\n"),
        ("a.vtt", f"WEBVTT\n\nNOTE {ALLOW}\n\n00:01.000 --> 00:02.000\n{BAD}\n\n00:03.000 --> 00:04.000\n{BAD}\n"),
        ("a.xlf", XLIFF.format(f"<!-- {ALLOW} -->{UNIT.format(1, BAD)}{UNIT.format(2, BAD)}")),
    ],
)
def test_each_format_with_comments_has_its_form(path: str, content: str) -> None:
    found = issues(content, path)
    assert [suppressed for check, _line, suppressed in found if check == "doubled-space"] == [True, False]
    assert [check for check, *_rest in found] == ["doubled-space", "doubled-space"]


@given(st.text(st.sampled_from('qa:alowbegnd-fi reason="x",until2027é\n`<!->'), max_size=80))
def test_any_comment_is_read_or_refused_but_never_crashes(text: str) -> None:
    content = f"<!-- qa: {text} -->\n{BAD}\n"
    for directive in directives(read_document(Path("a.fr.md"), content=content)):
        assert content[slice(*directive.span)] == directive.text
        assert directive.problem or directive.names
