"""The check ``bare-infinitive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.euphony import starts_with_vowel_sound
from qa.french.government import with_infinitives
from qa.french.infinitives import is_infinitive, preposition_of
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import AVOIR, ETRE
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_NOUNS = dict.fromkeys("peur envie besoin hâte honte".split(), "de")
"""What one has before an infinitive."""
_ADJECTIVES = dict.fromkeys(
    "capable capables incapable incapables fier fière fiers fières heureux heureuse heureuses ravi ravie ravis ravies "
    "obligé obligée obligés obligées".split(),
    "de",
) | dict.fromkeys("prêt prête prêts prêtes".split(), "à")
"""What one is before an infinitive."""


@check(
    category="linguistic-conventions/grammar/function-words", severity=Severity.MAJOR, fix="unsafe", needs=("lexicon",)
)
def bare_infinitive(segment: Segment, context: Context) -> Iterator[Finding]:
    """An infinitive without the preposition that the word before it needs: *il essaie gagner*, *elle a peur tomber*.

    The verbs are listed in ``qa/french/government.py``. Not attempted: verbs that also take a plain infinitive
    (*préférer*, *espérer*, *penser*), and infinitives that are nouns too (*dîner*).

    Wrong:
        fr: Il essaie gagner du temps.

        fr: Elle a décidé attaquer dans le col.

        fr: Ils refusent partir sans lui.

        fr: Il apprend nager.

        fr: Elle a peur tomber dans la descente.

        fr: Il est capable suivre les meilleurs.

        fr: Ils sont prêts attaquer.

        fr: Nous avons réussi convaincre le jury.

        fr: Il risque perdre sa place.

        fr: Elle rêvait peu, mais elle tentait gagner.

    Right:
        fr: Il essaie de gagner du temps.

        fr: Elle a décidé d'attaquer dans le col.

        fr: Ils refusent de partir sans lui.

        fr: Il apprend à nager.

        fr: Elle a peur de tomber dans la descente.

        fr: Il est capable de suivre les meilleurs.

        fr: Ils sont prêts à attaquer.

        fr: Nous avons réussi à convaincre le jury.

        fr: Il risque de perdre sa place.

        fr: Elle rêvait peu, mais elle tentait de gagner.

        fr: Il propose dîner et coucher, il refuse tout, essayer suffit, il faut oser tenter.

        fr: Il apprend comment faire, elle a oublié comment descendre.

        fr: Tu n'as pas peur, partir est facile ; il a dit qu'ils étaient prêts, attaquer serait bien.

        fr: Elle jure avoir vu la borne.

        fr: Je jure l'avoir vue, il nie s'être trompé.
    """
    reading = reading_of(segment.target, context)
    places = [(at, preposition_of(reading, at)) for at in reading.at(with_infinitives(reading.words))]
    places += [(at, _NOUNS[reading.lowers[at]]) for at in reading.at(_NOUNS) if _follows(reading, at, AVOIR)]
    places += [(at, _ADJECTIVES[reading.lowers[at]]) for at in reading.at(_ADJECTIVES) if _follows(reading, at, ETRE)]
    for at, preposition in sorted(places):
        following = skip_adverbs(reading, at + 1)
        if preposition not in ("à", "de") or not is_infinitive(reading, following):
            continue
        word = reading.tokens[following].text
        if (
            "comment" in reading.lowers[at + 1 : following]
            or not word.islower()
            or reading.is_hyphenated(following + 1)
        ):
            continue  # apprendre comment faire
        verb = reading.lowers[skip_clitics(reading, following)[0]]
        if verb in ("avoir", "être") and _SAYING & set(lexicon().lemmas(reading.lowers[at], Pos.VERB)):
            continue  # il jure avoir vu
        elided = preposition == "de" and starts_with_vowel_sound(word)
        message = _("« {word} » needs « {preposition} » before an infinitive")
        told = message.format(word=reading.tokens[at].text, preposition=preposition)
        yield Finding(span_of(reading, following), told, (f"d'{word}" if elided else f"{preposition} {word}",))


def _follows(reading: Reading, index: int, verbs: frozenset[str]) -> bool:
    """Whether a form of *avoir* or *être* stands before an index, adverbs between."""
    return any(
        reading.word(at) in verbs and skip_adverbs(reading, at + 1) == index for at in range(max(index - 3, 0), index)
    )


_SAYING = {"jurer", "nier", "promettre"}
"""Verbs that take a compound infinitive without preposition."""
