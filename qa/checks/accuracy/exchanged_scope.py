"""The check ``exchanged-scope``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._exchanges import side_by_side
from qa.checks._turns_of_scope import SCOPES
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from qa.checks._turns_of_scope import Scope
    from qa.context import Context
    from qa.model import Segment

_ROWS = tuple(
    (scope.triggers, regex(scope.english), regex(scope.right or r"(?!)"), regex(scope.wrong or r"(?!)"), scope)
    for scope in SCOPES
)
_TRIGGERS = frozenset().union(*(scope.triggers for scope in SCOPES))
_POSSIBLE = regex(
    r"\bp(?:ouv|eut|eux|eu[tv]|ourr|uiss|u\b)|peut-être|possi|éventu|risqu|suscepti|probab|sans doute|envisag|capab"
    r"|permet|autoris|par exemple|\w+(?:rai[st]|raient|rions|riez)\b|hypoth|espèr|espérer|si\b|chance"
)
"""What says in French that a thing may be."""
_LONGEST = 350
"""Code points of a sentence that is compared: in longer ones a turn is said in too many ways."""


@check(category="accuracy/mistranslation", severity=Severity.MAJOR, needs=("source", "lexicon"))
def exchanged_scope(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word for how many, how far or how sure that the French exchanges or loses: *few* as *quelques*.

    *few / a few, all / most / some, not yet / no longer, until / since / by, almost, hardly, only two, too / enough,
    may*: the turns of ``qa/checks/_turns_of_scope.py``, each with what French may make of it and what it must not.
    Sentence by sentence, questions apart.

    Wrong:
        en: Few riders finished the race.
        fr: Quelques coureurs ont terminé la course.

        en: He nearly crashed on the descent.
        fr: Il a chuté dans la descente.

        en: She may ride the Tour.
        fr: Elle courra le Tour.

        en: He no longer rides for the team.
        fr: Il ne roule pas encore pour l'équipe.

        en: Most riders stayed on the bus.
        fr: Tous les coureurs sont restés dans le bus.

        en: He signed until 2027.
        fr: Il est sous contrat depuis 2027.

    Right:
        en: Few riders finished the race.
        fr: Peu de coureurs ont terminé la course.

        en: He nearly crashed on the descent.
        fr: Il a failli chuter dans la descente.

        en: She may ride the Tour.
        fr: Elle pourrait courir le Tour.

        en: He no longer rides for the team.
        fr: Il ne roule plus pour l'équipe.

        en: Most riders stayed on the bus.
        fr: La plupart des coureurs sont restés dans le bus.

        en: He signed until 2027.
        fr: Il a signé jusqu'en 2027.

        en: In the last few days a few riders have said they might go, and few spectators came.
        fr: Ces derniers jours, quelques coureurs ont dit qu'ils partiraient peut-être, et peu de gens sont venus.

        en: In May 2026 the race will start in Lille; he could not ride.
        fr: En mai 2026, la course partira de Lille ; il ne pouvait pas courir.
    """
    if segment.source is None:
        return
    source, target = context.view(segment.source), context.view(segment.target)
    there = _TRIGGERS & source.word_set
    if not there:
        return
    for ours, theirs in side_by_side(source, target):
        english, french = source.prose[slice(*ours)].lower(), target.prose[slice(*theirs)].lower()
        if "?" in english or max(len(english), len(french)) > _LONGEST or there.isdisjoint(source.words_in(ours)):
            continue
        for triggers, turn, right, wrong, scope in _ROWS:
            if triggers.isdisjoint(there) or not (match := turn.search(english)):
                continue
            place = _mistaken(french, right, wrong, scope, target.words_in(theirs))
            if place is None:
                continue
            at = Span(ours.start + match.start(), ours.start + match.end())
            span = Span(theirs.start + place[0], theirs.start + place[1])
            told = source.prose[at.start : at.end].strip(" .!?")
            if scope.wrong or not scope.right:
                message = _("“{wanted}” in the source, « {found} » in the translation")
                told = message.format(wanted=told, found=target.prose[span.start : span.end])
            else:
                told = _("“{text}” of the source is not in the translation").format(text=told)
            yield Finding(span, told, source_span=at, confidence=0.8)
            break


def _mistaken(
    french: str, right: re.Pattern[str], wrong: re.Pattern[str], scope: Scope, words: list[str]
) -> tuple[int, int] | None:
    """Where a French sentence in lower case says something else than a turn, or the whole where it does not say it."""
    if scope.right and right.search(french):
        return None
    if scope.wrong:
        match = wrong.search(french)
        return match.span() if match else None
    if scope.right:
        return 0, len(french)
    if _POSSIBLE.search(french):
        return None
    future = next((word for word in words if _IS_FUTURE[word]), None)
    at = french.find(future) if future else -1
    return (at, at + len(future)) if future and at >= 0 else None


def _is_future(word: str) -> bool:
    readings = lexicon().analyses(word)
    return bool(readings) and all(one.pos is Pos.VERB and one.tense == "future" for one in readings)


_IS_FUTURE = Memo(_is_future)
