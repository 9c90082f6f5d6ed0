"""Problems of concepts and terms: what contradicts itself or another row, what is lacking, what cannot be."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from qa.glossary.model import OF_DEPRECATED
from qa.glossary.problem import Problem
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qa.glossary.model import Name, Term

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""The form of an id."""
POS = ("", "noun", "verb", "adjective", "adverb", "phrase", "name")
GENDERS = ("", "m", "f", "mf")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def term_problems(terms: Sequence[Term]) -> Iterator[Problem]:
    """The problems of all rows of the concept files."""
    concepts: dict[str, list[Term]] = defaultdict(list)
    right: dict[str, list[Term]] = defaultdict(list)
    wrong: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        concepts[term.concept].append(term)
        if term.language == "fr":
            (wrong if term.status == "deprecated" else right)[_key(term.term, term)].append(term)
    for identifier, rows in concepts.items():
        yield from _of_concept(identifier, rows)
    for term in terms:
        yield from _of_row(term)
        if term.status == "deprecated":
            yield from _of_deprecated(term, concepts[term.concept], right)
            yield from _cycle(term, wrong)


def date_problems(row: Term | Name, identifier: str, text: str) -> Iterator[Problem]:
    """Years that are none, or that end before they begin."""
    for value in (row.valid_from, row.valid_to):
        if value and not _YEAR.fullmatch(value):
            yield Problem("bad-date", row.place, identifier, text, _("{value} is no year").format(value=value))
            return
    if row.valid_from and row.valid_to and row.valid_from > row.valid_to:
        message = _("valid from {first}, but only to {last}").format(first=row.valid_from, last=row.valid_to)
        yield Problem("bad-date", row.place, identifier, text, message)


def _key(text: str, term: Term) -> str:
    return text if term.case == "exact" or term.pos == "name" else text.lower()


def _problem(kind: str, term: Term, message: str) -> Problem:
    return Problem(kind, term.place, term.concept, term.term, message)


def _of_concept(identifier: str, rows: Sequence[Term]) -> Iterator[Problem]:
    first = rows[0]
    if not SLUG.fullmatch(identifier):
        yield _problem("bad-id", first, _("an id is lower-case words with hyphens between them"))
    for row in rows:
        if row.theme != first.theme:
            yield _problem("split-concept", row, _("the concept begins in {theme}").format(theme=first.theme))
            break
    for language in ("en", "fr"):
        preferred = [row for row in rows if (row.language, row.status) == (language, "preferred")]
        if len(preferred) > 1:
            message = _("{language} has another preferred term: {term}; admit one of them")
            yield _problem("two-preferred", preferred[1], message.format(language=language, term=preferred[0].term))
    if not any(row.language == "fr" and row.status == "preferred" for row in rows):
        yield _problem("no-preferred", first, _("the concept has no preferred French term"))
    yield from _repeated(rows)


def _repeated(rows: Iterable[Term]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Term] = {}
    for row in rows:
        other = seen.setdefault((row.language, _key(row.term, row)), row)
        if other is row:
            continue
        if (other.status == "deprecated") != (row.status == "deprecated"):
            message = _("{status} here and {other} at {place}")
            yield _problem(
                "contradiction", row, message.format(status=row.status, other=other.status, place=other.place)
            )
        else:
            yield _problem("duplicate", row, _("stands at {place} already").format(place=other.place))


def _of_row(term: Term) -> Iterator[Problem]:
    yield from date_problems(term, term.concept, term.term)
    if term.pos not in POS:
        yield _problem("bad-value", term, _("pos {value} is none of {known}").format(
            value=term.pos, known=", ".join(filter(None, POS))))  # fmt: skip
    if term.gender not in GENDERS:
        yield _problem("bad-value", term, _("gender {value} is none of m, f, mf").format(value=term.gender))
    if term.status == "deprecated" and term.language != "fr":
        yield _problem("bad-value", term, _("only a French term can be deprecated"))
    if term.status != "deprecated":
        filled = [name for name in OF_DEPRECATED if getattr(term, name)]
        if filled:
            yield _problem("bad-value", term, _("{column} is for deprecated terms").format(column=filled[0]))


def _of_deprecated(term: Term, rows: Sequence[Term], right: Mapping[str, Sequence[Term]]) -> Iterator[Problem]:
    if not term.replacement and not any(r.language == "fr" and r.status == "preferred" for r in rows):
        yield _problem("no-replacement", term, _("nothing says what to write instead"))
    if term.when == "source" and not any(row.language == "en" for row in rows):
        yield _problem("no-source-term", term, _("the source decides here, but the concept has no English term"))
    if term.when == "always":
        for other in right.get(_key(term.term, term), ()):
            if other.concept != term.concept:
                message = _("always wrong here, but {status} in {concept} at {place}; say `when` it is wrong")
                yield _problem("homograph", term, message.format(
                    status=other.status, concept=other.concept, place=other.place))  # fmt: skip


def _cycle(term: Term, wrong: Mapping[str, Sequence[Term]]) -> Iterator[Problem]:
    """Replacements that lead to a rendering which is always wrong, and perhaps back."""
    path = [term.term]
    at = term
    while at.replacement:
        following = [other for other in wrong.get(_key(at.replacement, at), ()) if other.when == "always"]
        if not following:
            break
        at = following[0]
        if at.term in path:
            chain = " → ".join([*path, at.term])
            yield _problem("cycle", term, _("replacements run in a circle: {chain}").format(chain=chain))
            return
        path.append(at.term)
    if len(path) > 1:
        message = _("its replacement is itself always wrong in {concept}").format(concept=at.concept)
        yield _problem("contradiction", term, message)
