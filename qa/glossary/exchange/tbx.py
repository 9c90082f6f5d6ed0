"""TBX-Basic, ISO 30042:2019, style DCA. What TBX-Basic has no category for goes into notes that begin ``column:``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from qa.glossary.exchange import Exported
from qa.glossary.exchange.name_entries import name_terms
from qa.glossary.exchange.xml import FORBIDDEN, LANG, write
from qa.glossary.table import COLUMNS, CONCEPTS
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.glossary.model import Name, Term

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
STATUS = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
GENDER = {"m": "masculine", "f": "feminine", "mf": "other"}
POS = {"noun": "noun", "verb": "verb", "adjective": "adjective", "adverb": "adverb"}
PHRASE = "phrase"
"""Our part of speech, and the type of term of TBX-Basic, of what does not inflect."""
NOTED = tuple(
    column for column in COLUMNS[CONCEPTS] if column not in {"concept", "language", "term", "status", "note", "source"}
)
"""Columns that a note carries, where nothing else does."""
COLUMN_NOTE = re.compile(rf"({'|'.join((*NOTED, 'note', 'source', 'theme'))}): (.*)", re.DOTALL)


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """A ``conceptEntry`` a concept or a name; what XML cannot write is left out."""
    left_out: Counter[str] = Counter()
    concepts: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    written = 0
    for term in (*terms, *name_terms(names, left_out)):
        if any(FORBIDDEN.search(value) for value in cells(term).values()):
            left_out[_("holds a character that XML cannot write")] += 1
        else:
            concepts[term.concept][term.language].append(term)
            written += 1
    root = Element("tbx", {"type": "TBX-Basic", "style": "dca", LANG: "en", "xmlns": NAMESPACE})
    description = SubElement(SubElement(SubElement(root, "tbxHeader"), "fileDesc"), "sourceDesc")
    SubElement(description, "p").text = "qa glossary export"
    body = SubElement(SubElement(root, "text"), "body")
    for identifier, languages in concepts.items():
        _add_entry(body, identifier, languages)
    return Exported(write(root), written, left_out)


def cells(term: Term) -> dict[str, str]:
    """The cells of a term that are filled, as text."""
    values = {column: getattr(term, column) for column in (*COLUMNS[CONCEPTS], "theme")}
    return {c: ";".join(value) if isinstance(value, tuple) else value for c, value in values.items() if value}


def _add_entry(body: Element, identifier: str, languages: dict[str, list[Term]]) -> None:
    entry = SubElement(body, "conceptEntry", {"id": identifier if identifier[0].isalpha() else f"_{identifier}"})
    if theme := next((term.theme for rows in languages.values() for term in rows), ""):
        SubElement(entry, "descrip", {"type": "subjectField"}).text = theme
    for language, terms in languages.items():
        section = SubElement(entry, "langSec", {LANG: language})
        for term in terms:
            _add_term(SubElement(section, "termSec"), cells(term))


def _add_term(section: Element, values: dict[str, str]) -> None:
    SubElement(section, "term").text = values["term"]
    SubElement(section, "termNote", {"type": "administrativeStatus"}).text = STATUS[values["status"]]
    coded = {"pos": ("partOfSpeech", POS), "gender": ("grammaticalGender", GENDER)}
    carried = set()
    for column, (category, words) in coded.items():
        if word := words.get(values.get(column, "")):
            SubElement(section, "termNote", {"type": category}).text = word
            carried.add(column)
    if values.get("pos") == PHRASE:
        SubElement(section, "termNote", {"type": "termType"}).text = PHRASE
        carried.add("pos")
    for column in NOTED:
        if column in values and column not in carried:
            SubElement(section, "note").text = f"{column}: {values[column]}"
    if note := values.get("note"):
        SubElement(section, "note").text = f"note: {note}" if COLUMN_NOTE.fullmatch(note) else note
    if source := values.get("source"):
        SubElement(section, "admin", {"type": "source"}).text = source
