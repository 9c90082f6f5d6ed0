"""The check ``unspaced-marks``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.naming.capitals import is_in_foreign_words
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Document, Segment

_MARK = regex(rf"[;:!?]+(?=[{SPACES}»”\")]|$)", re.MULTILINE)
_BEFORE = regex(r"[\w»)\]”’]")
_MARKS = frozenset(";:!?")
_BLANKS = frozenset(["", *SPACES])
_HABIT = 5
"""From this many on, and none with a space, leaving it out is what the house does."""


class _Place(NamedTuple):
    segment: Segment
    span: Span


@check(category="locale-conventions/spacing", fix="safe", profiles=("web",))
def unspaced_marks(document: Document, context: Context) -> Iterator[tuple[Segment, Finding]]:
    """No space at all before ; : ! or ?, as English and machines write it.

    Every French house outside Canada and Switzerland sets one; which one is left to the profile ``fr-FR``. Where a
    text has five and more of these marks and never a space, that is a habit: it is noted once. Foreign sentences and
    quotations, clock times, addresses, smileys and marks within a word are left alone.

    Wrong:
        fr: Qui succédera au Belge? Personne ne le sait.

        fr: Le départ a été retardé; personne ne s'en plaint.

        fr: Une question demeure: où est passé l'argent ?

        fr: « Quelle course! » dit-il.

        fr: Les favoris (deux): Pogačar et Vingegaard.

        fr: Qui vient? Personne.

        fr: Il pleut; elle sort.

        fr: Une règle: courir.

        fr: Allez! cria-t-elle.

        fr: Le col (fermé): une perte.

    Right:
        fr: Qui succédera au Belge\N{NNBSP}? Personne ne le sait.

        fr: Le départ a été retardé\N{NNBSP}; personne ne s'en plaint.

        fr: Une question demeure\N{NBSP}: où est passé l'argent ?

        fr: « Quelle course\N{NNBSP}! » dit-il.

        fr: Les favoris (deux)\N{NBSP}: Pogačar et Vingegaard.

        fr: Qui vient\N{NNBSP}? Personne.

        fr: Il pleut\N{NNBSP}; elle sort.

        fr: Une règle\N{NBSP}: courir.

        fr: Allez\N{NNBSP}! cria-t-elle.

        fr: Le col (fermé)\N{NBSP}: une perte.

        fr: Qui succédera au Belge ? Personne ne le sait : il s'est tu.

        fr: Elle chantait « Should I stay or should I go now? » au départ.

        fr: Départ à 19:45, format 16:9, voir https://exemple.fr/a?b=c;d au besoin.

        fr: Il a souri ;-) puis (!) il est parti [?] sans un mot :)

        fr: Qui vient ? Il pleut ; elle sort : tant pis !
    """
    unspaced: list[_Place] = []
    spaced = 0
    for segment in document.segments:
        if _MARKS.isdisjoint(context.view(segment.target).characters):
            continue
        prose = segment.target.prose
        for match in _MARK.finditer(prose):
            before = prose[match.start() - 1 : match.start()]
            if before in _BLANKS:
                spaced += bool(before)
            elif _BEFORE.match(before):
                unspaced.append(_Place(segment, Span(*match.span())))
    unspaced = [place for place in unspaced if not is_in_foreign_words(place.span, place.segment.target, context)]
    if not spaced and len(unspaced) >= _HABIT:
        segment, span = unspaced[0]
        message = _("no space before « ; », « : », « ! » or « ? » in all the text ({count} places)")
        yield segment, Finding(span, message.format(count=len(unspaced)), severity=Severity.NEUTRAL)
        return
    for segment, span in unspaced:
        mark = segment.target.prose[span.start : span.end]
        space = "\N{NBSP}" if mark == ":" else "\N{NNBSP}"
        yield segment, Finding(span, _("a space goes before « {mark} »").format(mark=mark), (space + mark,))
