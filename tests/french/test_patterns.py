"""The pattern language, and the phrasebook: every line finds what it names, and not what it puts in its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qa.french import patterns
from qa.french.patterns import Patterns, phrasebook
from qa.french.phrases import Reading
from qa.french.tokens import tokenize

FILES = sorted((Path(patterns.__file__).parent / "phrasebook").glob("*.txt"))
LINES = [
    (path.stem, line)
    for path in FILES
    for line in path.read_text(encoding="utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]


def reading(text: str) -> Reading:
    return Reading(tokenize(text), text)


def found(lines: list[str], text: str) -> list[tuple[str, str]]:
    read = reading(text)
    return [
        (text[read.tokens[match.first].start : read.tokens[match.last].end], match.better)
        for match in Patterns({"book": lines}).find(read).get("book", ())
    ]


@pytest.mark.parametrize(
    ("line", "text", "matches"),
    [
        ("à tout [pris] => prix", "Il gagne à tout pris.", [("pris", "prix")]),
        ("@faire [parti] de => partie", "Ils feront parti de ce groupe.", [("parti", "partie")]),
        ("@faire [parti] de => partie", "Le parti de la majorité.", []),
        ("bien [sur] %end => sûr", "Bien sur, il viendra.", [("sur", "sûr")]),
        ("bien [sur] %end => sûr", "On est bien sur le vélo.", []),
        ("!d' [or] de question => hors", "C'est or de question.", [("or", "hors")]),
        ("!d' [or] de question => hors", "La médaille d'or de question.", []),
        ("[vice champion|championne] => vice-$2", "La vice championne.", [("vice championne", "vice-championne")]),
        ("[vice champion] => vice-champion", "Le vice-champion.", []),
        ("[tout-à-fait] => tout à fait", "C'est tout-à-fait lui, tout à fait.", [("tout-à-fait", "tout à fait")]),
        ("la [vile] ~lyon|@habiter => ville", "La vile où ils habitent. La vile.", [("vile", "ville")]),
        ("la [vile] ~!âme => ville", "La vile âme du roi ; la vile de Lyon.", [("vile", "ville")]),
        ("[ca] => ça", "Ca va, le CA monte.", [("Ca", "ça")]),
    ],
)
def test_a_pattern_finds_words_in_their_company(line: str, text: str, matches: list[tuple[str, str]]) -> None:
    assert found([line], text) == matches


@pytest.mark.parametrize(("book", "line"), LINES)
def test_every_line_is_well_formed(book: str, line: str) -> None:
    source, arrow, better = line.partition("=>")
    assert arrow, line
    assert re.fullmatch(r"[^\[\]]*\[[^\[\]]+\][^\[\]]*", source), line
    wrong = source[source.index("[") + 1 : source.index("]")]
    assert better.strip() not in {wrong.strip(), *wrong.strip().split("|")}, "it puts right what is right"
    assert Patterns({book: [line]}).anchors <= phrasebook().anchors


@pytest.mark.parametrize(("book", "line"), [(b, line) for b, line in LINES if not re.search(r"[%@!$-]", line)])
def test_every_literal_line_finds_its_own_words(book: str, line: str) -> None:
    source = " ".join(element.split("|")[0] for element in re.sub(r"[\[\]]", " ", line.partition("=>")[0]).split())
    text = source.replace("' ", "'")
    assert found([line], text), text
    better = line.partition("=>")[2].strip()
    before, _, rest = line.partition("[")
    after = rest.partition("]")[2].partition("=>")[0]
    mended = " ".join(e.split("|")[0] for e in f"{before} {better} {after}".split()).replace("' ", "'")
    assert not found([line], mended), mended
