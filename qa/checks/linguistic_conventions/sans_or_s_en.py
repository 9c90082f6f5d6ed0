"""The check ``sans-or-s-en``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import (
    Trait,
)
from qa.french.phrases import END, is_noun_only
from qa.grammar import (
    reading_of,
    slots_of,
    swap,
)
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.french.slots import Slot
    from qa.model import Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("sans", "en", "dans"),
)
def sans_or_s_en(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Sans* for *s'en*.

    Reported: *sans* where the verb of a subject is due; *s'en* before a determiner, or before a noun that often follows
    *sans* and where no subject stands; *d'en* before a phrase and *dans* before an infinitive. Not attempted: *sans*
    before a form that may be a noun, unless *ne* stands before.

    Wrong:
        fr: Il sans va demain.

        fr: Il ne sans souvient plus.

        fr: Le maire sans est expliqué.

        fr: Personne ne sans est aperçu.

        fr: Les habitants sans plaignent depuis des mois.

        fr: Elle sans moque.

        fr: Ils sans sortent bien.

        fr: On sans souviendra.

        fr: Le peloton sans tient à son plan.

        fr: Ils ne sans remettent pas.

        fr: Il est parti s'en un mot.

        fr: Elle roule s'en casque.

        fr: Il vient dans finir.

    Right:
        fr: Il s'en va demain.

        fr: Il ne s'en souvient plus.

        fr: Le maire s'en est expliqué.

        fr: Personne ne s'en est aperçu.

        fr: Les habitants s'en plaignent depuis des mois.

        fr: Elle s'en moque.

        fr: Ils s'en sortent bien.

        fr: On s'en souviendra.

        fr: Le peloton s'en tient à son plan.

        fr: Ils ne s'en remettent pas.

        fr: Il est parti sans un mot.

        fr: Elle roule sans casque.

        fr: Il vient d'en finir.

        fr: Sans s'en rendre compte, il a passé la ligne.

        fr: Cent fois sans succès, la cent unième fut la bonne.

        fr: Il part sans aide, elle sans peine.

        fr: Le coureur sans casque est exclu.

        fr: Sans est une préposition.

        fr: Il roule sans forcer, sans dire un mot.

        fr: Sans doute viendra-t-il, sans faute.

        fr: Ils restent sans voix, sans le sou.

        fr: Un jour sans, un jour avec.

        fr: Elle court sans montre, sans crainte.

        fr: Choisissez le nom dans Trier par, puis cochez la case dans Ranger.

        fr: Il s'en doute, elle s'en sort ; avant d'en finir, on s'en va.
    """
    reading = reading_of(segment.target, context)
    slots = slots_of(segment.target, context)
    for index in reading.at(("sans",)):
        if _is_reflexive(reading, index, slots.get(index)):
            yield swap(reading, index, "s'en")
    for index in reading.at(("en",)):
        elided, following = reading.word(index - 1), reading.forms[index + 1]
        if elided == "s'" and following.lower in ("aucun", "aucune", "un", "une", "le", "ses", "son"):
            if following.lower != "le" or is_noun_only(reading.forms[index + 2]):
                yield swap(reading, index - 1, "sans", index)
        elif elided == "s'" and index - 1 not in slots and _takes_sans(reading, index):
            yield swap(reading, index - 1, "sans", index)
        elif elided == "d'" and following.lower in _ARTICLES and is_noun_only(reading.forms[index + 2]):
            yield swap(reading, index - 1, "dans", index)
    for index in reading.at(("dans",)):
        following = reading.forms[index + 1]
        if following.traits & Trait.INFINITIVE and not following.nominal and not following.traits & Trait.CAPITAL:
            yield swap(reading, index, "d'en")


_ARTICLES = frozenset("le la les un une ce cette ces son sa ses leur notre cet".split())


_NOUNS = frozenset(
    "cesse doute faute peine fin succès effort problème raison arrêt suite conteste difficulté difficultés danger aide "
    "casque surprise précédent voix abri pitié scrupule hésitation hésiter forcer regarder parler compter savoir avoir "
    "être dire attendre pouvoir perdre trembler comprendre jamais relâche équivoque complexe".split()
)
"""What often follows *sans*, and *s'en* hardly ever where no subject stands before it."""


def _takes_sans(reading: Reading, index: int) -> bool:
    previous = reading.forms[index - 2] if index > 1 else END
    if previous.lower in ("ne", "et", "ou", "mais", "qui", "pour", "de", "à", "ni", "va", "vont", "peut", "doit"):
        return False
    return reading.lowers[index + 1] in _NOUNS


def _is_reflexive(reading: Reading, index: int, slot: Slot | None) -> bool:
    following, previous = reading.forms[index + 1], reading.word(index - 1)
    if not following.persons:
        return False
    if previous in ("ne", "n'"):
        return True
    if slot is None or not following.finite & slot.persons:
        return False
    sure = not following.nominal or following.lower in ("est", "a", "va")
    return sure or (slot.kind == "pronoun" and following.lower == "moque")
