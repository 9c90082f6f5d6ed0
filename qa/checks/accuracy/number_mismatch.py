"""The check ``number-mismatch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity
from qa.regex import regex
from qa.values import changes
from qa.values.misread import misread_times
from qa.values.read import read_english, read_french

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_RUN = regex(r"\d+(?:[.,]\d+)*")
_SCALED = regex(r"\d\s?(?:[ap]\.?m\b|[kmb]n?\b)|\d[ -](?:thousand|trillion)")
"""What makes another value of the same digits."""
_SCALES = {"million": ("million", "millions"), "billion": ("milliard", "milliards")}
_MONTHS = frozenset("january february march april may june july august september october november december".split())


@check(
    category="accuracy/mistranslation/number",
    severity=Severity.MAJOR,
    needs=("source",),
    characters="0123456789",
)
def number_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """A number in digits is another one than in the source.

    Numbers are compared as values: 1,234.5 is 1 234,5, 8.30 pm is 20 h 30, 1:38 is 1'38'', *twelve* is 12. Miles may
    become kilometres and 90 minutes 1 h 30, where the units say so. A number only left out or only added is not
    reported, for translators spell out and merge; one that is changed leaves a number without its fellow on either
    side. A time whose parts changed places (7:55 and 55 h 07) or that is twelve hours off (8 pm and 8 h) is reported
    too.

    Wrong:
        en: The stage covers 184 km.
        fr: L'étape compte 148 km.

        en: He won in 2019 and 2021.
        fr: Il a gagné en 2019 et 2012.

        en: She lost 1:38 on the climb.
        fr: Elle a perdu 1'58'' dans la montée.

        en: The team spent €2.5 million.
        fr: L'équipe a dépensé 25 millions d'euros.

        en: The sponsor pays $3 billion.
        fr: Le sponsor paie 3 millions de dollars.

        en: Only 38 riders finished.
        fr: Seuls 58 coureurs ont terminé.

        en: The climb averages 7.8% over 12 km.
        fr: La montée est à 8,7 % de moyenne sur 12 km.

        en: She leads by 7:55.
        fr: Elle mène de 55'07''.

        en: The race starts at 10:45 am.
        fr: La course part à 22 h 45.

    Right:
        en: The race starts at 10:45 am and ends at 8 pm.
        fr: La course part à 10 h 45 et se termine à 8 heures du soir.

        en: The stage covers 184 km.
        fr: L'étape compte 184 km.

        en: He lost 1:38 and 12,000 fans saw it at 8.30 pm.
        fr: Il a perdu 1'38'' et 12 000 supporters l'ont vu à 20 h 30.

        en: The bike weighs 15 pounds and costs $3,500.
        fr: Le vélo pèse 6,8 kg et coûte 3 500 dollars.

        en: After 12 stages, the 27-year-old leads by 45 seconds.
        fr: Après douze étapes, le coureur de 27 ans mène de 45 secondes.

        en: It was the 19th century's 2 great races.
        fr: C'étaient les deux grandes courses du XIXe siècle.

        en: The rider is 6ft 2in and rode 100 miles in under 240 minutes.
        fr: Le coureur mesure 1,88 m et a parcouru 160 kilomètres en moins de 4 heures.

        en: It began at quarter to nine and 2.3m people watched.
        fr: Cela a commencé à 8 h 45 et 2,3 millions de personnes ont regardé.
    """
    if segment.source is None:
        return
    source_view, target_view = context.view(segment.source), context.view(segment.target)
    if _has_same_digits(source_view.prose, target_view.prose) and not _is_worded(source_view, target_view):
        return
    source = read_english(source_view.prose, source_view.words)
    if not any(atom.is_digits for atom in source):
        return
    target = read_french(target_view.prose, target_view.words)
    pairs = [(change.source.span, change.target.span) for change in changes(source, target)]
    for wanted, found in pairs or misread_times(source_view.prose, target_view.prose):
        yield Finding(
            span=found,
            message=_("the source has {wanted}, the translation {found}").format(
                wanted=source_view.prose[wanted.start : wanted.end], found=target_view.prose[found.start : found.end]
            ),
            source_span=wanted,
            confidence=0.9,
        )


def _is_worded(source: View, target: View) -> bool:
    """Whether words beside the digits may make other numbers of them."""
    words = source.word_set
    if not _MONTHS.isdisjoint(words):
        return True
    if any(word in words and target.word_set.isdisjoint(there) for word, there in _SCALES.items()):
        return True
    return _SCALED.search(source.prose) is not None


def _has_same_digits(source: str, target: str) -> bool:
    """Whether both have the same numbers, decimal comma or point, in the same order where that may tell times apart."""
    ours, theirs = ([number.replace(",", ".") for number in _RUN.findall(text)] for text in (source, target))
    return ours == theirs or (":" not in source and sorted(ours) == sorted(theirs))
