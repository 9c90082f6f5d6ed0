"""Names as concepts, for formats that know nothing but terms."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qa.glossary.model import Term
from qa.i18n import _

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from qa.glossary.model import Name

PREFIX = "name."
"""Begins the id of a concept that is a name; no concept of a glossary has a full stop in its id."""
_LOST = ("gender", "nationality", "given", "family")


def name_terms(names: Sequence[Name], left_out: Counter[str]) -> list[Term]:
    """A concept a name or a team, its kind the theme; what a term has no cell for is counted.

    Of a team's names the last is preferred, the others are admitted in their seasons. A name that stays as it is in
    French is its own English term.
    """
    entries: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        entries[name.id].append(name)
        for column in _LOST:
            if getattr(name, column):
                left_out[_("{column} of a name").format(column=column)] += 1
    return [term for rows in entries.values() for term in _terms(rows)]


def _terms(rows: Sequence[Name]) -> Iterator[Term]:
    last = max(rows, key=lambda row: (row.valid_to or "9999", row.valid_from))
    seen: set[tuple[str, str]] = set()
    for row in [last, *(row for row in rows if row is not last)]:
        english = row.english or ((row.name,) if row.translate == "no" else ())
        status = "preferred" if row is last else "admitted"
        for language, texts, status_of in (
            ("en", english, status),
            ("fr", (row.name,), status),
            ("fr", row.aliases, "admitted"),
            ("fr", row.deprecated, "deprecated"),
        ):
            for number, text in enumerate(texts):
                if (language, text) not in seen:
                    seen.add((language, text))
                    yield _term(row, language, text, "admitted" if language == "en" and number else status_of)


def _term(row: Name, language: str, text: str, status: str) -> Term:
    is_name = text == row.name
    return Term(
        concept=PREFIX + row.id,
        language=language,
        term=text,
        status=status,
        pos="name",
        when="always" if status == "deprecated" else "",
        note=row.note if is_name else "",
        source=row.source if is_name else "",
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        theme=row.kind,
    )


def is_name(identifier: str) -> bool:
    """Whether the concept of an export is a name."""
    return identifier.startswith(PREFIX)
