"""The check ``missing-ne``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import set_off
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import GRAMMATICAL, PERSONS
from qa.french.words import AVOIR, ETRE, SUBJECTS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("pas", "jamais"),
)
def missing_ne(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Pas* after a verb without *ne*: *il veut pas*, *c'est pas*.

    Only between a subject pronoun and *pas* or *jamais*, and never in quotation marks, where speech is rendered as it
    was said. Not attempted: *on* before a vowel, where the *n'* is not heard, and *plus*, which may add.

    Wrong:
        fr: Il veut pas attaquer.

        fr: Je suis pas venu pour perdre.

        fr: Ils ont pas gagné depuis mai.

        fr: C'est pas le moment.

        fr: Elle sait pas encore.

        fr: Vous avez pas compris.

        fr: Il y a pas de vent.

        fr: Tu peux pas rester là.

        fr: Nous avons jamais douté.

        fr: J'ai pas le temps.

    Right:
        fr: Il ne veut pas attaquer.

        fr: Je ne suis pas venu pour perdre.

        fr: Ils n'ont pas gagné depuis mai.

        fr: Ce n'est pas le moment.

        fr: Elle ne sait pas encore.

        fr: Vous n'avez pas compris.

        fr: Il n'y a pas de vent.

        fr: Tu ne peux pas rester là.

        fr: Nous n'avons jamais douté.

        fr: Je n'ai pas le temps.

        fr: Il ne veut pas, il n'a jamais voulu.

        fr: « C'est pas gagné », a-t-il dit.

        fr: Il avance pas à pas, il compte pas mal d'amis.

        fr: Elle fait un pas, il fait pas de géant.

        fr: Pas moi, pas lui ; il part, pas elle.

        fr: Il est plus fort que jamais, on a jamais vu.

        fr: Si jamais il vient, il verra.

        fr: Il gagne, jamais il ne perd.

        fr: Il roule pas moins de cent kilomètres.

        fr: Elle dit : pas question.
    """
    reading = reading_of(segment.target, context)
    quoted = None
    for index in reading.at(("pas", "jamais")):
        start, verb = _clause_before(reading, index)
        if not verb or reading.lowers[index + 1] in _IDIOMS:
            continue
        span = span_of(reading, start, index)
        quoted = set_off(segment.target.prose) if quoted is None else quoted
        if any(other.overlaps(span) for other in quoted):
            continue
        message = _("« ne » is missing before « {verb} »").format(verb=reading.tokens[verb].text)
        yield Finding(span, message, (_mended(reading, start, index),))


_IDIOMS = frozenset("à mal moins plus".split())


def _clause_before(reading: Reading, index: int) -> tuple[int, int]:
    """The subject pronoun and the verb right before a *pas* where no *ne* stands between them; else 0."""
    verb = index - 1
    form = reading.forms[verb] if verb > 0 else None
    if form is None or not form.finite or form.traits & GRAMMATICAL:
        return 0, 0
    start = verb - 1
    while reading.word(start) in (
        "y",
        "en",
        "le",
        "la",
        "les",
        "l'",
        "lui",
        "leur",
        "se",
        "s'",
        "me",
        "m'",
        "te",
        "t'",
    ):
        start -= 1
    subject = reading.word(start)
    if subject == "c'" and form.lower in ("est", "était"):
        return start, verb
    if subject not in SUBJECTS or subject == "on" or reading.word(start - 1) in ("ne", "n'", "que", "plus"):
        return 0, 0
    if reading.lowers[index + 1] == "de" and form.lower in ("fait", "fais", "font"):
        return 0, 0
    if reading.lowers[index] == "jamais" and (
        form.lower not in AVOIR | ETRE or reading.word(start - 1) in ("si", "s'")
    ):
        return 0, 0
    return (start, verb) if form.finite & _persons(subject) else (0, 0)


def _persons(subject: str) -> int:
    return PERSONS[SUBJECTS[subject][1]]


def _mended(reading: Reading, start: int, index: int) -> str:
    """The words from the subject to *pas* with *ne*."""
    subject = _FULL.get(reading.lowers[start], reading.tokens[start].text)
    if reading.tokens[start].text[0].isupper():
        subject = subject[0].upper() + subject[1:]
    rest = reading.text[reading.tokens[start + 1].start : reading.tokens[index].end]
    vowel = reading.lowers[start + 1] == "y" or starts_with_vowel_sound(reading.tokens[start + 1].text)
    return f"{subject} n'{rest}" if vowel else f"{subject} ne {rest}"


_FULL = {"c'": "ce", "j'": "je"}
