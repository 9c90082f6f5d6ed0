"""The French lexicon: form to analyses, and lemma to forms, memory-mapped.

Two tries (marisa) give row numbers; a row says how many letters to take off, what to put on, and which tag the
result bears. Rows are decoded when first asked for, so opening costs a few milliseconds.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import cast

import marisa_trie

from qa.errors import QAError
from qa.french.morphology import Analysis, Gender, Mood, Number, Pos, Tense
from qa.regex import regex

DATA = Path(__file__).with_name("data")


class Lexicon:
    """Look-ups accept either apostrophe, and the capital of a sentence's first word or of a headline.

    Raises QAError on opening where the data is missing or unreadable.
    """

    __slots__ = ("_analyses", "_codes", "_forms", "_lemmas", "_paradigms", "_tags")

    def __init__(self, folder: Path = DATA) -> None:
        try:
            self._forms = _open(folder / "forms.marisa")
            self._lemmas = _open(folder / "lemmas.marisa")
            self._codes = _rows(folder / "codes.tsv")
            self._paradigms = _rows(folder / "paradigms.tsv")
            self._tags = _rows(folder / "tags.tsv")
        except (OSError, RuntimeError) as error:
            raise QAError(f"French lexicon unreadable in {folder}: {error}; reinstall velo-qa") from error
        self._analyses: dict[str, tuple[Analysis, ...]] = {}

    def analyses(self, form: str) -> tuple[Analysis, ...]:
        """Every reading of a form, empty where it is unknown.

        A capitalised form has its own readings first (Pierre), then those of the common word (pierre).
        """
        found = self._analyses.get(form)
        if found is None:
            read = dict.fromkeys(analysis for spelling in _spellings(form) for analysis in self._exact(spelling))
            found = self._analyses[form] = tuple(map(_invariable, read) if _TOOLS.match(form) else read)
        return found

    def knows(self, form: str) -> bool:
        """Whether the form, or its lower case, is in the lexicon."""
        return bool(self.analyses(form))

    def forms(self, lemma: str, pos: Pos | None = None) -> tuple[tuple[str, Analysis], ...]:
        """Every form of a lemma, of one part of speech or of all, in the dictionary's order."""
        rows = self._lemmas.get(lemma) or []
        decoded = (self._decode(lemma, edit, lemma) for (row,) in rows for edit in self._paradigms[row].split("\t"))
        return tuple((form, analysis) for form, analysis in decoded if pos is None or analysis.pos is pos)

    def genders(self, form: str, pos: Pos | None = None) -> frozenset[str]:
        """The union of genders over the readings: `m`, `f`; both for an epicene form, none for a form without."""
        found = [analysis.gender for analysis in self.analyses(form) if _inflects(analysis, pos)]
        return frozenset("".join(gender or "mf" for gender in found))

    def numbers(self, form: str, pos: Pos | None = None) -> frozenset[str]:
        """The union of numbers over the readings: `s`, `p`; both for an invariable form, none for a form without."""
        found = [analysis.number for analysis in self.analyses(form) if _inflects(analysis, pos)]
        return frozenset("".join(number or "sp" for number in found))

    def parts(self, form: str) -> frozenset[Pos]:
        """The parts of speech a form may be."""
        return frozenset(analysis.pos for analysis in self.analyses(form))

    def lemmas(self, form: str, pos: Pos | None = None) -> tuple[str, ...]:
        """The lemmas a form may belong to, without repetition."""
        found = (analysis.lemma for analysis in self.analyses(form) if pos is None or analysis.pos is pos)
        return tuple(dict.fromkeys(found))

    def _exact(self, form: str) -> list[Analysis]:
        rows = self._forms.get(form) or []
        return [self._decode(form, self._codes[row], "")[1] for (row,) in rows]

    def _decode(self, word: str, edit: str, lemma: str) -> tuple[str, Analysis]:
        """What an edit row makes of a word; that is the analysis's lemma where none is given."""
        off, on, tag = edit.split(",")
        made = word[: len(word) - int(off)] + on
        pos, gender, number, mood, tense, persons, detail = _tag(self._tags[int(tag)])
        return made, Analysis(lemma or made, pos, gender, number, mood, tense, persons, detail)


_TOOLS = regex(
    r"(?i:porte|cale|démonte|serre|protège|garde|repose|pare|passe|lance|essuie|cure|vide|ouvre|tire|lave|casse|coupe"
    r"|compte|range|ramasse|chasse|presse|perce|trousse|chauffe|sèche|brise|monte|lève)-[^-]+s$"
)
"""A verb and its object in the plural: *un porte-bidons*, beside *un porte-bidon* of the reform of 1990."""


def _invariable(analysis: Analysis) -> Analysis:
    return replace(analysis, number="") if analysis.pos is Pos.NOUN and analysis.number == "p" else analysis


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package, opened once."""
    return Lexicon()


_Tag = tuple[Pos, Gender, Number, Mood, Tense, frozenset[str], frozenset[str]]


def _inflects(analysis: Analysis, pos: Pos | None) -> bool:
    if pos is not None and analysis.pos is not pos:
        return False
    return analysis.pos in _NOMINAL or analysis.mood == "past-participle"


_NOMINAL = frozenset(
    {Pos.NOUN, Pos.ADJECTIVE, Pos.DETERMINER, Pos.PRONOUN, Pos.NUMERAL, Pos.PROPER_NOUN, Pos.TITLE, Pos.GIVEN_NAME}
)


def _spellings(form: str) -> list[str]:
    """The spellings under which a form may stand in the dictionary, its own first."""
    plain = form.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    lower = plain.lower()
    found = [plain] if plain == lower else [plain, lower]
    if plain.isupper() and len(plain) > 1:
        found.insert(1, plain.title())
    if "oe" in lower:
        found.append(lower.replace("oe", "œ"))
    return found


def _open(path: Path) -> marisa_trie.RecordTrie:
    return marisa_trie.RecordTrie(">H").mmap(str(path))


def _rows(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


@cache
def _tag(row: str) -> _Tag:
    pos, gender, number, mood, tense, persons, detail = row.split("\t")
    return cast(
        "_Tag",
        (
            Pos(pos),
            gender,
            number,
            mood,
            tense,
            frozenset(filter(None, persons.split(","))),
            frozenset(filter(None, detail.split(","))),
        ),
    )
