"""TMX 1.4b: a translation unit for each right pair of terms, its concept and statuses as properties."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from qa.glossary.exchange import Exported
from qa.glossary.exchange.name_entries import name_terms
from qa.glossary.exchange.xml import FORBIDDEN, LANG, write
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.glossary.model import Name, Term

CONCEPT, STATUS = "x-concept", "x-status"
"""Types of the properties that carry what TMX has no element for."""
_HEADER = {
    "creationtool": "qa", "creationtoolversion": "1", "segtype": "phrase", "o-tmf": "qa-glossary", "adminlang": "en",
    "srclang": "en", "datatype": "plaintext",
}  # fmt: skip


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """Every English term with the preferred French one, and the preferred English term with every admitted one."""
    left_out: Counter[str] = Counter()
    concepts: dict[str, list[Term]] = defaultdict(list)
    for term in (*terms, *name_terms(names, left_out)):
        if term.status == "deprecated":
            left_out[_("is deprecated; a translation memory holds right renderings only")] += 1
        elif FORBIDDEN.search(term.concept + term.term):
            left_out[_("holds a character that XML cannot write")] += 1
        else:
            concepts[term.concept].append(term)
    root = Element("tmx", {"version": "1.4"})
    SubElement(root, "header", _HEADER)
    body = SubElement(root, "body")
    written = 0
    for identifier, rows in concepts.items():
        english, french = ([row for row in rows if row.language == language] for language in ("en", "fr"))
        if not english or not french:
            left_out[_("has no term in the other language")] += len(rows)
            continue
        written += len(rows)
        for source, target in _pairs(english, french):
            _add_unit(body, identifier, source, target)
    return Exported(write(root), written, left_out)


def _pairs(english: Sequence[Term], french: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Pairs that hold every term at least once."""
    source, target = (next((row for row in rows if row.status == "preferred"), rows[0]) for rows in (english, french))
    yield source, target
    yield from ((row, target) for row in english if row is not source)
    yield from ((source, row) for row in french if row is not target)


def _add_unit(body: Element, identifier: str, source: Term, target: Term) -> None:
    unit = SubElement(body, "tu")
    SubElement(unit, "prop", {"type": CONCEPT}).text = identifier
    for term in (source, target):
        variant = SubElement(unit, "tuv", {LANG: term.language})
        SubElement(variant, "prop", {"type": STATUS}).text = term.status
        SubElement(variant, "seg").text = term.term
