from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from qa.alignment.align import align
from qa.alignment.documents import ADDED, MISSING
from qa.alignment.sentences import english_sentences, sentence_links
from qa.formats import read_document
from qa.model import Document, Segment, Span, Text

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = [
    "Vingegaard won the stage in Saint-Gervais.",
    "He gained 1:38 on Pogačar in the 22.4 km time trial, and nobody had expected such a gap before the start.",
    "The rain began at 12:30 over Colmar.",
    "Kuss lost the polka dot jersey to Ciccone on the last climb. He will try again on Sunday in the Vosges.",
    "The peloton rests tomorrow.",
]
FRENCH = [
    "Vingegaard a gagné l'étape à Saint-Gervais.",
    "Il a repris 1'38'' à Pogačar dans le contre-la-montre de 22,4 km, un écart que nul n'attendait avant le départ.",
    "La pluie est tombée à 12 h 30 sur Colmar.",
    "Kuss a perdu le maillot à pois au profit de Ciccone. Il essaiera encore dimanche dans les Vosges.",
    "Le peloton se repose demain.",
]


def _document(tmp_path: Path, source: list[str], target: list[str]) -> Document:
    (tmp_path / "a.en.txt").write_text("\n\n".join(source), encoding="utf-8")
    (tmp_path / "a.fr.txt").write_text("\n\n".join(target), encoding="utf-8")
    return read_document(tmp_path / "a.fr.txt", source=tmp_path / "a.en.txt")


def test_each_paragraph_gets_its_source(tmp_path: Path) -> None:
    document = _document(tmp_path, ENGLISH, FRENCH)
    assert [segment.source.value for segment in document.segments if segment.source] == ENGLISH
    assert not document.notes


def test_a_dropped_paragraph_shifts_nothing(tmp_path: Path) -> None:
    document = _document(tmp_path, ENGLISH, FRENCH[:1] + FRENCH[2:])
    missing = [segment for segment in document.segments if segment.kind == MISSING]
    assert [segment.source.value for segment in missing if segment.source] == [ENGLISH[1]]
    assert missing[0].target.locate(Span(0, 0)) == (len(FRENCH[0]), len(FRENCH[0]))
    assert document.segments[2].source is not None
    assert document.segments[2].source.value == ENGLISH[2]
    assert len(document.notes) == 1


def test_an_added_paragraph_has_no_source(tmp_path: Path) -> None:
    added = "Abonnez-vous à notre lettre hebdomadaire pour tout savoir du cyclisme féminin et du cyclo-cross."
    document = _document(tmp_path, ENGLISH, [*FRENCH[:3], added, *FRENCH[3:]])
    assert [segment.target.value for segment in document.segments if segment.state == ADDED] == [added]
    assert document.segments[-1].source is not None
    assert document.segments[-1].source.value == ENGLISH[-1]


def test_a_split_paragraph_gets_the_sentences_it_translates(tmp_path: Path) -> None:
    first, second = FRENCH[3].split(". ")
    document = _document(tmp_path, ENGLISH, [*FRENCH[:3], f"{first}.", second, FRENCH[4]])
    sources = [segment.source.value for segment in document.segments if segment.source]
    assert sources[3:5] == [
        "Kuss lost the polka dot jersey to Ciccone on the last climb.",
        "He will try again on Sunday in the Vosges.",
    ]
    part = document.segments[4].source
    assert document.source_file is not None
    assert part is not None
    assert document.source_file.slice(part.locate(Span(0, len(part.value)))) == part.value


def test_merged_paragraphs_have_both_sources(tmp_path: Path) -> None:
    document = _document(tmp_path, ENGLISH, [*FRENCH[:2], f"{FRENCH[2]} {FRENCH[3]}", FRENCH[4]])
    merged = document.segments[2].source
    assert merged is not None
    assert merged.value == f"{ENGLISH[2]} {ENGLISH[3]}"
    start = merged.value.index("Kuss")
    assert document.source_file is not None
    assert document.source_file.slice(merged.locate(Span(start, start + 4))) == "Kuss"


def test_a_glossary_term_anchors() -> None:
    source = ["The bunch slept.", "The breakaway left."]
    target = ["L'échappée est partie."]
    links = align(source, target, glossary={"breakaway": ["échappée"]})
    assert [link.source for link in links if link.target] == [range(1, 2)]


def test_abbreviations_and_initials_end_no_sentence() -> None:
    value = 'Mr. Brown saw J. Vingegaard. He won by 1.5 s. "Bravo!" Then nothing…'
    assert [value[slice(*span)] for span in english_sentences(value)] == [
        "Mr. Brown saw J. Vingegaard.",
        "He won by 1.5 s.",
        '"Bravo!"',
        "Then nothing…",
    ]


def test_sentence_links_show_the_sentence_left_out() -> None:
    segment = Segment("1", Text.plain(" ".join(FRENCH[:1] + FRENCH[2:3])), Text.plain(" ".join(ENGLISH[:3])))
    left_out = [link.source for link in sentence_links(segment) if not link.target]
    assert [segment.source.value[slice(*span)] for spans in left_out for span in spans if segment.source] == [
        ENGLISH[1]
    ]


@given(st.lists(st.text(max_size=40), max_size=8), st.lists(st.text(max_size=40), max_size=8))
def test_each_text_is_in_exactly_one_link(source: list[str], target: list[str]) -> None:
    links = align(source, target)
    assert [index for link in links for index in link.source] == list(range(len(source)))
    assert [index for link in links for index in link.target] == list(range(len(target)))
