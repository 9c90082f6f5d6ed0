"""TBX and TMX hold every right term, and say what they leave out."""

from __future__ import annotations

from qa.glossary import load_glossary
from qa.glossary.exchange import export
from qa.glossary.exchange.reading import read_incoming
from qa.glossary.exchange.tbx import NAMESPACE
from qa.glossary.exchange.xml import LANG, parse
from qa.glossary.model import Name, Term

BREAK = [
    Term("breakaway", "en", "breakaway", "preferred", pos="noun", theme="racing"),
    Term("breakaway", "fr", "échappée", "preferred", pos="noun", gender="f", valid_from="1990", theme="racing"),
    Term("breakaway", "fr", "pause", "deprecated", when="near", near=("peloton", "col"), note="calque", theme="racing"),
]


def test_tbx_has_status_subject_field_and_notes() -> None:
    root = parse(export("tbx", BREAK, []).content, "made")
    assert root.tag == f"{{{NAMESPACE}}}tbx"
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dca")
    space = {"t": NAMESPACE}
    (entry,) = root.iterfind(".//t:conceptEntry", space)
    assert entry.findtext("t:descrip[@type='subjectField']", None, space) == "racing"
    wrong = entry.findall(".//t:termSec", space)[2]
    assert wrong.findtext("t:termNote[@type='administrativeStatus']", None, space) == "deprecatedTerm-admn-sts"
    assert [note.text for note in wrong.iterfind("t:note", space)] == ["when: near", "near: peloton;col", "calque"]


def test_tbx_holds_the_whole_built_in_glossary() -> None:
    terms = load_glossary().terms
    made = export("tbx", terms, [])
    assert made.written == len(terms)
    assert not made.left_out
    root = parse(made.content, "made")
    assert len(root.findall(f".//{{{NAMESPACE}}}term")) == len(terms)


def test_tmx_holds_right_pairs_and_counts_the_rest() -> None:
    made = export("tmx", [*BREAK, Term("lone", "fr", "seul", "preferred")], [Name("p", "Ana Ruiz", "rider")])
    segments = [seg.text for seg in parse(made.content, "made").iter("seg")]
    assert segments == ["breakaway", "échappée"]
    assert made.written == 2
    assert made.left_out.total() == 3


def test_names_are_concepts_of_their_own_and_imports_leave_them() -> None:
    names = [
        Name("flanders", "Tour des Flandres", "race", english=("Tour of Flanders",), deprecated=("Tour de Flandre",)),
        Name("sky", "Team Sky", "team", "men", valid_from="2010", valid_to="2019", translate="no"),
        Name("sky", "Ineos", "team", "men", aliases=("INEOS",), valid_from="2020", translate="no"),
    ]
    made = export("tbx", BREAK, names)
    space = {"t": NAMESPACE}
    entries = {entry.get("id"): entry for entry in parse(made.content, "made").iterfind(".//t:conceptEntry", space)}
    assert list(entries) == ["breakaway", "name.flanders", "name.sky"]
    terms = [(term.text, section.get(LANG)) for section in entries["name.sky"].iterfind("t:langSec", space)
             for term in section.iterfind(".//t:term", space)]  # fmt: skip
    assert terms == [("Ineos", "en"), ("Team Sky", "en"), ("Ineos", "fr"), ("INEOS", "fr"), ("Team Sky", "fr")]
    assert made.left_out == {"gender of a name": 2}
    for form in ("tbx", "tmx"):
        incoming = read_incoming(export(form, BREAK, names).content, "made", {})
        assert [entry.id for entry in incoming.entries] == ["breakaway"]
        assert incoming.left_out.total() >= 2


def test_what_xml_cannot_write_is_left_out() -> None:
    for name in ("tbx", "tmx"):
        made = export(name, [Term("a", "fr", "a\x02b", "preferred"), *BREAK[:2]], [])
        assert (made.written, made.left_out.total()) == (2, 1)
