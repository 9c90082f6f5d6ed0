"""The check ``outdated-team-name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.glossary.cells import ID, KIND, NAME, VALID_FROM, VALID_TO
from qa.i18n import _
from qa.model import Finding
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from qa.context import Context
    from qa.glossary.register import NameMatch, Register
    from qa.model import Segment

_ELSEWHEN = regex(
    r"""(?ix) \b(?:
      alors|jadis|naguère|autrefois|ex|anciens?|anciennes?|anciennement|précédent\w*|historique|
      devenue?s?|rebaptisée?s?|renommée?s?|succède\w*|succédé|remplac\w+|disparue?|défunte?|dissoute?|héritière|
      époque|années|débuts|palmarès|souvenir|hier|depuis|passée?|carrière|
      quitt\w+|rejoin\w+|rejoignit|rejoindr\w+|débarqu\w+|transfert\w*|transfuge|formée?|révélée?|
      prochaine?|futur\w*|bientôt|deviendra|s'appellera|nouvelle\ identité|changer\w*|change
      |(?:av|ét|cour|évolu|roul|port|appart|dirig)(?:ait|aient|enait|i[ot]n?t?)
    )\b"""
)
"""Words that set a sentence, or a name, in another time than the article's."""
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_NEXT_SEASON = 8
"""From this month on an article may name the teams of the coming season."""


@check(category="accuracy/mistranslation/entity", fix="unsafe", needs=("glossary",))
def outdated_team_name(segment: Segment, context: Context) -> Iterator[Finding]:
    """A team under a name that it did not bear in the article's year.

    The article's date comes from its front matter, the file or ``--date``; without a date nothing is reported. Silent
    where the sentence looks back (*alors chez*, *ex-*, another year, an imperfect) or ahead (*rejoindra*), and where
    the source has the same name.

    Wrong:
        date: 2025-07-10
        fr: Jumbo-Visma a imposé un rythme infernal au pied du Tourmalet.

    Right:
        date: 2025-07-10
        fr: Team Visma | Lease a Bike a imposé un rythme infernal au pied du Tourmalet.

        date: 2025-07-10
        fr: Il courait alors pour Jumbo-Visma et gagnait partout.

        date: 2025-07-10
        fr: Visma-Lease a Bike, l'ex-Jumbo-Visma, a imposé un rythme infernal.

        fr: Jumbo-Visma a imposé un rythme infernal au pied du Tourmalet.
    """
    date = context.date
    if date is None:
        return
    register = context.glossary.register
    for match in names_in(segment.target, context):
        if match.role not in {"name", "alias"} or register.rows[match.row][KIND] != "team":
            continue
        found = segment.target.value[match.span.start : match.span.end]
        rows = register.rows_named[found]
        if any(row[KIND] != "team" or _is_valid(row, date) for row in rows):
            continue
        if _is_elsewhen(match, segment, date, context) or _in_source(found, segment):
            continue
        names = {_name_at(row[ID], date, register) for row in rows}
        now = names.pop() if len(names) == 1 else ""
        if now and now != found:
            message = _("in {year} the team {found} was called {now}").format(year=date.year, found=found, now=now)
            yield Finding(match.span, message, (now,), concept=rows[0][ID], confidence=0.85)


def _is_valid(row: tuple[str, ...], date: datetime.date) -> bool:
    first, last = int(row[VALID_FROM] or 0), int(row[VALID_TO] or 9999)
    return first <= date.year <= last or (date.year == first - 1 and date.month >= _NEXT_SEASON)


def _name_at(identifier: str, date: datetime.date, register: Register) -> str:
    """The team's full name at ``date``, empty where the register has none or several."""
    names = {row[NAME] for row in register.rows if row[ID] == identifier and _is_valid(row, date)}
    current = {row[NAME] for row in register.rows if row[ID] == identifier and _covers(row, date.year)}
    chosen = current or names
    return chosen.pop() if len(chosen) == 1 else ""


def _covers(row: tuple[str, ...], year: int) -> bool:
    return int(row[VALID_FROM] or 0) <= year <= int(row[VALID_TO] or 9999)


def _is_elsewhen(match: NameMatch, segment: Segment, date: datetime.date, context: Context) -> bool:
    """Whether the sentence, or the whole segment by another year, speaks of another time."""
    view = context.view(segment.target)
    sentence = view.sentence_at(match.span.start)
    text = view.prose[sentence.start : sentence.end]
    return bool(_ELSEWHEN.search(text)) or any(int(year) != date.year for year in _YEAR.findall(view.prose))


def _in_source(found: str, segment: Segment) -> bool:
    return segment.source is not None and found.lower() in segment.source.value.lower()
