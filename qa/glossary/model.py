"""The glossary's nouns: terms of concepts, and names."""

from __future__ import annotations

from dataclasses import dataclass

STATUSES = ("preferred", "admitted", "deprecated")
CONDITIONS = ("always", "near", "racing", "source")
OF_DEPRECATED = ("when", "near", "unless", "replacement", "severity")
"""Columns that only a deprecated term fills."""
LANGUAGES = ("en", "fr")
NAME_KINDS = (
    "rider", "staff", "journalist", "team", "race", "place", "climb", "brand", "model", "publication", "broadcaster",
    "title", "organisation",
)  # fmt: skip
PEOPLE = frozenset({"rider", "staff", "journalist"})


@dataclass(frozen=True, slots=True)
class Term:
    """One row of ``concepts/*.csv``; the schema is in the glossary folder's README."""

    concept: str
    language: str
    term: str
    status: str
    pos: str = ""
    gender: str = ""
    case: str = ""
    when: str = ""
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    replacement: str = ""
    severity: str = ""
    wrong_en: str = ""
    wrong_fr: str = ""
    right_en: str = ""
    right_fr: str = ""
    note: str = ""
    source: str = ""
    valid_from: str = ""
    valid_to: str = ""
    theme: str = ""
    """The subject field: the stem of the file the row stands in."""
    place: str = ""
    """File and line of the row, for messages."""


@dataclass(frozen=True, slots=True)
class Name:
    """One row of ``names/*.csv``."""

    id: str
    name: str
    kind: str
    gender: str = ""
    nationality: str = ""
    given: str = ""
    family: str = ""
    aliases: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    translate: str = ""
    valid_from: str = ""
    valid_to: str = ""
    note: str = ""
    source: str = ""
    place: str = ""
    """File and line of the row, for messages."""


@dataclass(frozen=True, slots=True)
class Concept:
    """All the terms that name one thing."""

    id: str
    terms: tuple[Term, ...]

    def by(self, language: str, status: str) -> tuple[Term, ...]:
        """The terms of one language and status."""
        return tuple(term for term in self.terms if term.language == language and term.status == status)

    @property
    def preferred(self) -> Term | None:
        """The preferred French term."""
        return next(iter(self.by("fr", "preferred")), None)
