"""The check ``tout-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import FP, FS, GRAMMATICAL, MP, MS, PERSONS, Trait
from qa.french.phrases import is_article, noun_phrase
from qa.french.words import ETRE, OPENING, PREPOSITIONS
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment

_FORMS = {MS: "tout", FS: "toute", MP: "tous", FP: "toutes"}
_CELLS = {form: cell for cell, form in _FORMS.items()}
_DETERMINERS = frozenset(
    "le la l' les ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs".split()
)


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_CELLS,
)
def tout_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Tout*, *toute*, *tous* or *toutes* that does not agree with the noun phrase after it: *tous les semaines*.

    Not attempted: after a plural verb, where *tous* may stand for its subject (*ils ont tous les mains froides*),
    and *tout* before a plural, which `set-phrase` tells.

    Wrong:
        fr: Tous les semaines, elle nage.

        fr: Toutes les participants ont reçu un prix.

        fr: Elle travaille toute le temps.

        fr: Il a plu tout la journée.

        fr: Malgré tous ces années, rien n'a changé.

        fr: Il connaît tous les routes de la région.

        fr: Tout cette affaire est étrange.

        fr: Avec toutes ses défauts, il gagne.

        fr: Toute mon argent est perdu.

        fr: Dans toutes les pays du monde, on roule.

        fr: Elles étaient tout contentes de leur journée.

    Right:
        fr: Toutes les semaines, elle nage.

        fr: Tous les participants ont reçu un prix.

        fr: Elle travaille tout le temps.

        fr: Il a plu toute la journée.

        fr: Malgré toutes ces années, rien n'a changé.

        fr: Il connaît toutes les routes de la région.

        fr: Toute cette affaire est étrange.

        fr: Avec tous ses défauts, il gagne.

        fr: Tout mon argent est perdu.

        fr: Dans tous les pays du monde, on roule.

        fr: Elles étaient toutes contentes de leur journée.

        fr: Elle est tout entière à son travail, elles sont tout heureuses, c'est tout bon, elle est tout ouïe.

        fr: Ils ont tous les mains froides, elles ont toutes le même maillot.

        fr: Tout la porte à croire qu'il viendra, tout le montre.

        fr: Tous la connaissent, toutes les deux sont venues, tous les quatre aussi.

        fr: Toutes les après-midi, tous les gens, toutes ces personnes.

        fr: Les coureurs passent, tous les bras levés, toutes les mains en l'air.

        fr: De tous les plus belles, voilà la reine. Somme toute, la course est belle.

        fr: Lisez avant tout la notice, elle ouvre à tous l'accès et donne à tous la parole.

        fr: Il n'aime pas du tout l'allure du lac. Le mont est tout sa vie ; tout l'équipage est là.
    """
    reading = reading_of(segment.target, context)
    for index, mask in _before_adjectives(reading):
        yield swap(reading, index, _FORMS[mask])
    for index in reading.at(_CELLS):
        following = reading.lowers[index + 1]
        if following not in _DETERMINERS or not _is_alone(reading, index):
            continue
        phrase = noun_phrase(reading, index + 1)
        if phrase is None or not is_article(reading, index + 1):
            continue
        mask = phrase.mask & phrase.head_mask
        lower = reading.lowers[index]
        if mask in _FORMS and not mask & _CELLS[lower] and _is_sure(reading, index, phrase.head, mask):
            yield swap(reading, index, _FORMS[mask])


def _before_adjectives(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each *tout* between *être* and a feminine adjective that begins with a consonant: *elle est toute contente*."""
    for index in reading.at(("tout",)):
        form, following = reading.forms[index + 1], reading.forms[index + 2]
        if reading.word(index - 1) not in ETRE or reading.word(index - 2) in ("c'", "ce", "cela", "ça"):
            continue
        mask = form.adjective | form.participle
        if mask not in (FS, FP) or form.traits & GRAMMATICAL or following.noun:
            continue
        if starts_with_vowel_sound(form.text) is False and form.lower[0] != "h":
            yield index, mask


def _is_alone(reading: Reading, index: int) -> bool:
    """Whether no plural subject can be meant by the word at an index."""
    previous = reading.word(index - 1)
    if (previous == "à" and reading.lowers[index] in ("tous", "toutes")) or previous in ("avant", "après"):
        return False  # donner à tous la parole, voir avant tout la notice
    if index == 0 or previous in PREPOSITIONS - {"du"} or (previous in OPENING and previous not in ("et", "ou")):
        return True
    form = reading.forms[index - 1]
    plural = form.finite & (PERSONS["1p"] | PERSONS["2p"] | PERSONS["3p"])
    return bool(form.persons & PERSONS["3s"] and not plural and not form.noun) or bool(
        form.participle and reading.word(index - 2) in ("a", "ai", "as", "avait")
    )


def _is_sure(reading: Reading, index: int, head: int, mask: int) -> bool:
    form, following = reading.forms[head], reading.lowers[index + 1]
    if form.traits & (Trait.CAPITAL | Trait.NAME) or form.lower in ("gens", "après-midi"):
        return False
    if reading.lowers[index] in ("tous", "toutes"):
        return True
    pronoun = following in ("le", "la", "l'") and form.finite & 0b101100  # tout la porte à croire
    return bool(mask & (MS | FS)) and not pronoun
