"""The check ``ce-qui-or-ce-que``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.words import SUBJECTS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_SUBJECTS = frozenset(SUBJECTS) - {"nous", "vous"}
_NEEDED = frozenset("faut fallait faudra faudrait fallut".split())
_PLACES = frozenset("pas plus jamais ici là aujourd'hui maintenant".split())
_CLITICS = frozenset("me m' te t' se s' ne n' y nous vous lui leur".split())


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("ce",),
)
def ce_qui_or_ce_que(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Ce qui* before a subject, *ce que* before a verb without one: *ce qui tu veux*, *ce que m'étonne, c'est…*.

    In questions too (*qu'est-ce que se passe ?*), and *ce qui faut* for *ce qu'il faut*. *Ce que* is told only where
    nothing that could be a subject follows its verb (*ce que me dit Paul* is right).

    Wrong:
        fr: Dis-moi ce qui tu veux.

        fr: Voilà ce qui je pense de lui.

        fr: Ce que m'étonne, c'est son calme.

        fr: Qu'est-ce que se passe ?

        fr: Qu'est-ce qui tu fais ici ?

        fr: Ce qui faut, c'est du temps.

        fr: Tout ce qui il a gagné lui suffit.

        fr: Elle ignore ce que ne va pas.

        fr: Il sait ce qui on attend de lui.

        fr: Ce que nous arrive, personne ne le sait.

        fr: Il fait ce qui faut pour gagner.

    Right:
        fr: Dis-moi ce que tu veux.

        fr: Voilà ce que je pense de lui.

        fr: Ce qui m'étonne, c'est son calme.

        fr: Qu'est-ce qui se passe ?

        fr: Qu'est-ce que tu fais ici ?

        fr: Ce qu'il faut, c'est du temps.

        fr: Tout ce qu'il a gagné lui suffit.

        fr: Elle ignore ce qui ne va pas.

        fr: Il sait ce qu'on attend de lui.

        fr: Ce qui nous arrive, personne ne le sait.

        fr: Il fait ce qu'il faut pour gagner.

        fr: Ce que me dit Paul, ce que nous réserve la course, ce que nous savons, ce que vous voyez.

        fr: Est-ce que se taire suffit ? Ce que lui seul peut faire. Ce que ne veut pas dire le maire.

        fr: Ce qui, je crois, compte. Ce qui nous plaît, ce qui vous va. Est-ce que vous plaire est facile ?

        fr: Ce que nous pensons, ce que vous faites. C'est ce que lui demande, ce que lui pense, le public.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("ce", "-ce")):
        following = reading.lowers[index + 1]
        if following == "qui" and reading.lowers[index + 2] in _SUBJECTS:
            pronoun = reading.tokens[index + 2].text
            elided = "aeiouy".find(pronoun[0].lower()) >= 0
            span = span_of(reading, index + 1, index + 2)
            better = f"qu'{pronoun}" if elided else f"que {pronoun}"
            yield Finding(span, _message("qui", "que"), (better,))
        elif following == "qui" and reading.lowers[index + 2] in _NEEDED and reading.lowers[index] == "ce":
            yield Finding(span_of(reading, index + 1), _message("qui", "qu'il"), ("qu'il",))
        elif following == "que" and _lacks_subject(reading, index + 2):
            yield Finding(span_of(reading, index + 1), _message("que", "qui"), ("qui",))


def _message(wrong: str, better: str) -> str:
    return _("« {wrong} » for « {better} »").format(wrong=wrong, better=better)


def _lacks_subject(reading: Reading, start: int) -> bool:
    """Whether clitics and the verb of a third person stand from an index on, and then the clause ends."""
    if reading.lowers[start] not in _CLITICS:
        return False
    verb, clitics = skip_clitics(reading, start)
    form = reading.forms[verb]
    persons = form.finite & (PERSONS["3s"] | PERSONS["3p"])
    if not persons or form.traits & (GRAMMATICAL | Trait.INFINITIVE) or not _CLITICS.issuperset(clitics):
        return False
    if {"nous", "vous", "lui"}.intersection(clitics[:1]) and form.finite & (PERSONS["1p"] | PERSONS["2p"]):
        return False
    if clitics[0] in ("lui", "leur") and form.lower not in ("manque", "plaît", "convient", "arrive", "reste"):
        return False
    after = verb + 1 + (reading.lowers[verb + 1] in _PLACES)
    last = reading.forms[after]
    return not last.lower or bool(last.traits & Trait.MARK and last.lower not in ("«", "(", '"', "“"))
