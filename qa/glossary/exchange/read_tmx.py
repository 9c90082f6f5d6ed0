"""Reads TMX: a unit is a concept, or several of the same ``x-concept`` are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.glossary.exchange.entries import Entry, Incoming
from qa.glossary.exchange.tmx import CONCEPT, STATUS
from qa.glossary.exchange.xml import LANG, content, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read(root: Element) -> Incoming:
    """The entries of a TMX document."""
    incoming = Incoming()
    known: dict[str, Entry] = {}
    for unit in root.iter("tu"):
        identifier = _property(unit, CONCEPT)
        entry = known.get(identifier) if identifier else None
        if entry is None:
            entry = known[identifier] = Entry(identifier)
            incoming.add(entry)
        for variant in unit.iter("tuv"):
            segment = next((content(child) for child in variant if local(child) == "seg"), "")
            cells = {"language": variant.get(LANG, variant.get("lang", "")), "term": segment}
            row = incoming.row({**cells, "status": _property(variant, STATUS)})
            if row and row not in entry.rows:
                entry.rows.append(row)
    return incoming


def _property(element: Element, name: str) -> str:
    return next((content(child) for child in element if local(child) == "prop" and child.get("type") == name), "")
