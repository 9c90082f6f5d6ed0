"""Reads TBX: version 2 (``martif``) and version 3 in both styles, categories as attributes (DCA) or as tags (DCT)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange.entries import Entry, Incoming
from qa.glossary.exchange.tbx import COLUMN_NOTE, PHRASE
from qa.glossary.exchange.xml import LANG, content, local
from qa.glossary.model import CONDITIONS
from qa.i18n import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TERM_SECTIONS = {"termSec", "tig", "ntig"}
_CATEGORIES = {
    "administrativeStatus": "status", "normativeAuthorization": "status", "usageStatus": "status",
    "partOfSpeech": "pos", "grammaticalGender": "gender", "source": "source",
}  # fmt: skip
_COLUMN_VALUES = {"when": CONDITIONS, "case": ("exact",), "severity": ("critical", "major", "minor", "neutral")}
_STRUCTURE = {"term", "termGrp", "note", "transacGrp", "descripGrp", "adminGrp", "termNoteGrp"}


def read(root: Element) -> Incoming:
    """The entries of a TBX document."""
    incoming = Incoming()
    for element in root.iter():
        if local(element) in {"conceptEntry", "termEntry"}:
            incoming.add(_entry(element, incoming))
    return incoming


def _entry(element: Element, incoming: Incoming) -> Entry:
    entry = Entry(element.get("id", "").removeprefix("_"))
    for child in element:
        if local(child) in {"langSec", "langSet"}:
            language = child.get(LANG, child.get("lang", ""))
            for section in child.iter():
                if local(section) in _TERM_SECTIONS:
                    row = incoming.row({"language": language, **_cells(section, incoming)})
                    entry.rows += [row] if row else []
            continue
        for part in child.iter():
            category = _category(part)
            if category == "subjectField":
                entry.theme = content(part)
            elif category not in _STRUCTURE - {"note"}:
                incoming.left_out[_("{category} of a concept").format(category=category)] += 1
    return entry


def _cells(section: Element, incoming: Incoming) -> dict[str, str]:
    cells: dict[str, str] = {}
    notes = []
    for element in section.iter():
        category, value = _category(element), content(element)
        if element is section:
            continue
        if category == "term":
            cells["term"] = value
        elif category == "note":
            column, text = _note(value)
            if column == "note":
                notes.append(text)
            else:
                cells[column] = text
        elif (category, value) == ("termType", PHRASE):
            cells["pos"] = PHRASE
        elif category in _CATEGORIES:
            cells[_CATEGORIES[category]] = value
        elif category not in _STRUCTURE:
            incoming.left_out[_("{category} of a term").format(category=category)] += 1
    return cells | ({"note": " ".join(notes)} if notes else {})


def _note(text: str) -> tuple[str, str]:
    """Column and cell of a note that our export made of a cell; any other is a note."""
    if (found := COLUMN_NOTE.fullmatch(text)) and found[2] in _COLUMN_VALUES.get(found[1], (found[2],)):
        return found[1], found[2]
    return "note", text


def _category(element: Element) -> str:
    return element.get("type") or local(element)
