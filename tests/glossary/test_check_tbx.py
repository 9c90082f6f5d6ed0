"""The rules of TBX-Basic: our exports keep them, and each broken one is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.glossary import load_glossary
from qa.glossary.exchange import export
from qa.glossary.exchange.check_tbx import tbx_problems
from qa.glossary.exchange.tbx_rules import CONTENT, CORE
from qa.glossary.exchange.xml import parse
from tests.glossary.test_changing import run
from tests.glossary.test_import import DCT, concepts

if TYPE_CHECKING:
    from pathlib import Path

    from qa.glossary.model import Term

SOUND = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>desk</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c1"><descrip type="subjectField">racing</descrip>
<transacGrp><transac type="transactionType">origination</transac><date>2026-01-31</date></transacGrp>
<langSec xml:lang="fr"><termSec><term>col</term><termNote type="partOfSpeech">noun</termNote>
<descrip type="context">Un col.</descrip><ref type="crossReference" target="c1">col</ref></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def problems(text: str) -> list[str]:
    return [f"{problem.kind} {problem.text}" for problem in tbx_problems(parse(text, "x.tbx"), "x.tbx")]


def test_a_sound_file_has_no_problem() -> None:
    assert problems(SOUND) == []
    head = "<tbxHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></tbxHeader><text>"
    assert problems(DCT.replace("<text>", head)) == []


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("TBX-Basic", "TBX-Core", "tbx-dialect tbx"),
        ('style="dca"', "", "tbx-dialect tbx"),
        ("urn:iso:std:iso:30042:ed-2", "urn:other", "tbx-root "),
        (' xml:lang="fr"', "", "tbx-attribute langSec"),
        ('xml:lang="fr"', 'xml:lang="français"', "tbx-attribute langSec"),
        (">noun<", ">properNoun<", "tbx-value termNote"),
        (">origination<", ">birth<", "tbx-value transac"),
        ("2026-01-31", "2026-02-31", "tbx-value date"),
        ("2026-01-31", "20260131", "tbx-value date"),
        ("partOfSpeech", "reliabilityCode", "tbx-category termNote"),
        ('"context"', '"definition"', "tbx-category descrip"),
        ('"subjectField"', '"context"', "tbx-category descrip"),
        ('target="c1"', 'target="c2"', "tbx-target ref"),
        ('id="c1"', 'id="1"', "tbx-id conceptEntry"),
        ("<term>col</term>", "", "tbx-content termSec"),
        ("<term>col</term>", "<term/>", "tbx-content term"),
        ("</termSec>", "<termNote type='termType'>variant</termNote></termSec>", "tbx-content termSec"),
        ("<body>", "<body>word", "tbx-content body"),
        ("<p>desk</p>", "<p>desk</p><q/>", "tbx-element q"),
        ("<tbxHeader>", "<tbxHeader><text/>", "tbx-content tbxHeader"),
        ("<conceptEntry ", "<conceptEntry lang='x' ", "tbx-attribute conceptEntry"),
        ("</body>", SOUND[SOUND.index("<conceptEntry") : SOUND.index("</body>")] + "</body>", "tbx-id "),
    ],
)
def test_each_broken_rule_is_seen(old: str, new: str, seen: str) -> None:
    found = [problem.replace("{urn:iso:std:iso:30042:ed-2}", "") for problem in problems(SOUND.replace(old, new, 1))]
    assert seen in found


def test_the_built_in_glossary_exports_to_sound_tbx_basic() -> None:
    glossary = load_glossary()
    assert problems(export("tbx", glossary.terms, glossary.names).content) == []


@settings(max_examples=25, deadline=None)
@given(concepts())
def test_any_export_is_sound(terms: list[Term]) -> None:
    assert problems(export("tbx", terms, []).content) == []


def test_the_command_checks_a_file(tmp_path: Path) -> None:
    file = tmp_path / "terms.tbx"
    file.write_text(SOUND.replace(">noun<", ">nom<"), "utf-8")
    out = run("check", str(file), status=1)
    assert "terms.tbx: tbx-value: c1 (termNote): partOfSpeech is 'nom'; use one of adjective, noun" in out
    file.write_text(SOUND, "utf-8")
    assert "0 problems" in run("check", str(file))


NAMES = st.sampled_from([*CONTENT, "q"])


@st.composite
def documents(draw: st.DrawFn, depth: int = 3) -> str:
    name = draw(NAMES)
    attributes = draw(
        st.dictionaries(st.sampled_from(["type", "id", "target", "xml:lang", "x"]), st.text("ab-1", max_size=3))
    )
    inside = "".join(draw(st.lists(documents(depth - 1), max_size=3))) if depth else draw(st.text("ab ", max_size=3))
    return f"<{name} {' '.join(f'{key}={value!r}' for key, value in attributes.items())}>{inside}</{name}>"


@settings(max_examples=60, deadline=None)
@given(documents())
def test_any_document_is_checked(body: str) -> None:
    text = f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="{CORE}">{body}</tbx>'
    found = tbx_problems(parse(text, "x.tbx"), "x.tbx")
    assert any(problem.kind == "tbx-content" and problem.text == "tbx" for problem in found)
