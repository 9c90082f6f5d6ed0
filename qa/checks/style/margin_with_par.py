"""The check ``margin-with-par``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import GRAMMATICAL
from qa.french.lexicon import lexicon
from qa.french.tokens import Kind
from qa.french.words import NUMERALS, STOPS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_UNITS = frozenset(
    "seconde secondes minute minutes point points mètre mètres centimètre centimètres millimètre millimètres "
    "longueur longueurs roue pneu boyau cheveu dixième dixièmes centième centièmes demi-roue s".split()
)
_CONTESTS = frozenset(
    "gagner remporter devancer battre mener imposer emporter perdre triompher vaincre coiffer échouer dominer "
    "précéder manquer".split()
)
_REACH = 10
"""Tokens before the margin in which the verb must stand."""


@check(category="style/unidiomatic-style", severity=Severity.MINOR, fix="unsafe", needs=("lexicon",), words=("par",))
def margin_with_par(segment: Segment, context: Context) -> Iterator[Finding]:
    """The margin of a win or a lead with *par*, as English has *by*: *il a gagné par une roue*.

    French says *gagner d'une roue*, *mener de trente secondes*, *devancer de deux points*. Only a measure right after
    *par*, behind a verb of winning, leading or losing. Not attempted: *par deux points d'écart*, which the press
    writes, scores and goals.

    Wrong:
        fr: Elle a gagné par une roue devant la Belge.

        fr: Le Slovène a devancé son rival par douze secondes.

        fr: Il remporte le classement par deux points.

        fr: Ils ont battu la Suisse par 15 centièmes.

        fr: Elle s'impose par 40 secondes d'avance.

        fr: Le Danois a gagné par plus de deux minutes.

        fr: Elle mène maintenant la course par 1'12'' sur sa rivale.

    Right:
        fr: Elle a gagné d'une roue devant la Belge.

        fr: Le Slovène a devancé son rival de douze secondes.

        fr: Il remporte le classement de deux points.

        fr: Ils ont battu la Suisse de 15 centièmes.

        fr: Elle s'impose avec 40 secondes d'avance.

        fr: Le Danois a gagné de plus de deux minutes.

        fr: Elle mène maintenant la course de 1'12'' sur sa rivale.

        fr: Il a gagné par deux points à un, par dix points d'écart, par deux fois.

        fr: Les vainqueurs ont débuté par une minute de silence, il gagne 200 euros par minute.

        fr: Ils sont battus par une seconde équipe, elle remporte la course par trois mètres de vent.
    """
    reading = reading_of(segment.target, context)
    for par in reading.at(("par",)):
        first = _past_approximation(reading, par + 1)
        unit = _last_of_measure(reading, first)
        if unit is None or not _follows_contest(reading, par):
            continue
        ahead = reading.lowers[unit + 1] == "d'" and reading.lowers[unit + 2] == "avance"
        after = reading.forms[unit + 1]
        if not ahead and (
            after.lower in ("de", "d'", "à", "contre", "par") or (after.nominal and not after.traits & GRAMMATICAL)
        ):
            continue
        better = "avec" if ahead else "d'" if starts_with_vowel_sound(reading.lowers[par + 1]) else "de"
        space = "" if better.endswith("'") else " "
        words = reading.text[reading.tokens[par + 1].start : reading.tokens[unit].end]
        message = _("a margin has « {better} » in French, not « par »").format(better=better)
        yield Finding(span_of(reading, par, unit), message, (f"{better}{space}{words}",))


def _last_of_measure(reading: Reading, index: int) -> int | None:
    """The last token of *douze secondes* or *1:12* at an index; None where something else stands there."""
    if reading.tokens[index].kind is Kind.TIME:
        return index
    number, unit = reading.lowers[index], index + 1
    if number not in NUMERALS and number not in ("un", "une") and not number.isdigit():
        return None
    unit += reading.lowers[unit] == "demi"
    return unit if reading.lowers[unit] in _UNITS else None


def _past_approximation(reading: Reading, index: int) -> int:
    """Past *plus de*, *près de*, *environ* and the like before a measure."""
    for words in _APPROXIMATIONS:
        if tuple(reading.lowers[index : index + len(words)]) == words:
            return index + len(words)
    return index


_APPROXIMATIONS = (
    *(words for degree in ("plus", "moins", "près") for words in ((degree, "de"), (degree, "d'"))),
    ("un", "peu", "plus", "de"),
    ("un", "peu", "plus", "d'"),
    ("un", "peu", "moins", "de"),
    ("environ",),
    ("quelque",),
    ("presque",),
    ("seulement",),
)


def _follows_contest(reading: Reading, index: int) -> bool:
    """Whether a verb of winning, leading or losing stands before an index in its clause."""
    lemmas = lexicon().lemmas
    for before in range(index - 1, max(index - _REACH, 0) - 1, -1):
        if reading.lowers[before] in STOPS:
            return False
        form = reading.forms[before]
        if (form.finite or form.participle or form.traits) and not _CONTESTS.isdisjoint(lemmas(form.lower)):
            return True
    return False
