"""The check ``wrong-auxiliary``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.forms import FORMS, PERSONS, PLURAL, SINGULAR, Trait
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.french.words import AVOIR, CLITICS, DETERMINERS, ETRE, SUBJECTS
from qa.grammar import agreeing, reading_of, slots_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.morphology import Tense
    from qa.french.phrases import Reading
    from qa.french.slots import Slot
    from qa.model import Segment

_ONLY_AVOIR = frozenset(
    "été marché dormi voyagé nagé souri duré existé neigé résisté succombé appartenu ressemblé suffi tardé pédalé "
    "brillé triomphé agi participé contribué lutté hésité persisté insisté collaboré bougé déjeuné "
    "dîné pleuré bavardé toussé progressé régressé trébuché fonctionné grimacé transpiré patienté sprinté".split()
)
"""Participles of verbs that have neither être nor a passive."""


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*AVOIR, "s", "se", *_ONLY_AVOIR},
)
def wrong_auxiliary(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Avoir* where a verb takes *être*, or the reverse: *il a tombé*, *il s'a trompé*, *je suis été*.

    Verbs such as *aller, arriver, devenir, mourir, naître, partir, rester, tomber, venir* without an object, and every
    reflexive verb in the third person; *être* before verbs with neither *être* nor passive. Not attempted: verbs that
    take either (*il a monté*, *il est monté*).

    Wrong:
        fr: Il a tombé dans le virage.

        fr: Elle a venu hier soir.

        fr: Ils ont arrivé en retard.

        fr: Il s'a trompé de route.

        fr: Elle a resté chez elle.

        fr: Ils ont devenu célèbres.

        fr: Elles s'ont bien amusées.

        fr: Il a né à Gand.

        fr: Nous avons allé à la mer.

        fr: J'ai tombé deux fois.

        fr: Je suis été malade.

        fr: Nous sommes marché pendant des heures.

        fr: La course était duré six heures.

        fr: Il avait revenu sur ses pas.

        fr: Je m'ai trompé de route.

        fr: Nous nous avons perdus.

    Right:
        fr: Il est tombé dans le virage.

        fr: Elle est venue hier soir.

        fr: Ils sont arrivés en retard.

        fr: Il s'est trompé de route.

        fr: Elle est restée chez elle.

        fr: Ils sont devenus célèbres.

        fr: Elles se sont bien amusées.

        fr: Il est né à Gand.

        fr: Nous sommes allés à la mer.

        fr: Je suis tombé deux fois.

        fr: J'ai été malade.

        fr: Nous avons marché pendant des heures.

        fr: La course avait duré six heures.

        fr: Il était revenu sur ses pas.

        fr: Je me suis trompé de route.

        fr: Nous nous sommes perdus.

        fr: Il m'a trompé, tu t'en es allé, nous vous avons vus, je t'ai cru, vous nous avez perdus.

        fr: Il est tombé, elle est venue, ils sont arrivés.

        fr: Il a tombé la veste, il a prévenu, il a convenu d'un prix.

        fr: Elle a monté la côte, elle est montée, il a sorti le chien.

        fr: Le mort a parlé, le né a crié.

        fr: Ce qu'il a, devenu vieux, c'est du temps.

        fr: Il a passé la ligne, il est passé devant.

        fr: Les choses qu'il a, arrivé là, perdues.

        fr: Il m'a plu, il t'a parlé, il nous a vus.

        fr: Ceux qui l'ont sont partis.

        fr: L'été est là, la marche est longue ; ils se sont souri, ils sont allés et ont marché.

        fr: Il s'en est allé, il s'est levé.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(AVOIR):
        if not reading.forms[index].persons or (index and reading.forms[index].traits & Trait.CAPITAL):
            continue
        at = skip_adverbs(reading, index + 1)
        form = reading.forms[at]
        reflexive = _is_reflexive(reading, index)
        if not form.participle or form.traits & Trait.CAPITAL or not (reflexive or _takes_etre(reading, at)):
            continue
        start = index
        while reading.word(start - 1) in CLITICS:
            start -= 1
        slots = slots_of(segment.target, context)
        slot = slots.get(start) or slots.get(index) or slots.get(index - 1)
        if slot is None or slot.kind in ("qui", "apposition") or not reading.forms[index].finite & slot.persons:
            continue
        message = _("« {participle} » takes « être » here").format(participle=form.text)
        first = slot.start if reading.lowers[slot.start] == "j'" else index - reflexive
        yield Finding(span_of(reading, first, at), message, _mended(reading, slot, index, at))
    for at in reading.at(_ONLY_AVOIR):
        yield from _with_etre(reading, at, segment, context)


def _with_etre(reading: Reading, at: int, segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle of those verbs after être and its subject: *je suis été*, *nous sommes marché*."""
    index = at - 1
    while index > 0 and reading.lowers[index] not in ETRE and skip_adverbs(reading, index) > index:
        index -= 1
    slot = slots_of(segment.target, context).get(index)
    if slot is None or reading.word(index) not in ETRE or not reading.forms[index].persons & slot.persons:
        return
    person = next(person for person, bit in PERSONS.items() if bit & slot.persons & reading.forms[index].persons)
    tense: Tense = next(
        (a.tense for a in lexicon().analyses(reading.lowers[index]) if a.mood == "indicative"), "present"
    )
    like = Analysis("avoir", Pos.VERB, mood="indicative", tense=tense, persons=frozenset({person}))
    made = conjugate_like("avoir", like)
    if made is None:
        return
    between = "".join(f"{token.text} " for token in reading.tokens[index + 1 : at])
    first, head = index, ""
    if reading.lowers[index - 1] == "je":
        first, head = index - 1, "J'" if reading.tokens[index - 1].text[0] == "J" else "j'"
    message = _("« {participle} » takes « avoir » here").format(participle=reading.tokens[at].text)
    yield Finding(span_of(reading, first, at), message, (f"{head}{made} {between}{reading.tokens[at].text}",))


