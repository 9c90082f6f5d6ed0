"""Three-way merges of glossary files: by rows and cells, in canonical form, nobody's change lost."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.errors import GlossaryError
from qa.glossary.merging import Merged, merge_files
from qa.glossary.table import COLUMNS, CONCEPTS, NAMES, Table, render_row
from tests.glossary.conftest import CONCEPTS as RACING
from tests.glossary.conftest import NAMES as REGISTER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CANONICAL = Table(CONCEPTS, RACING).formatted()
HISTORY = "entry,date,action,text,reason\n"


def edited(content: str, change: Callable[[Table], object], kind: str = CONCEPTS) -> str:
    table = Table(kind, content)
    change(table)
    return table.render()


def put(text: str, **cells: str) -> Callable[[Table], object]:
    def change(table: Table) -> None:
        row = next(
            row for row in table.rows if text in {row.get("term"), row.get("name")} and row.get("language") != "en"
        )
        table.put(cells, replacing=row)

    return change


def add(**cells: str) -> Callable[[Table], object]:
    return lambda table: table.put({"language": "fr", "status": "admitted", **cells})


def drop(text: str) -> Callable[[Table], object]:
    return lambda table: table.remove(next(row for row in table.rows if row["term"] == text))


def merge(
    ours: Callable[[Table], object], theirs: Callable[[Table], object], base: str = RACING, kind: str = CONCEPTS
) -> Merged:
    merged = merge_files(base, edited(base, ours, kind), edited(base, theirs, kind), name="x.csv")
    assert merged is not None
    return merged


def cells(content: str, text: str) -> Mapping[str, str]:
    return next(row for row in Table(CONCEPTS, content).rows if row["term"] == text and row["language"] == "fr")


def test_different_cells_of_one_row_come_together() -> None:
    content, clashes = merge(
        put("pause", note="calque", unless="café;bar"), put("pause", severity="minor", unless="thé;café")
    )
    assert not clashes
    row = cells(content, "pause")
    assert (row["note"], row["severity"], row["unless"]) == ("calque", "minor", "café;bar;thé")


def test_a_column_of_ones_own_and_comments_stay() -> None:
    commented = RACING.replace("sprint,fr", "# bref\nsprint,fr").replace("# the desk prefers the long word\n", "")
    merged = merge_files(RACING, commented, edited(RACING, put("pause", x_owner="Léa")), name="x.csv")
    assert merged is not None
    lines = merged.content.splitlines()
    assert lines[0].endswith("x_desk,x_owner")
    assert lines[lines.index("# bref") + 1].startswith("sprint,fr")
    assert "# the desk prefers" not in merged.content
    assert cells(merged.content, "échappée")["x_desk"] == "kept"


def test_a_removed_column_goes_unless_the_other_side_fills_it() -> None:
    without = "\n".join(line.rpartition(",")[0] if "," in line else line for line in RACING.splitlines()) + "\n"
    kept = merge_files(RACING, without, edited(RACING, put("sprint", x_desk="new")), name="x.csv")
    gone = merge_files(RACING, without, RACING, name="x.csv")
    assert kept is not None
    assert gone is not None
    assert not kept.clashes
    assert cells(kept.content, "sprint")["x_desk"] == "new"
    assert "x_desk" not in gone.content


def test_a_cell_that_both_fill_is_marked_in_its_place() -> None:
    content, (clash,) = merge(put("pause", note="one", severity="minor"), put("pause", note="two", replacement="fugue"))
    assert clash.columns == ("note",)
    first, second = [line for line in content.splitlines() if line.startswith("breakaway,fr,pause")]
    lines = content.splitlines()
    at = lines.index("<<<<<<< ours")
    assert lines[at : at + 5] == ["<<<<<<< ours", first, "=======", second, ">>>>>>> theirs"]
    for row in (first, second):  # what does not conflict is merged on both sides
        assert "fugue" in row
        assert ",minor," in row
    with pytest.raises(GlossaryError, match=r"^x\.csv:\d+: a merge is undecided here"):
        Table(CONCEPTS, content, "x.csv")
    resolved = [line for line in lines if not line.startswith(("<<<<<<<", "=======", ">>>>>>>", second))]
    assert cells("\n".join(resolved) + "\n", "pause")["note"] == "one"


def test_a_row_that_one_side_changed_and_the_other_removed_is_a_conflict() -> None:
    content, (clash,) = merge(drop("pause"), put("pause", note="calque"))
    assert (clash.ours, len(clash.theirs)) == ((), 1)
    assert "<<<<<<< ours\n=======\nbreakaway,fr,pause" in content
    assert "pause" not in merge(drop("pause"), put("échappée", note="x")).content


def test_a_term_for_a_concept_that_the_other_side_removed_is_a_conflict() -> None:
    def nothing_of_it(table: Table) -> None:
        for row in [row for row in table.rows if row["concept"] == "sprint"]:
            table.remove(row)

    _content, (clash,) = merge(nothing_of_it, add(concept="sprint", term="emballage"))
    assert (clash.entry, clash.text) == ("sprint", "emballage")


def test_a_renamed_term_keeps_what_the_other_side_changed() -> None:
    content, clashes = merge(put("pause", term="coupure"), put("pause", note="calque"))
    assert not clashes
    assert cells(content, "coupure")["note"] == "calque"
    assert "pause,deprecated" not in content
    _content, (clash,) = merge(put("pause", term="coupure"), put("pause", term="arrêt"))
    assert clash.columns == ("term",)


def test_a_status_and_the_condition_that_hangs_on_it_are_one() -> None:
    admitted = put("pause", status="admitted", when="", near="", unless="", severity="")
    _content, (clash,) = merge(admitted, put("pause", severity="minor"))
    assert {"status", "when", "severity"} <= set(clash.columns)


def test_two_preferred_terms_are_shown_as_two_whole_choices() -> None:
    def prefer(term: str) -> Callable[[Table], object]:
        def change(table: Table) -> None:
            put("échappée", status="admitted")(table)
            table.put({"concept": "breakaway", "language": "fr", "term": term, "status": "preferred"})

        return change

    content, (clash,) = merge(prefer("fugue"), prefer("attaque"))
    assert [row.values["term"] for row in clash.ours] == ["fugue", "attaque"]
    assert [row.values["status"] for row in clash.theirs] == ["preferred", "admitted"]
    assert content.count("breakaway,fr,fugue") == content.count("breakaway,fr,attaque") == 2


def test_names_of_two_teams_and_aliases_of_one() -> None:
    content, clashes = merge(
        put("Tadej Pogačar", aliases="Pogi"),
        put("Tadej Pogačar", aliases="Pogačar", valid_from="2019"),
        REGISTER,
        NAMES,
    )
    assert not clashes
    assert "Pogi;Pogačar" in content
    content, clashes = merge(
        put("Tadej Pogačar", name="Tadej Pogacar"), put("Tadej Pogačar", note="x"), REGISTER, NAMES
    )
    assert not clashes
    assert "Tadej Pogacar,rider" in content


def test_an_empty_base_is_a_file_that_both_added() -> None:
    merged = merge_files("", RACING, RACING.replace("bref, rapide", ""), name="x.csv")
    assert merged == (CANONICAL, ())


def test_histories_hold_the_events_of_both() -> None:
    base = f"{HISTORY}a,2026-01-01,add,x,\n"
    merged = merge_files(base, f"{base}b,2026-01-02,add,y,\n", f"{HISTORY}a,2026-01-03,edit note,x,why\n", name="h")
    assert merged == (f"{HISTORY}a,2026-01-03,edit note,x,why\nb,2026-01-02,add,y,\n", ())


def test_another_csv_is_none_of_ours() -> None:
    assert merge_files("a,b\n", "a,b\n1,2\n", "a,b\n3,4\n", name="x.csv") is None


ROW = st.fixed_dictionaries(
    {},
    optional={
        column: st.sampled_from(["", "a", "b, c", 'd "e"', "é;f"]) for column in ("note", "near", "source", "x_own")
    },
)
VERSION = st.dictionaries(st.sampled_from(["ab", "cd", "ef", "gh", "ij"]), ROW, max_size=5)
HEADER = (*COLUMNS[CONCEPTS], "x_own")


def file_of(version: Mapping[str, Mapping[str, str]]) -> str:
    """A file of one French term a concept, a comment above each."""
    lines = [render_row(HEADER)]
    for concept, given_cells in sorted(version.items()):
        row = {"concept": concept, "language": "fr", "term": concept, "status": "preferred", **given_cells}
        lines += [f"# of {concept}\n", render_row([row.get(column, "") for column in HEADER])]
    return Table(CONCEPTS, "".join(lines)).formatted()


@settings(max_examples=60, deadline=None)
@given(VERSION, VERSION)
def test_what_only_one_side_changed_is_the_result(
    one: dict[str, dict[str, str]], other: dict[str, dict[str, str]]
) -> None:
    before, after = file_of(one), file_of(other)
    for sides in ((before, before, after), (before, after, before), (before, after, after)):
        assert merge_files(*sides, name="x.csv") == (after, ())


@settings(max_examples=60, deadline=None)
@given(VERSION, VERSION, VERSION, st.sets(st.sampled_from(["ab", "cd", "ef", "gh", "ij"])))
def test_changes_of_different_concepts_never_conflict(
    base: dict[str, dict[str, str]], one: dict[str, dict[str, str]], other: dict[str, dict[str, str]], mine: set[str]
) -> None:
    ours = {c: row for c, row in base.items() if c not in mine} | {c: row for c, row in one.items() if c in mine}
    theirs = {c: row for c, row in base.items() if c in mine} | {c: row for c, row in other.items() if c not in mine}
    wanted = {c: row for c, row in one.items() if c in mine} | {c: row for c, row in other.items() if c not in mine}
    merged = merge_files(file_of(base), file_of(ours), file_of(theirs), name="x.csv")
    assert merged == (file_of(wanted), ())


@settings(max_examples=60, deadline=None)
@given(VERSION, VERSION, VERSION)
def test_either_side_can_be_had_from_a_conflict(
    base: dict[str, dict[str, str]], one: dict[str, dict[str, str]], other: dict[str, dict[str, str]]
) -> None:
    merged = merge_files(file_of(base), file_of(one), file_of(other), name="x.csv")
    turned = merge_files(file_of(base), file_of(other), file_of(one), name="x.csv")
    assert merged is not None
    assert turned is not None
    assert {(c.entry, c.columns) for c in merged.clashes} == {(c.entry, c.columns) for c in turned.clashes}
    for side in (0, 1):
        content = "".join(keep(merged.content, side))
        assert Table(CONCEPTS, content).formatted() == content
    either = "".join(keep(merged.content, 0))
    for concept, before in base.items():
        if concept in one and concept in other and not any(clash.entry == concept for clash in merged.clashes):
            row = next(row for row in Table(CONCEPTS, either).rows if row["concept"] == concept)
            for column, version in itertools.product(("note", "source", "x_own"), (one, other)):
                new = version[concept].get(column, "")
                assert row[column] == new or new == before.get(column, "")


def keep(content: str, side: int) -> list[str]:
    """The lines of a merged file with one side of each conflict."""
    lines, at = [], 2
    for line in content.splitlines(keepends=True):
        if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
            at = {"<": 0, "=": 1, ">": 2}[line[0]]
        elif at in {2, side}:
            lines.append(line)
    return lines
