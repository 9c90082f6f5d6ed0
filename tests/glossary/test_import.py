"""Imports: what comes in, what conflicts, what is refused; twice the same file changes nothing."""

from __future__ import annotations

import dataclasses
import sys
import tempfile
import unicodedata
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.errors import FormatError, MissingExtraError, UsageError
from qa.glossary import load_glossary
from qa.glossary.exchange import export
from qa.glossary.exchange.reading import read_incoming, read_incoming_file
from qa.glossary.folder import editing
from qa.glossary.importing import Outcome, decision, merge
from qa.glossary.model import Term
from tests.cli import qa
from tests.glossary.conftest import snapshot
from tests.glossary.test_changing import run

CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters=";~#"), min_size=1, max_size=8
)
V2 = """<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="c7">
<descripGrp><descrip type="subjectField">Road racing</descrip></descripGrp>
<langSet xml:lang="en-GB"><tig><term>lead-out</term></tig></langSet>
<langSet xml:lang="fr"><ntig><termGrp><term>poisson-pilote</term>
<termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
<tig><term>plomb-dehors</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="de"><tig><term>Anfahrer</term></tig></langSet></termEntry></body></text></martif>"""
DCT = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
<conceptEntry id="lead-out"><min:subjectField>Road racing</min:subjectField>
<langSec xml:lang="en"><termSec><term>lead-out</term></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>poisson-pilote</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
<termSec><term>plomb-dehors</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
</langSec></conceptEntry></body></text></tbx>"""
WIDE = "English;French;Forbidden;Comment\nlead-out;poisson-pilote;plomb-dehors;du sprint\n"


def bring(folder: Path, text: str, policy: str = "error", mapping: dict[str, str] | None = None) -> Outcome:
    with editing(folder) as opened:
        return merge(opened, read_incoming(text, "terms", mapping or {}), decision(policy))


def rows(folder: Path, concept: str) -> list[tuple[str, str, str, str]]:
    terms = load_glossary([folder], builtin=False).terms
    return [(t.language, t.term, t.status, t.when) for t in terms if t.concept == concept]


@pytest.mark.parametrize("text", [V2, DCT, WIDE], ids=["tbx2", "dct", "csv"])
def test_foreign_files_come_in_and_a_second_import_changes_nothing(glossary: Path, text: str) -> None:
    assert bring(glossary, text).added == 3
    assert (glossary / "concepts" / ("imported.csv" if text == WIDE else "road-racing.csv")).is_file()
    assert rows(glossary, "lead-out") == [
        ("en", "lead-out", "preferred", ""),
        ("fr", "poisson-pilote", "preferred", ""),
        ("fr", "plomb-dehors", "deprecated", "source"),
    ]
    before = snapshot(glossary)
    again = bring(glossary, text)
    assert (again.added, again.changed, again.conflicts) == (0, 0, [])
    assert snapshot(glossary) == before


def test_what_another_language_holds_is_counted(glossary: Path) -> None:
    assert [(why, count) for why, count in bring(glossary, V2).left_out.items() if "de" in why]


@pytest.mark.parametrize(
    "word",
    [
        "forbidden",
        "Obsolete",
        "not recommended",
        "deprecatedTerm-admn-sts",
        "interdit",
        "Superseded",
        "not-preferred",
        "blacklisted",
        "Obsolète",
        "errone",
    ],
)
def test_words_for_deprecated(glossary: Path, word: str) -> None:
    bring(glossary, f"concept,language,term,status\nbreakaway,fr,rupture,{word}\n")
    assert ("fr", "rupture", "deprecated", "source") in rows(glossary, "breakaway")


def test_a_conflict_is_listed_with_both_sides_and_the_policy_decides(glossary: Path) -> None:
    text = "concept\tlanguage\tterm\tstatus\tgender\nbreakaway\tfr\téchappée\tadmitted\tm\n"
    before = snapshot(glossary)
    made = bring(glossary, text, "ours")
    assert [(c.column, c.ours, c.theirs) for c in made.conflicts] == [
        ("status", "preferred", "admitted"),
        ("gender", "f", "m"),
    ]
    assert snapshot(glossary) == before
    bring(glossary, text, "theirs")
    assert ("fr", "échappée", "admitted", "") in rows(glossary, "breakaway")
    assert not bring(glossary, text, "theirs").changed


def test_another_preferred_term_is_a_conflict(glossary: Path) -> None:
    text = "concept,language,term,status\nbreakaway,fr,fugue,preferred\n"
    before = snapshot(glossary)
    (conflict,) = bring(glossary, text, "ours").conflicts
    assert (conflict.ours, conflict.theirs) == ("échappée", "fugue")
    assert snapshot(glossary) == before
    bring(glossary, text, "theirs")
    assert [row[1:3] for row in rows(glossary, "breakaway") if row[0] == "fr"][:2] == [
        ("fugue", "preferred"),
        ("échappée", "admitted"),
    ]


def test_a_forbidden_term_that_the_file_uses_is_a_conflict(glossary: Path) -> None:
    (conflict,) = bring(glossary, "en,fr\nbreakaway,pause\n").conflicts
    assert (conflict.column, conflict.ours, conflict.theirs) == ("status", "deprecated", "admitted")


def test_approved_is_right_without_a_rank(glossary: Path) -> None:
    text = "concept,language,term,status\nlead-out,fr,poisson-pilote,Approved\nlead-out,fr,train,Approved\n"
    made = bring(glossary, f"{text}breakaway,fr,fugue,approved\nbreakaway,fr,échappée,approved\n")
    assert not made.conflicts
    assert [row[1:3] for row in rows(glossary, "lead-out")] == [("poisson-pilote", "preferred"), ("train", "admitted")]
    assert ("fr", "fugue", "admitted", "") in rows(glossary, "breakaway")


def test_an_unknown_status_lets_no_term_in(glossary: Path) -> None:
    made = bring(glossary, "en,fr,status\nlead-out,plomb-dehors,wobbly\n")
    assert made.added == 1
    assert any("wobbly" in why for why in made.left_out)


def test_a_mapping_names_columns_and_a_wrong_one_is_refused(glossary: Path) -> None:
    text = "A,B\nlead-out,poisson-pilote\n"
    assert bring(glossary, text, mapping={"A": "en", "B": "fr"}).added == 2
    for mapping in ({}, {"C": "en"}, {"A": "nonsense"}):
        with pytest.raises(UsageError):
            read_incoming(text, "terms", mapping)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><tbx>&b;</tbx>',
        '<!DOCTYPE tbx SYSTEM "x" [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>',
        "<tbx><text></tbx>",
        "<html/>",
        '<!DOCTYPE tbx SYSTEM "file:///etc/passwd"><tbx>&x;</tbx>',
    ],
)
def test_hostile_or_broken_xml_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        read_incoming(text, "terms", {})


def folded_case(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower()


@st.composite
def concepts(draw: st.DrawFn) -> list[Term]:
    made = []
    for number, theme in enumerate(draw(st.lists(st.sampled_from(["racing", "press"]), min_size=1, max_size=3))):
        words = draw(st.lists(CELL, min_size=3, max_size=3, unique_by=folded_case))
        concept = f"idea-{number}-x"
        note = draw(st.one_of(st.just(""), CELL, st.just("when: near"), st.just("=1+1")))
        made += [
            Term(concept, "en", words[0], "preferred", pos="noun", theme=theme),
            Term(concept, "fr", words[1], "preferred", pos="phrase", gender="mf", note=note, theme=theme),
            Term(concept, "fr", words[2], "deprecated", when="near", near=(draw(CELL),), case="exact",
                 severity="major", wrong_fr=draw(CELL), valid_to="1999", source="own", theme=theme),
        ]  # fmt: skip
    return [normal(term) for term in made]


def normal(term: Term) -> Term:
    """As the storage gives a term back: NFC, and no place."""
    nfc = partial(unicodedata.normalize, "NFC")
    return dataclasses.replace(
        term, term=nfc(term.term), note=nfc(term.note), wrong_fr=nfc(term.wrong_fr), near=tuple(map(nfc, term.near))
    )


@settings(max_examples=15, deadline=None)
@given(concepts(), st.sampled_from(["tbx", "csv"]))
def test_round_trip_loses_nothing(terms: list[Term], form: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "concepts").mkdir()
        (folder / "concepts" / "racing.csv").write_text("concept,language,term,status\n", "utf-8")
        made = bring(folder, export(form, terms, []).content)
        assert (made.added, made.conflicts, made.left_out) == (len(terms), [], {})
        back = load_glossary([folder], builtin=False).terms
        assert {dataclasses.replace(term, place="") for term in back} == set(terms)


def test_tmx_round_trip_keeps_right_terms(glossary: Path) -> None:
    right = [term for term in load_glossary([glossary], builtin=False).terms if term.status != "deprecated"]
    made = bring(glossary, export("tmx", right, []).content)
    assert (made.added, made.changed, made.conflicts) == (0, 0, [])


def test_the_command_writes_nothing_on_a_dry_run_or_a_conflict(glossary: Path, tmp_path: Path) -> None:
    (tmp_path / "new.csv").write_text(WIDE, "utf-8")
    (tmp_path / "bad.csv").write_text("concept,language,term,status\nbreakaway,fr,échappée,admitted\n", "utf-8")
    before = snapshot(glossary)
    tried = qa("glossary", "import", "new.csv", "--dry-run", "--glossary", str(glossary), cwd=tmp_path)
    assert (tried.returncode, "rows: 3 to add" in tried.stdout) == (0, True)
    assert "+ lead-out: plomb-dehors (deprecated)" in tried.stdout
    clash = qa("glossary", "import", "bad.csv", "--glossary", str(glossary), cwd=tmp_path)
    assert (clash.returncode, "'preferred' here, 'admitted' in the file" in clash.stdout) == (1, True)
    assert snapshot(glossary) == before
    done = qa("glossary", "import", "new.csv", "--theme", "racing", "--glossary", str(glossary), cwd=tmp_path)
    assert (done.returncode, "rows: 3 added" in done.stdout) == (0, True)
    assert "lead-out" in (glossary / "concepts/racing.csv").read_text("utf-8")
    assert "new.csv" in (glossary / "history.csv").read_text("utf-8")
    assert len(rows(glossary, "lead-out")) == 3


def workbook(path: Path, rows: list[list[object]]) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


def test_a_workbook_comes_in_as_a_csv_does(glossary: Path, tmp_path: Path) -> None:
    workbook(
        tmp_path / "terms.xlsx",
        [[], ["English", "French", "Comment", "Year"], ["lead-out", "poisson-pilote", None, 2026.0]],
    )
    made = read_incoming_file(tmp_path / "terms.xlsx", {"Year": "valid_from"})
    assert made.entries == read_incoming("en,fr,valid_from\nlead-out,poisson-pilote,2026\n", "x", {}).entries
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04nothing")
    with pytest.raises(FormatError, match=r"bad\.xlsx: not XLSX"):
        read_incoming_file(tmp_path / "bad.xlsx", {})


def test_without_openpyxl_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "terms.xlsx").write_bytes(b"PK\x03\x04")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'velo-qa\[xlsx\]'"):
        read_incoming_file(tmp_path / "terms.xlsx", {})


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("lead-out\tpoisson-pilote\n", "deepl"),
        ("lead-out,poisson-pilote,EN,FR\n", "deepl"),
        ("poisson-pilote,lead-out,fr,en-GB\n", "deepl"),
        ("lead-out,poisson-pilote\n", "google"),
        ("en-US,fr-FR,pos,description\nlead-out,poisson-pilote,noun,du sprint\n", ""),
        ("en,fr\nlead-out,poisson-pilote\n", ""),
        ("lead-out\tpoisson-pilote\n", "microsoft"),
    ],
)
def test_the_files_of_engines(glossary: Path, text: str, layout: str) -> None:
    for added in (2, 0):
        with editing(glossary) as opened:
            assert merge(opened, read_incoming(text, "terms", {}, layout=layout), decision("error")).added == added
    assert [row[1] for row in rows(glossary, "lead-out")] == ["lead-out", "poisson-pilote"]


@pytest.mark.parametrize("engine", ["amazon", "deepl", "google", "microsoft"])
def test_our_engine_exports_come_back(glossary: Path, engine: str) -> None:
    right = [term for term in load_glossary([glossary], builtin=False).terms if term.status != "deprecated"]
    layout = "" if engine == "amazon" else engine
    with editing(glossary) as opened:
        made = merge(
            opened, read_incoming(export(engine, right, []).content, "x", {}, layout=layout), decision("error")
        )
    assert (made.added, made.changed, made.conflicts) == (0, 0, [])


def test_a_tmx_of_an_engine(glossary: Path) -> None:
    text = (
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>lead-out</seg></tuv>'
        '<tuv xml:lang="fr-FR"><seg>poisson-pilote</seg></tuv></tu></body></tmx>'
    )
    assert bring(glossary, text).added == 2


def test_a_flag_makes_the_term_of_its_row_forbidden(glossary: Path) -> None:
    bring(glossary, "en,fr,forbidden\nlead-out,poisson-pilote,false\nbreakaway,rupture,TRUE\n")
    assert ("fr", "rupture", "deprecated", "source") in rows(glossary, "breakaway")
    assert rows(glossary, "lead-out")[1][2] == "preferred"


def test_columns_are_asked_for_where_a_person_sits(
    glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "terms.csv").write_text("A,B,C\nlead-out,poisson-pilote,rien\n", "utf-8")
    arguments = ["import", str(tmp_path / "terms.csv"), "--glossary", str(glossary)]
    with pytest.raises(UsageError, match="no column is known"):
        run(*arguments)
    monkeypatch.setattr("qa.cli.glossary.importing._somebody_answers", lambda: True)
    assert "rows: 2 added" in run(*arguments, answers="en\nfr\n\n")


def test_a_review_keeps_conflicts_as_proposals_and_takes_in_the_rest(glossary: Path, tmp_path: Path) -> None:
    text = "concept,language,term,note,gender\nbreakaway,fr,échappée,,m\nsprint,fr,sprint,long,\nnew,fr,bosse,,f\n"
    (tmp_path / "terms.csv").write_text(text, "utf-8")
    proposals = tmp_path / "p.csv"
    arguments = ["import", str(tmp_path / "terms.csv"), "--on-conflict", "review", "--proposals", str(proposals)]
    out = run(*arguments, "--glossary", str(glossary), "--dry-run")
    assert "nothing written" in out
    assert not proposals.exists()
    out = run(*arguments, "--glossary", str(glossary))
    assert "rows: 1 added, 0 changed, 2 as they were" in out
    before = snapshot(glossary)
    assert "2 wait for a decision" in run("review", str(proposals), "--list", status=1)
    run("review", str(proposals), "--glossary", str(glossary), answers="r\na\n")
    assert snapshot(glossary) != before
    terms = {term.term: term for term in load_glossary([glossary], builtin=False).terms if term.language == "fr"}
    assert (terms["échappée"].gender, terms["sprint"].note) == ("f", "long")
    run(*arguments, "--glossary", str(glossary))
    assert "0 wait" in run("review", str(proposals), "--list")


def test_a_name_in_conflict_is_reviewed_too(glossary: Path, tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("id,name,kind,nationality\ntadej-pogacar,Tadej Pogačar,rider,CRO\n", "utf-8")
    proposals = tmp_path / "p.csv"
    common = ["--glossary", str(glossary)]
    run(
        "import",
        str(tmp_path / "names.csv"),
        "--names",
        "--on-conflict",
        "review",
        "--proposals",
        str(proposals),
        *common,
    )
    run("review", str(proposals), *common, answers="a\n")
    (name,) = [each for each in load_glossary([glossary], builtin=False).names if each.id == "tadej-pogacar"]
    assert name.nationality == "CRO"


@settings(max_examples=15, deadline=None)
@given(concepts())
def test_tmx_round_trip_loses_no_right_term(terms: list[Term]) -> None:
    right = [Term(t.concept, t.language, t.term, t.status) for t in terms if t.status != "deprecated"]
    made = export("tmx", terms, [])
    assert made.left_out.total() == len(terms) - len(right)
    rows = [
        (e.id, r["language"], r["term"], r["status"])
        for e in read_incoming(made.content, "x", {}).entries
        for r in e.rows
    ]
    assert sorted(rows) == sorted((t.concept, t.language, t.term, t.status) for t in right)


def test_a_column_that_is_not_known_is_told(glossary: Path) -> None:
    outcome = bring(glossary, "Anglais;Français;Interdit;Couleur\nlead-out;poisson-pilote;plomb-dehors;bleu\n")
    assert outcome.added == 3
    assert list(outcome.left_out) == ["cells of the column Couleur, which is not known; --map Couleur=FIELD takes them"]
