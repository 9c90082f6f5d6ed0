"""One English term, one French term: all that a machine-translation engine can take of a glossary."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter, defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.exchange import Exported
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qa.glossary.model import Name, Term


_PATTERN = re.compile(r"~|\S\|\S")
"""A gap or alternatives in a term; a team may have a bar between spaces in its name."""


class Limits(NamedTuple):
    """What an engine documents."""

    term: int
    """UTF-8 bytes a term may have, in either language."""
    file: int
    """UTF-8 bytes the file may have."""


def engine_pairs(terms: Sequence[Term], names: Sequence[Name], limits: Limits) -> tuple[dict[str, str], Counter[str]]:
    """English → French as an engine may have it, and what was left out.

    An English term that two concepts render differently is left out: the engine has no way to tell them apart. So is
    a name that stays as it is but is an ordinary word too ("Time", "Giant"): the engine would leave the word alone.
    """
    left_out: Counter[str] = Counter()
    targets: dict[str, set[str]] = defaultdict(set)
    for english, french in [*_of_terms(terms, left_out), *_of_names(names, left_out)]:
        if _PATTERN.search(f"{english} {french}"):
            left_out[_("is a pattern (~ or |)")] += 1
        elif any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in english + french):
            left_out[_("holds a control character")] += 1
        elif max(len(english.encode()), len(french.encode())) > limits.term:
            left_out[_("is longer than {count} bytes").format(count=limits.term)] += 1
        else:
            targets[english].add(french)
    ambiguous = [english for english, french in targets.items() if len(french) > 1]
    if ambiguous:
        left_out[_("has several French renderings; the engine takes one")] += len(ambiguous)
    return {english: min(french) for english, french in sorted(targets.items()) if len(french) == 1}, left_out


def delimited(
    pairs: Mapping[str, str], left_out: Counter[str], limits: Limits, delimiter: str, header: Sequence[str] = ()
) -> Exported:
    """The pairs as a two-column file."""
    head = _line(header, delimiter) if header else ""
    return fitting([_line(pair, delimiter) for pair in pairs.items()], left_out, limits, head)


def fitting(lines: Sequence[str], left_out: Counter[str], limits: Limits, head: str = "") -> Exported:
    """``head`` and as many ``lines`` as the file may hold; the others are counted."""
    sizes = accumulate((len(line.encode()) for line in lines), initial=len(head.encode()))
    written = sum(size <= limits.file for size in sizes) - 1
    if written < len(lines):
        left_out[_("the file may hold {count} bytes").format(count=limits.file)] += len(lines) - written
    return Exported(head + "".join(lines[:written]), written, left_out)


def _line(cells: Sequence[str], delimiter: str) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _of_terms(terms: Sequence[Term], left_out: Counter[str]) -> Iterator[tuple[str, str]]:
    preferred = {t.concept: t.term for t in terms if (t.language, t.status) == ("fr", "preferred")}
    for term in terms:
        if term.status == "deprecated":
            left_out[_("is deprecated")] += 1
        elif term.language == "fr":
            if term.status == "admitted":
                left_out[_("is not the preferred French term")] += 1
        elif term.concept in preferred:
            yield term.term, preferred[term.concept]
        else:
            left_out[_("has no preferred French term")] += 1


def _of_names(names: Sequence[Name], left_out: Counter[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        sources = [*name.english, *([name.name] if name.translate == "no" else [])]
        if not sources:
            left_out[_("is a name without an English form")] += 1
        for source in sources:
            if source == name.name and _is_a_word(source):
                left_out[_("is a name and an ordinary word")] += 1
            else:
                yield source, name.name


def _is_a_word(text: str) -> bool:
    from qa.english.words import is_english  # noqa: PLC0415 - no other export reads a dictionary
    from qa.french.lexicon import lexicon  # noqa: PLC0415

    return is_english(text.lower()) or lexicon().knows(text.lower())
