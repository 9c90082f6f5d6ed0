"""The check ``la-or-l-a``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import (
    FS,
    GRAMMATICAL,
    PERSONS,
    Trait,
)
from qa.french.phrases import is_noun_only
from qa.grammar import (
    reading_of,
    slots_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa.context import Context
    from qa.french.forms import Form
    from qa.french.phrases import Reading
    from qa.french.slots import Slot
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("la", "là", "l", "a"),
)
def la_or_l_a(segment: Segment, context: Context) -> Iterator[Finding]:
    """*La* or *là* for *l'a*, and *la* for *là*.

    Reported: *la* or *là* where the auxiliary of a subject is due, before a participle; *la* after a hyphen and a noun,
    before *où*, after *celui*, or at the end of a phrase; *là* between a preposition and a feminine noun; *l'a* before
    a feminine noun. Not attempted: participles that are feminine nouns too.

    Wrong:
        fr: Il la remporté au sprint.

        fr: Le public la applaudi dix minutes.

        fr: Ce jour-la, il pleuvait.

        fr: Il habite par la, derrière l'église.

        fr: Son père la vu grandir.

        fr: Le juge là condamné à trois ans.

        fr: À cette époque-la, la région vivait du charbon.

        fr: Elle la déjà battu deux fois.

        fr: Sa famille ne la plus revu.

        fr: L'équipe la recruté en mai.

        fr: Celui qui la battu est belge.

        fr: Dans là descente, il a freiné.

        fr: C'est la où il habite.

        fr: Tu la vu passer hier.

        fr: Il prend l'a tête de la course.

    Right:
        fr: Il l'a remporté au sprint.

        fr: Le public l'a applaudi dix minutes.

        fr: Ce jour-là, il pleuvait.

        fr: Il habite par là, derrière l'église.

        fr: Son père l'a vu grandir.

        fr: Le juge l'a condamné à trois ans.

        fr: À cette époque-là, la région vivait du charbon.

        fr: Elle l'a déjà battu deux fois.

        fr: Sa famille ne l'a plus revu.

        fr: L'équipe l'a recruté en mai.

        fr: Celui qui l'a battu est belge.

        fr: Dans la descente, il a freiné.

        fr: C'est là où il habite.

        fr: Tu l'as vu passer hier.

        fr: Il prend la tête de la course.

        fr: Tu la vois, je la fais, il l'a mise en garde, il l'a vue.

        fr: Il la voit, il la suit, il la bat.

        fr: Il est là, elle aussi, la fête peut commencer.

        fr: Le la du diapason donne le ton.

        fr: Halte-là ! La route est barrée.

        fr: Prends-la, mets-la, garde-la.

        fr: Il la finit, elle la conduit, on la dit perdue.

        fr: Il reste là, abandonné de tous.

        fr: Par la fenêtre, par la route, par la suite.

        fr: C'est là, oublié, qu'il repose.

        fr: Le coureur la suit, la course l'use.

        fr: Celui qui la suit, celle qui la battait.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("la", "là")):
        if _is_auxiliary(reading, index, lambda: slots_of(segment.target, context)):
            yield swap(reading, index, "l'a")
        elif reading.word(index - 1) in _OTHERS and _is_theirs(reading, index):
            yield swap(reading, index, _OTHERS[reading.word(index - 1)])
        elif reading.lowers[index] == "la" and _is_place(reading, index):
            yield swap(reading, index, "là")
        elif reading.lowers[index] == "là" and _is_article(reading, index):
            yield swap(reading, index, "la")
    for index in reading.at(("-la",)):
        before = reading.forms[index - 1]
        if before.noun and not before.finite & ~0b111 and (before.lower in _TIMES or not before.finite):
            yield swap(reading, index, "là")
    for index in reading.at(("a",)):
        following = reading.forms[index + 1]
        if reading.word(index - 1) == "l'" and _is_feminine(following):
            yield swap(reading, index - 1, "la", index)


_ENDS = frozenset([",", ".", ";", "!", "?", ""])
_TIMES = frozenset("jour époque moment année fois soir nuit homme femme point période".split())


def _is_auxiliary(reading: Reading, index: int, slots: Callable[[], dict[int, Slot]]) -> bool:
    """Whether the auxiliary of a subject is due where *la* or *là* stands, before a participle."""
    previous = reading.word(index - 1)
    if reading.lowers[index + 1] in ("plus", "moins") and previous not in ("ne", "n'"):
        return False  # la plus titrée
    form = reading.forms[skip_adverbs(reading, index + 1)]
    if previous in ("ne", "n'") and reading.lowers[index + 1] in ("pas", "jamais", "plus") and form.participle:
        return True
    if not form.participle or form.finite & 0b101100 or form.lower == "fait":
        return False
    slot = slots().get(index - 1 if previous in ("me", "te", "nous", "vous") else index)
    if slot is None or not slot.persons & PERSONS["3s"] or form.noun & FS:
        return False
    return slot.kind not in ("name", "qui", "apposition") or not form.adjective or not form.nominal & FS


def _is_place(reading: Reading, index: int) -> bool:
    previous, following = reading.word(index - 1), reading.lowers[index + 1]
    if following in ("où", "dessus", "haut", "bas"):
        return following == "où" or previous in ("de", "par", "est", "sont", "")
    if previous in ("celui", "celle", "ceux", "celles"):
        return True
    ends = following in _ENDS
    return ends and (previous in ("par", "jusque", "jusqu'", "est", "sont", "était", "étaient", "de", "reste", "suis"))


def _is_article(reading: Reading, index: int) -> bool:
    """Whether *là* stands before a feminine noun, where a preposition or nothing stands before it."""
    following = reading.forms[index + 1]
    if not is_noun_only(following) or following.noun & ~FS or reading.is_hyphenated(index):
        return False
    previous = reading.word(index - 1)
    if previous in ("", ".", "!", "?"):
        return bool(reading.forms[index + 2].finite) and not reading.forms[index + 2].nominal
    return previous in ("dans", "sur", "avec", "sous", "pour", "vers", "après", "avant", "pendant")


_OTHERS = {"tu": "l'as", "je": "l'ai"}


def _is_theirs(reading: Reading, index: int) -> bool:
    """Whether a participle that is nothing else follows *tu la* or *je la*."""
    form = reading.forms[skip_adverbs(reading, index + 1)]
    return bool(form.participle) and not form.finite & 0b101100 and form.lower not in ("fait", "dit", "lui")


def _is_feminine(form: Form) -> bool:
    """Whether a form is a feminine noun, and nothing that can follow the auxiliary."""
    barred = Trait.ADVERB | Trait.PREPOSITION | Trait.INFINITIVE | GRAMMATICAL
    return bool(form.noun) and not form.noun & ~FS and not (form.participle or form.adjective or form.traits & barred)