_OWN = {"m'": "je", "me": "je", "t'": "tu", "te": "tu", "nous": "nous", "vous": "vous"}


def _is_reflexive(reading: Reading, index: int) -> bool:
    """Whether the pronoun before *avoir* at an index is that of its subject."""
    pronoun = reading.word(index - 1)
    if pronoun in ("s'", "se"):
        return True
    subject = _OWN.get(pronoun)
    if subject is None or not reading.forms[index].persons & PERSONS[SUBJECTS[subject][1]]:
        return False
    return reading.word(index - 2) == subject or (
        reading.word(index - 2) in ("ne", "n'") and subject == reading.word(index - 3)
    )


_VERBS = frozenset(
    "aller arriver décéder devenir redevenir naître naitre mourir partir rester tomber retomber venir revenir parvenir "
    "intervenir "
    "survenir provenir advenir".split()
)


_AFTER_GOING = frozenset("hier ce avant après dès sans chez à trop vers aussitôt".split())


def _takes_etre(reading: Reading, at: int) -> bool:
    """Whether the participle at an index is that of a verb with être, and has no object after it."""
    lemmas = lexicon().lemmas(reading.lowers[at], Pos.VERB)
    following = reading.lowers[at + 1]
    if reading.lowers[at] in ("parti", "mort"):
        return following in _AFTER_GOING and reading.word(at - 2) != "y"
    if not lemmas or not set(lemmas) <= _VERBS:
        return False
    if "tomber" not in lemmas:
        return True
    return following not in DETERMINERS or following in ("du", "au", "aux", "des")


def _mended(reading: Reading, slot: Slot, index: int, at: int) -> tuple[str, ...]:
    """The words with the same tense of être and the participle in agreement."""
    auxiliary = next(
        (a for a in lexicon().analyses(reading.lowers[index]) if a.lemma == "avoir" and a.mood == "indicative"), None
    )
    person = next((person for person, bit in PERSONS.items() if bit & slot.persons & reading.forms[index].finite), "")
    if auxiliary is None or not person:
        return ()
    like = Analysis("être", Pos.VERB, mood="indicative", tense=auxiliary.tense, persons=frozenset({person}))
    made = conjugate_like("être", like)
    if not made:
        return ()
    between = "".join(f"{token.text} " for token in reading.tokens[index + 1 : at])
    mask = slot.mask & (PLURAL if person.endswith("p") else SINGULAR)
    participle = (reading.tokens[at].text, *agreeing(reading.tokens[at].text, mask))
    fitting = [form for form in participle if FORMS[form].participle & mask]
    subject = reading.tokens[slot.start].text
    head = ("Je " if subject[0].isupper() else "je ") if reading.lowers[slot.start] == "j'" else ""
    if _is_reflexive(reading, index):
        pronoun = reading.lowers[index - 1]
        pronoun = f"{pronoun} " if pronoun in ("nous", "vous") else f"{pronoun[0]}'"
        head = pronoun if made[0] in "eé" or len(pronoun) > 2 else f"{pronoun[0]}e "
    return (f"{head}{made} {between}{(fitting or participle)[0]}",)
