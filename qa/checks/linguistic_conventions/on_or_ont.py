"""The check ``on-or-ont``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.forms import (
    GRAMMATICAL,
    PERSONS,
    Trait,
)
from qa.french.words import (
    PREPOSITIONS,
    STOPS,
)
from qa.grammar import (
    reading_of,
    slots_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    words=("on", "ont"),
)
def on_or_ont(segment: Segment, context: Context) -> Iterator[Finding]:
    """*On* for *ont*, or *ont* for *on*.

    Reported: *on* where the auxiliary of a plural subject is due, or before a participle; *ont* before the verb or the
    pronouns of a subject that is missing. Not attempted: *on* before a noun after a name.

    Wrong:
        fr: Les joueurs on perdu leur calme.

        fr: Ils on fermé la boutique à midi.

        fr: Ont a marché jusqu'au phare.

        fr: Quand ont veut, ont peut.

        fr: Elles on refusé de signer.

        fr: Les équipes, privées de chef, on offert un beau match.

        fr: Les coureurs on déjà mangé.

        fr: Si ont va trop vite, ont tombe.

        fr: Les deux hommes on été vus ensemble.

        fr: Ils n'on pas voulu répondre.

        fr: Mes parents on peur de l'orage.

        fr: Ont ne sait jamais.

        fr: Les équipes on le droit de refuser.

    Right:
        fr: Les joueurs ont perdu leur calme.

        fr: Ils ont fermé la boutique à midi.

        fr: On a marché jusqu'au phare.

        fr: Quand on veut, on peut.

        fr: Elles ont refusé de signer.

        fr: Les équipes, privées de chef, ont offert un beau match.

        fr: Les coureurs ont déjà mangé.

        fr: Si on va trop vite, on tombe.

        fr: Les deux hommes ont été vus ensemble.

        fr: Ils n'ont pas voulu répondre.

        fr: Mes parents ont peur de l'orage.

        fr: On ne sait jamais.

        fr: Les équipes ont le droit de refuser.

        fr: Les coureurs, on les voit passer.

        fr: On ne les a pas vus, ils ont disparu.

        fr: Qu'ont-ils fait de l'argent ?

        fr: L'on dit qu'ils ont fui, l'on conduit mal.

        fr: On fait ce qu'on peut, on dit ce qu'on veut.

        fr: Ceux qui ont peur ont tort.

        fr: Va-t-on gagner ? A-t-on perdu ?

        fr: On, pronom indéfini, est singulier.

        fr: Ils ont fini, on finit aussi.

        fr: Les miens ont dit oui.

        fr: Qu'on en finisse, on est tous fatigués.

        fr: Les pneus, on les change ; les freins aussi.

        fr: Celui à qui on a parlé est parti.

        fr: Le calme dont ont fait preuve les deux hommes rassure, comme ont dit les témoins.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("on",)):
        if _is_auxiliary(reading, index, slots):
            yield swap(reading, index, "ont")
    for index in reading.at(("ont",)):
        if index not in slots and _is_pronoun(reading, index):
            yield swap(reading, index, "on")


_VERBS = frozenset("a est va peut veut doit fait dit voit tombe marche passe pense trouve".split())
_BEFORE_PRONOUN = frozenset("que qu' si quand où comme lorsqu' puisqu' dont mais car donc et".split())
_INVERTING = frozenset("que qu' où comme dont".split())
"""After which a subject may stand behind its verb: *la prudence dont ont fait preuve les deux hommes*."""
_HAVING = frozenset("peur faim soif raison tort envie besoin hâte honte mal droit pris".split())
_OBJECTS = frozenset("ne n' se s' me m' te t' y en nous vous lui".split())


def _is_auxiliary(reading: Reading, index: int, slots: dict[int, Slot]) -> bool:
    """Whether a plural subject waits for its auxiliary where an `on` stands."""
    previous = reading.word(index - 1)
    if previous in ("n'", "m'", "t'"):
        return True
    if previous in ("l'", "-t") and not (index - 1 in slots and slots[index - 1].persons == PERSONS["3p"]):
        return False
    following = reading.lowers[index + 1]
    form = reading.forms[skip_adverbs(reading, index + 1)]
    if previous in ("ils", "elles") and not form.traits & Trait.MARK:
        return reading.word(index - 2) not in PREPOSITIONS
    slot = slots.get(index) or slots.get(index - 1)
    if not form.participle or form.traits & GRAMMATICAL & ~Trait.PREPOSITION:
        if following in ("pas", "plus", "jamais") and previous in ("ne", "n'"):
            return True
        plural = slot is not None and slot.kind == "noun" and slot.persons == PERSONS["3p"]
        article = following in ("un", "une", "des", "leur", "leurs") or following in _HAVING
        article = article or (following in ("le", "la", "les", "l'") and _is_thing(reading.forms[index + 2]))
        return plural and article
    if slot is not None and slot.kind != "qui" and slot.persons == PERSONS["3p"]:
        return True
    return not form.finite & 0b101100 and not form.traits & GRAMMATICAL


def _is_pronoun(reading: Reading, index: int) -> bool:
    """Whether a finite singular verb, or the pronouns before one, follow an `ont` that has no subject."""
    following, previous = reading.forms[index + 1], reading.word(index - 1)
    if previous in ("qui", "ils", "elles", "les", "leur", "y", "en", "n'", "l'", "m'", "t'", "ne", "nous", "vous"):
        return False
    opens = index == 0 or previous in STOPS or previous == "," or previous in _BEFORE_PRONOUN
    if following.lower in _OBJECTS and opens:
        at, _passed = skip_clitics(reading, index + 1)
        return bool(reading.forms[at].persons & PERSONS["3s"])
    if not following.persons & PERSONS["3s"] or following.traits & (Trait.ADVERB | Trait.PREPOSITION):
        return False
    if following.participle or following.adjective:
        return following.lower in _VERBS and opens and previous not in _INVERTING
    return not following.noun or following.lower in _VERBS or (opens and previous != "et")


def _is_thing(form: Form) -> bool:
    """Whether a form is a noun, and no verb: what one has."""
    return bool(form.noun) and not form.finite and not form.traits & GRAMMATICAL
