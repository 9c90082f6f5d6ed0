"""One English term, one French term: all that a machine-translation engine can take of a glossary."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from qa.glossary.exchange import Exported
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.glossary.model import Name, Term


def engine_pairs(terms: Sequence[Term], names: Sequence[Name], longest: int) -> tuple[dict[str, str], Counter[str]]:
    """English → French as an engine with terms of at most ``longest`` UTF-8 bytes may have it, and what was left out.

    An English term that two concepts render differently is left out: the engine has no way to tell them apart.
    """
    left_out: Counter[str] = Counter()
    targets: dict[str, set[str]] = defaultdict(set)
    for english, french in [*_of_terms(terms, left_out), *_of_names(names, left_out)]:
        if "~" in english + french:
            left_out[_("holds a gap (~)")] += 1
        elif any(unicodedata.category(character) in {"Cc", "Zl", "Zp"} for character in english + french):
            left_out[_("holds a control character")] += 1
        elif max(len(english.encode()), len(french.encode())) > longest:
            left_out[_("is longer than {count} bytes").format(count=longest)] += 1
        else:
            targets[english].add(french)
    ambiguous = [english for english, french in targets.items() if len(french) > 1]
    if ambiguous:
        left_out[_("has several French renderings; the engine takes one")] += len(ambiguous)
    return {english: min(french) for english, french in sorted(targets.items()) if len(french) == 1}, left_out


def delimited(pairs: dict[str, str], left_out: Counter[str], delimiter: str, header: Sequence[str] = ()) -> Exported:
    """The pairs as a two-column file."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    if header:
        writer.writerow(header)
    writer.writerows(pairs.items())
    return Exported(buffer.getvalue(), len(pairs), left_out)


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
            yield source, name.name
