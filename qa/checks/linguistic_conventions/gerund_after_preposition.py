"""The check ``gerund-after-preposition``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import GRAMMATICAL, Trait
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_PREPOSITIONS = frozenset("après avant sans par pour de d' à malgré".split())
_BEFORE_OBJECT = frozenset("le la l' les un une son sa ses leur leurs ce cette ces mon ma mes notre nos".split())


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("après", "avant", "sans", "par", "pour", "de", "d", "à", "malgré"),
)
def gerund_after_preposition(segment: Segment, context: Context) -> Iterator[Finding]:
    """A form in *-ant* after a preposition, where English has *-ing*: *sans regardant*, *après gagnant l'étape*.

    French has the infinitive there, *après* its past, and *en* before a form in *-ant*. A form that is also a noun or
    an adjective (*gagnant*, *attaquant*) is told only with an object after it.

    Wrong:
        fr: Il est parti sans regardant ses rivaux.

        fr: Elle a continué de pédalant.

        fr: Il a surpris tout le monde par attaquant le col très tôt.

        fr: Après gagnant l'étape, il a pleuré.

        fr: Il a levé les bras avant franchissant la ligne.

        fr: Elle est fatiguée de voyageant chaque semaine.

    Right:
        fr: Il est parti sans regarder ses rivaux.

        fr: Elle a continué de pédaler.

        fr: Il a surpris tout le monde en attaquant le col très tôt.

        fr: Après avoir gagné l'étape, il a pleuré.

        fr: Il a levé les bras avant de franchir la ligne.

        fr: Elle est fatiguée de voyager chaque semaine.

        fr: L'équipe joue sans attaquant, il passe de débutant à gagnant, quelque chose de souriant.

        fr: Il part de maintenant, à cheval ; les ayants droit d'avant-guerre.

        fr: Le jour d'avant, après pendant deux jours de pluie, il a roulé pour suivant.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(_PREPOSITIONS):
        form = reading.forms[index + 1]
        if not form.traits & Trait.PRESENT_PARTICIPLE or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL):
            continue
        preposition = reading.lowers[index]
        bare = preposition in ("de", "d'", "à")
        if form.nominal and (bare or reading.lowers[index + 2] not in _BEFORE_OBJECT):
            continue
        first, better = _mended(reading, index)
        message = _("« {word} » does not stand after « {preposition} »")
        told = message.format(word=reading.tokens[index + 1].text, preposition=preposition)
        yield Finding(span_of(reading, first, index + 1), told, (better,) if better else ())


def _mended(reading: Reading, index: int) -> tuple[int, str]:
    """The first token to replace, and by what; empty where that is not sure."""
    preposition, word = reading.tokens[index].text, reading.forms[index + 1]
    infinitive = next(iter(lexicon().lemmas(word.lower, Pos.VERB)), "")
    if preposition.lower() == "par":
        return index, ("En " if preposition[0].isupper() else "en ") + word.lower
    if preposition.lower() == "avant":
        return index + 1, f"de {infinitive}" if starts_with_vowel_sound(infinitive) is False else f"d'{infinitive}"
    if preposition.lower() == "après":
        past = Analysis(infinitive, Pos.VERB, mood="past-participle", gender="m", number="s")
        participle = "" if word.traits & Trait.ETRE else conjugate_like(infinitive, past)
        return index + 1, f"avoir {participle}" if participle else ""
    return index + 1, "" if preposition.lower() == "malgré" else infinitive
