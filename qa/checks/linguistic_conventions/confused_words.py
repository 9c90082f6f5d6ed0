"""The check ``confused-words``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import GRAMMATICAL, MASCULINE, Trait
from qa.french.words import AVOIR, ETRE, NUMERALS
from qa.grammar import reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=(
        "prêt",
        "prêts",
        "censer",
        "ça",
        "tôt",
        "avantage",
        "tant",
        "du",
        "par",
        "coups",
        "cour",
        "sensé",
        "sensée",
        "sensés",
    ),
)
def confused_words(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word for another that sounds alike: *prêt de*, *d'avantage que*, *a du partir*, *tout à coups*.

    Each is reported only in company that leaves no doubt. Not attempted: *mais* for *mes*, *ni* for *n'y*, and
    pairs that only the sense can tell.

    Wrong:
        fr: Il y a prêt de mille coureurs au départ.

        fr: Il est censer arriver ce soir.

        fr: Il a perdu ça licence en mars.

        fr: Elle court plus tôt bien.

        fr: Il gagne d'avantage que son frère.

        fr: Tant qu'à moi, je reste.

        fr: On a du fermer la route.

        fr: Il court par ce qu'il aime cela.

        fr: Tout à coups, la foule s'est tue.

        fr: Le cour du blé remonte.

        fr: Il est sensé revenir demain.

    Right:
        fr: Il y a près de mille coureurs au départ.

        fr: Il est censé arriver ce soir.

        fr: Il a perdu sa licence en mars.

        fr: Elle court plutôt bien.

        fr: Il gagne davantage que son frère.

        fr: Quant à moi, je reste.

        fr: On a dû fermer la route.

        fr: Il court parce qu'il aime cela.

        fr: Tout à coup, la foule s'est tue.

        fr: Le cours du blé remonte.

        fr: Il est censé revenir demain.

        fr: Il est près de partir, il est prêt à partir.

        fr: Ça va, sa mère va bien aussi.

        fr: L'absence d'avantages fiscaux l'a fait fuir davantage.

        fr: Il est arrivé plus tôt que prévu, plus tôt bien sûr.

        fr: La cour du château, la cour de cassation.

        fr: Il a du courage, elle a du mal à suivre.

        fr: Tant qu'à faire, autant gagner.

        fr: Tout à coup, des coups de feu.

        fr: Il juge par ce qu'il voit, dit-il.

        fr: Un homme sensé écoute, il a besoin d'avantage fiscal.
    """
    reading = reading_of(segment.target, context)
    lowers, forms = reading.lowers, reading.forms
    for index in reading.at(("prêt", "prêts")):
        if lowers[index + 1] in ("de", "d'") and (lowers[index + 2] in NUMERALS or lowers[index + 2].isdigit()):
            yield swap(reading, index, "près")
    for index in reading.at(("censer", "sensé", "sensée", "sensés")):
        if reading.word(index - 1) in ETRE and forms[index + 1].traits & Trait.INFINITIVE:
            yield swap(reading, index, "cens" + ("é" if lowers[index] == "censer" else lowers[index][4:]))
    for index in reading.at(("ça",)):
        verb = forms[index - 1].participle or forms[index - 1].traits & Trait.PREPOSITION if index else 0
        noun = forms[index + 1]
        plain = not noun.finite or forms[index + 2].traits & (Trait.MARK | Trait.PREPOSITION)
        feminine = noun.noun and not (noun.noun & MASCULINE or noun.adjective or noun.participle)
        if verb and plain and feminine and not noun.traits & GRAMMATICAL and noun.lower not in _NOT_POSSESSED:
            yield swap(reading, index, "sa")
    for index in reading.at(("tôt",)):
        if reading.word(index - 1) == "plus" and lowers[index + 1] in ("bien", "mal") and lowers[index + 2] != "sûr":
            yield swap(reading, index - 1, "plutôt", index)
    for index in reading.at(("avantage",)):
        if reading.word(index - 1) == "d'" and lowers[index + 1] in ("que", "qu'", "de", "d'", ".", ",", "!", "à"):
            if forms[index - 2].finite or forms[index - 2].participle:
                yield swap(reading, index - 1, "davantage", index)
    for index in reading.at(("tant",)):
        if lowers[index + 1 : index + 3] == ["qu'", "à"] and lowers[index + 3] in _PERSONS:
            yield swap(reading, index, "quant à", index + 2)
    for index in reading.at(("du",)):
        if (
            reading.word(index - 1) in AVOIR
            and forms[index + 1].traits & Trait.INFINITIVE
            and not forms[index + 1].noun
        ):
            yield swap(reading, index, "dû")
    for index in reading.at(("par",)):
        if lowers[index + 1 : index + 3] == ["ce", "qu'"] and lowers[index + 3] in ("il", "elle", "on", "ils"):
            if lowers[index + 4] in ("aime", "est", "a", "aiment", "sont", "ont"):
                yield swap(reading, index, "parce", index + 1)
    for index in reading.at(("coups",)):
        if index > 1 and lowers[index - 2 : index] == ["tout", "à"]:
            yield swap(reading, index, "coup")
    for index in reading.at(("cour",)):
        if reading.word(index - 1) in ("le", "au", "du", "un") and lowers[index + 1] in ("du", "de", "des"):
            yield swap(reading, index, "cours")


_NOT_POSSESSED = frozenset("face fois faute histoire question façon manière course nuit peine heure année".split())
"""Nouns that may follow *ça* in free company: *il a fait ça face à la presse*."""
_PERSONS = frozenset("moi toi lui elle nous vous eux elles".split())
