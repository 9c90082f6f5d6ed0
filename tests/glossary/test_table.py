"""A table keeps every byte that an edit does not mean to change."""

from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.errors import GlossaryError
from qa.glossary.table import CONCEPTS, Table, sort_key
from tests.glossary.conftest import CONCEPTS as CONTENT

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
SLUGS = st.from_regex(r"[a-z]{1,4}", fullmatch=True)


def changed_lines(before: str, after: str) -> tuple[set[str], set[str]]:
    old, new = set(before.splitlines()), set(after.splitlines())
    return old - new, new - old


def test_reading_and_rendering_changes_nothing() -> None:
    for content in (CONTENT, CONTENT.replace("\n", "\r\n"), CONTENT.rstrip("\n"), CONTENT.replace("own", '"own"')):
        assert Table(CONCEPTS, content).render() == content


def test_an_edit_changes_its_own_line_only() -> None:
    table = Table(CONCEPTS, CONTENT)
    row = next(row for row in table.rows if row["term"] == "échappée")
    table.put({"note": 'dite "du matin"'}, replacing=row)
    gone, come = changed_lines(CONTENT, table.render())
    assert (len(gone), len(come)) == (1, 1)
    assert come.pop().endswith("kept")
    assert "# the desk prefers the long word" in table.render()


def test_a_new_row_stands_in_its_place_and_above_the_comment_of_the_next() -> None:
    table = Table(CONCEPTS, CONTENT)
    table.put({"concept": "breakaway", "language": "en", "term": "break", "status": "admitted"})
    lines = table.render().splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("breakaway,en,break,"))
    assert lines[at - 1].startswith("breakaway,en,breakaway")
    assert lines[at + 1].startswith("#")


def test_a_file_without_a_last_line_end_gets_one_before_a_new_row() -> None:
    table = Table(CONCEPTS, CONTENT.rstrip("\n"))
    table.put({"concept": "zone", "language": "fr", "term": "zone", "status": "preferred"})
    assert len(Table(CONCEPTS, table.render()).rows) == len(Table(CONCEPTS, CONTENT).rows) + 1


def test_a_new_column_goes_to_the_right_of_all() -> None:
    table = Table(CONCEPTS, CONTENT)
    row = table.rows[0]
    table.put({"x_owner": "Léa"}, replacing=row)
    read = Table(CONCEPTS, table.render())
    assert read.header[-1] == "x_owner"
    assert [row["x_owner"] for row in read.rows] == ["Léa", "", "", "", ""]


def test_formatting_is_stable_and_restores_any_order() -> None:
    table = Table(CONCEPTS, CONTENT)
    canonical = table.formatted()
    assert Table(CONCEPTS, canonical).formatted() == canonical
    head, *rows = CONTENT.replace("# the desk prefers the long word\n", "").splitlines(keepends=True)
    random.Random(1).shuffle(rows)  # noqa: S311 - no secret
    shuffled = Table(CONCEPTS, "".join([head, *rows])).formatted()
    assert shuffled == canonical.replace("# the desk prefers the long word\n", "")


def test_a_broken_row_is_one_line() -> None:
    with pytest.raises(GlossaryError, match=r"^x\.csv:3: 2 cells where the header has 4"):
        Table(CONCEPTS, "concept,language,term,status\n\na,b\n", "x.csv")


@given(st.lists(st.tuples(SLUGS, CELLS, CELLS), max_size=8))
def test_whatever_is_put_is_read_back_in_order(rows: list[tuple[str, str, str]]) -> None:
    table = Table(CONCEPTS, "concept,language,term,status,note,x_own\n")
    for concept, note, own in rows:
        table.put(
            {"concept": concept, "language": "fr", "term": "t", "status": "preferred", "note": note, "x_own": own}
        )
    read = Table(CONCEPTS, table.render())
    keys = [sort_key(CONCEPTS, row) for row in read.rows]
    assert keys == sorted(keys)
    assert sorted(map(dict, read.rows), key=str) == sorted(map(dict, table.rows), key=str)
    assert len(list(csv.reader(io.StringIO(table.render(), newline="")))) == len(rows) + 1
