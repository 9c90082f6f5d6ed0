"""Problems of the register of names."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from qa.glossary.check_terms import SLUG, date_problems
from qa.glossary.model import PEOPLE
from qa.glossary.problem import Problem
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa.glossary.model import Name

HANDOVER = 1
"""Seasons in which two names of one team may both be right: the sponsor changed on the way."""


ENDED = "ended"
"""Begins the note of a team's last name where no other followed it."""


def name_problems(names: Sequence[Name]) -> Iterator[Problem]:
    """The problems of all rows of the names files."""
    entries: dict[str, list[Name]] = defaultdict(list)
    right: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        entries[name.id].append(name)
        for form in (name.name, *name.aliases):
            right[form].append(name)
    for identifier, rows in entries.items():
        yield from _of_entry(identifier, rows)
    for name in names:
        yield from date_problems(name, name.id, name.name)
        yield from _of_person(name)
        for wrong in name.deprecated:
            for other in right.get(wrong, ()):
                message = _("« {wrong} » is wrong here, but a right form of {other} at {place}")
                yield _problem("contradiction", name, message.format(wrong=wrong, other=other.id, place=other.place))
    yield from _same_name_twice(names)


def without_season(names: Sequence[Name], season: int) -> tuple[list[Problem], int]:
    """The teams that raced until the season before and have no name for ``season``; and how many have ended."""
    teams: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.kind == "team" and int(name.valid_from or 0) <= season:
            teams[name.id].append(name)
    lacking: list[Problem] = []
    ended = 0
    for rows in teams.values():
        last = max(rows, key=_last)
        if _last(last) >= season:
            continue
        if _last(last) < season - 1 or last.note.startswith(ENDED):
            ended += 1
            continue
        message = _("no name for {season}: add one, or begin its note with « {word} »")
        message = message.format(season=season, word=ENDED)
        lacking.append(_problem("stale-season", last, message))
    return lacking, ended


def _last(name: Name) -> int:
    return int(name.valid_to or 9999)


def _problem(kind: str, name: Name, message: str) -> Problem:
    return Problem(kind, name.place, name.id, name.name, message)


def _of_entry(identifier: str, rows: Sequence[Name]) -> Iterator[Problem]:
    if not SLUG.fullmatch(identifier):
        yield _problem("bad-id", rows[0], _("an id is lower-case words with hyphens between them"))
    if len({row.kind for row in rows}) > 1:
        yield _problem("two-kinds", rows[1], _("the id names another kind at {place}").format(place=rows[0].place))
    seen: dict[tuple[str, str], Name] = {}
    for row in rows:
        other = seen.setdefault((row.name, row.valid_from), row)
        if other is not row:
            yield _problem("duplicate", row, _("stands at {place} already").format(place=other.place))
    if rows[0].kind == "team":
        yield from _overlaps([row for row in rows if row.valid_from.isdigit()])


def _overlaps(rows: Sequence[Name]) -> Iterator[Problem]:
    for one, other in pairwise(sorted(rows, key=lambda row: (row.valid_from, row.valid_to or "9999"))):
        shared = min(_last(one), _last(other)) - int(other.valid_from) + 1
        if shared > HANDOVER:
            message = _("overlaps with {name} by {count} seasons").format(name=one.name, count=shared)
            yield _problem("overlap", other, message)


def _of_person(name: Name) -> Iterator[Problem]:
    if name.kind not in PEOPLE:
        return
    if not name.family:
        yield _problem("no-family-name", name, _("a person needs a family name"))
    elif name.family not in name.name:
        yield _problem("bad-value", name, _("the family name {family} is no part of it").format(family=name.family))


def _same_name_twice(names: Sequence[Name]) -> Iterator[Problem]:
    """One thing under two ids. Teams of men and women share names, and so may two people of different trades."""
    seen: dict[tuple[str, str, str, str], Name] = {}
    for name in names:
        if name.kind == "team":
            continue
        other = seen.setdefault((name.kind, name.name, name.gender, name.nationality), name)
        if other.id != name.id:
            message = _("the same {kind} as {other} at {place}")
            yield _problem("duplicate", name, message.format(kind=name.kind, other=other.id, place=other.place))
