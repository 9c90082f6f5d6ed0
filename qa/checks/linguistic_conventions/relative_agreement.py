"""The check ``relative-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.words import AVOIR, COLLECTIVES, ETRE, PREPOSITIONS, STOPS, TIMES
from qa.grammar import conjugated, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("qui",),
)
def relative_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A verb after *qui* in another number or person than the word before: *les coureurs qui attaque*, *moi qui a*.

    The word before *qui* is a noun with its determiner, *ceux*, *celle*, *moi*, *nous* and the like. Not attempted:
    chains of nouns of both numbers (*un groupe de coureurs qui*), *l'un des … qui*, collectives, names.

    Wrong:
        fr: Les coureurs qui attaque ici gagnent souvent.

        fr: Ceux qui part tôt évitent la pluie.

        fr: C'est moi qui a gagné.

        fr: C'est vous qui décide.

        fr: Il cite le coureur qui ont chuté.

        fr: Celle qui gagnent aura la prime.

        fr: Les routes qui mène au col sont fermées.

        fr: C'est nous qui a choisi.

        fr: Ce sont des erreurs qui se répète souvent.

        fr: L'équipier qui les attendaient a crevé.

        fr: Toi qui connaît la route, guide-nous.

    Right:
        fr: Les coureurs qui attaquent ici gagnent souvent.

        fr: Ceux qui partent tôt évitent la pluie.

        fr: C'est moi qui ai gagné.

        fr: C'est vous qui décidez.

        fr: Il cite le coureur qui a chuté.

        fr: Celle qui gagne aura la prime.

        fr: Les routes qui mènent au col sont fermées.

        fr: C'est nous qui avons choisi.

        fr: Ce sont des erreurs qui se répètent souvent.

        fr: L'équipier qui les attendait a crevé.

        fr: Toi qui connais la route, guide-nous.

        fr: L'un des coureurs qui a chuté est reparti.

        fr: Un groupe de coureurs qui roule vite est revenu.

        fr: Un groupe de coureurs qui roulent vite est revenu.

        fr: Le père et la mère qui attendent sont venus.

        fr: Une partie des spectateurs qui étaient là est partie.

        fr: Il ne sait pas qui viennent de partir.

        fr: Il parle à ceux à qui il doit tout.

        fr: C'est lui qui est parti, c'est elle qui a gagné.

        fr: Qui sont ces gens qui nous suivent ?

        fr: Le directeur des équipes qui a démissionné.

        fr: Ce qui compte, c'est le maillot qu'il porte.

        fr: Le plus grand des champions qui aient couru.
    """
    reading = reading_of(segment.target, context)
    if "qui" not in reading.places:
        return
    ends = {phrase.end: phrase for phrase in phrases_of(segment.target, context)}
    for index in reading.at(("qui",)):
        persons = _PERSONS_OF.get(reading.word(index - 1), 0)
        if persons and not _is_pronoun(reading, index - 1):
            continue
        phrase = ends.get(index) or _apart(reading, ends.get(index - 1))
        if not persons and phrase is not None and not _is_unsure(reading, phrase):
            mask = phrase.mask & phrase.head_mask
            persons = (PERSONS["3s"] if mask & SINGULAR else 0) | (PERSONS["3p"] if mask & PLURAL else 0)
        at = skip_clitics(reading, index + 1)[0]
        form = reading.forms[at]
        if not persons or not form.finite or form.finite & persons or not _is_sure(reading, at):
            continue
        message = _("« {verb} » does not agree with « {antecedent} » before « qui »").format(
            verb=form.text, antecedent=reading.tokens[index - 1].text
        )
        yield Finding(span_of(reading, at), message, conjugated(reading, at, persons))


_PERSONS_OF = {
    "ceux": PERSONS["3p"], "celles": PERSONS["3p"], "celui": PERSONS["3s"], "celle": PERSONS["3s"],
    "eux": PERSONS["3p"], "moi": PERSONS["1s"], "toi": PERSONS["2s"], "nous": PERSONS["1p"], "vous": PERSONS["2p"],
}  # fmt: skip


def _apart(reading: Reading, phrase: NounPhrase | None) -> NounPhrase | None:
    """A phrase before a comma, where it opens the sentence and so must be what *qui* stands for."""
    if phrase is None or reading.lowers[phrase.end] != ",":
        return None
    return phrase if phrase.determiner == 0 or reading.word(phrase.determiner - 1) in STOPS else None


def _is_pronoun(reading: Reading, index: int) -> bool:
    """Whether *moi*, *nous* and the like are what *qui* stands for; after a preposition they need not be."""
    lower, previous = reading.lowers[index], reading.word(index - 1)
    if lower in ("ceux", "celles", "celui", "celle"):
        return True
    return previous in ("est", "sont", "c'est", "", ",", ".", "!", "«", "et") and previous not in PREPOSITIONS


def _is_unsure(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether *qui* may stand for another word than the phrase right before it."""
    lowers, start = reading.lowers, phrase.determiner
    head = reading.forms[phrase.head]
    if head.lower in COLLECTIVES or head.traits & Trait.CAPITAL or head.lower in TIMES:
        return True
    before = reading.word(start - 1)
    if before in PREPOSITIONS or lowers[start] in ("du", "des", "au", "aux"):
        before_it = reading.forms[start - 1 if lowers[start] in ("du", "des", "au", "aux") else start - 2]
        verbal = before_it.finite and not before_it.nominal
        return start > 1 and not verbal and before_it.lower not in ETRE | AVOIR
    return before in ("et", "ou", "ni", ",", "comme", "que", "qu'", "plus", "plupart") or bool(
        reading.forms[start - 1].nominal and not reading.forms[start - 1].finite and start > 0
    )


def _is_sure(reading: Reading, at: int) -> bool:
    form = reading.forms[at]
    if form.traits & (GRAMMATICAL | Trait.CAPITAL) and form.lower not in AVOIR | ETRE:
        return False
    return not form.traits & Trait.ADVERB and not reading.lowers[at + 1].startswith("-")
