"""The check ``reflexive-person``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import PERSONS, Trait
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import ETRE, NEGATIONS, OPENING
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_REFLEXIVES = {"je": "me", "tu": "te", "nous": "nous", "vous": "vous"}
_BARE = frozenset("pouvoir devoir vouloir aller savoir oser espérer préférer aimer souhaiter compter désirer".split())
"""Verbs whose infinitive has the subject that they have."""
_WITH_PREPOSITION = frozenset(
    "venir essayer tenter décider commencer continuer arriver réussir finir refuser hésiter chercher penser apprendre "
    "cesser arrêter oublier risquer promettre".split()
)
"""The same of verbs with *à* or *de*."""


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("se", "s"),
)
def reflexive_person(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Se* where the subject is *je*, *tu*, *nous* or *vous*: *nous se sommes trompés*, *je dois se reposer*.

    Only right after the pronoun, or before the infinitive of a verb whose subject is that of *pouvoir*, *devoir*,
    *venir de* and the like. Not attempted: infinitives after other verbs (*je les vois se lever*).

    Wrong:
        fr: Nous se sommes trompés de route.

        fr: Vous se plaignez trop.

        fr: Je se lève tôt.

        fr: Nous devons se dépêcher.

        fr: Vous pouvez s'inscrire en ligne.

        fr: Je ne veux pas se fâcher.

        fr: Tu dois s'entraîner davantage.

        fr: Nous venons de se marier.

        fr: Hier, nous ne se sommes pas vus.

        fr: Si vous se sentez mal, appelez-nous.

        fr: Nous allons s'en occuper.

    Right:
        fr: Nous nous sommes trompés de route.

        fr: Vous vous plaignez trop.

        fr: Je me lève tôt.

        fr: Nous devons nous dépêcher.

        fr: Vous pouvez vous inscrire en ligne.

        fr: Je ne veux pas me fâcher.

        fr: Tu dois t'entraîner davantage.

        fr: Nous venons de nous marier.

        fr: Hier, nous ne nous sommes pas vus.

        fr: Si vous vous sentez mal, appelez-nous.

        fr: Nous allons nous en occuper.

        fr: Devant nous se dresse un mur ; entre vous se noue un lien.

        fr: Je vois se lever le jour, nous laissons se reposer les enfants.

        fr: Quant à vous, s'entraîner suffit ; pour nous, se taire est dur.

        fr: Il nous faut agir, ils doivent se taire, on peut se tromper.

        fr: Nous pensons qu'il faut se battre, je sais que se plaindre est vain.

        fr: C'est à nous que s'adresse ce mot, et à vous s'impose le choix.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("se", "s'")):
        subject = _subject_before(reading, index) or _subject_of_infinitive(reading, index)
        if subject:
            better = _REFLEXIVES[subject]
            elided = reading.lowers[index] == "s'"
            better = (f"{better} " if better.endswith("s") else f"{better[0]}'") if elided else better
            message = _("« {wrong} » for « {better} »").format(wrong=reading.tokens[index].text, better=better.strip())
            yield Finding(span_of(reading, index), message, (better,))


def _subject_before(reading: Reading, index: int) -> str:
    """The pronoun right before *se*, or before *ne*, that is the subject of the verb after it; else empty."""
    start = index - 1 - (reading.word(index - 1) in ("ne", "n'"))
    pronoun, previous = reading.word(start), reading.word(start - 1)
    if pronoun not in _REFLEXIVES:
        return ""
    verb = reading.forms[skip_clitics(reading, index)[0]]
    if pronoun in ("nous", "vous"):
        own = PERSONS["1p"] if pronoun == "nous" else PERSONS["2p"]
        return pronoun if (previous in OPENING or previous == ",") and verb.finite & own else ""
    if pronoun == "tu" and previous in ETRE | {"a", "s'est"}:
        return ""
    return pronoun if verb.finite else ""


def _subject_of_infinitive(reading: Reading, index: int) -> str:
    """The pronoun whose *doit*, *vient de* or the like governs the infinitive after *se*; else empty."""
    infinitive = skip_clitics(reading, index)[0]
    if not reading.forms[infinitive].traits & Trait.INFINITIVE:
        return ""
    at, verbs = index - 1, _BARE
    if reading.word(at) in ("de", "à"):
        at, verbs = at - 1, _WITH_PREPOSITION
    while reading.word(at) in NEGATIONS or reading.word(at) in _BETWEEN:
        at -= 1
    if at > 1 and reading.forms[at].participle and reading.word(at - 1) in _HAVE:
        verb, at = at, at - 1
    else:
        verb = at
    if verbs.isdisjoint(lexicon().lemmas(reading.word(verb), Pos.VERB)):
        return ""
    start = at - 1 - (reading.word(at - 1) in ("ne", "n'"))
    pronoun = {"j'": "je"}.get(reading.word(start), reading.word(start))
    if pronoun not in _REFLEXIVES or not reading.forms[at].finite & _OWN[pronoun]:
        return ""
    return pronoun


_BETWEEN = frozenset("donc aussi toujours encore tous toutes vraiment également maintenant bientôt vite".split())
_HAVE = frozenset("ai as avons avez avais avions aviez".split())
_OWN = {"je": PERSONS["1s"], "tu": PERSONS["2s"], "nous": PERSONS["1p"], "vous": PERSONS["2p"]}
