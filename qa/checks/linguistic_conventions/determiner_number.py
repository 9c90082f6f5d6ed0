"""The check ``determiner-number``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.complements import past_complements
from qa.french.forms import PLURAL, SINGULAR, Trait
from qa.french.phrases import is_article, is_noun_only, is_prenominal, numbers
from qa.french.words import DETERMINERS, NUMERALS
from qa.grammar import phrases_of, reading_of, renumbered, span_of
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
    words=DETERMINERS,
)
def determiner_number(segment: Segment, context: Context) -> Iterator[Finding]:
    """A determiner in one number and its noun in the other.

    Not attempted: capitalised nouns (the Movistar, the Dupont), a word that may be a verb after a pronoun
    (*il les montre*), nouns that the lexicon lacks, and a determiner whose noun is left out.

    Wrong:
        fr: Les coureur ont attendu la voiture-balai.

        fr: Le maire a visité les école du quartier.

        fr: Un cyclistes a été renversé près du pont.

        fr: Plusieurs journal ont repris la nouvelle.

        fr: Elle a relu ses note avant la conférence.

        fr: Chaque équipes aligne sept hommes.

        fr: Ils ont rangé leur vélos dans la remorque.

        fr: Quelques nuage cachaient le sommet.

        fr: Il attend des résultat pour lundi.

        fr: Le directeur parle aux coureur avant le départ.

        fr: Cette régions vit du tourisme.

        fr: Aucun témoins n'a parlé.

    Right:
        fr: Les coureurs ont attendu la voiture-balai.

        fr: Le maire a visité les écoles du quartier.

        fr: Un cycliste a été renversé près du pont.

        fr: Plusieurs journaux ont repris la nouvelle.

        fr: Elle a relu ses notes avant la conférence.

        fr: Chaque équipe aligne sept hommes.

        fr: Ils ont rangé leurs vélos dans la remorque.

        fr: Quelques nuages cachaient le sommet.

        fr: Il attend des résultats pour lundi.

        fr: Le directeur parle aux coureurs avant le départ.

        fr: Cette région vit du tourisme.

        fr: Aucun témoin n'a parlé.

        fr: Il les montre à sa fille, qui les garde ; si tu le présentes ainsi, je le soutiens.

        fr: Les Movistar et les Lefevere roulent devant.

        fr: Les quelque deux cents invités attendent les porte-parole.

        fr: Le juge leur donne raison, le public leur fait fête.

        fr: L'un est parti, l'autre reste ; les deux se taisent.

        fr: Le cas est clair, les cas sont clairs, le temps aussi.

        fr: Les plus forts les attendent, les moins forts les suivent.

        fr: Les week-ends, les après-midi et les sans-abri.

        fr: Vingt et un jours, trente et une pages.

        fr: Donnez vos nom de famille et numéro de dossard, les jour et heure ; le premier et le dernier cols.

        fr: Elle vise les Mondiaux élite et les Européens espoirs.

        fr: Les variables objet définies restent.

        fr: Le porte-bidons, le démonte-pneus et les cale-pieds sont neufs.

        fr: Bonjour les gourmand(e)s.

        fr: Tu me le donnes, et tu te la portes.
    """
    reading = reading_of(segment.target, context)
    for phrase in phrases_of(segment.target, context):
        if phrase.head_mask & phrase.mask or not _is_sure(reading, phrase):
            continue
        at, replacements = _mended(reading, phrase)
        head = reading.tokens[phrase.head].text
        determiner = reading.tokens[phrase.determiner].text
        message = (
            _("« {noun} » is singular, « {determiner} » is plural")
            if phrase.mask & PLURAL
            else _("« {noun} » is plural, « {determiner} » is singular")
        )
        yield Finding(span_of(reading, at), message.format(noun=head, determiner=determiner), replacements)


def _is_sure(reading: Reading, phrase: NounPhrase) -> bool:
    head, following = reading.forms[phrase.head], reading.forms[phrase.head + 1]
    if numbers(phrase.mask) & numbers(phrase.head_mask) or not phrase.mask:
        return False
    if head.traits & (Trait.CAPITAL | Trait.NAME | Trait.ADVERB | Trait.OTHER):
        return False
    if phrase.before and head.lower in _CATEGORIES:
        return False  # aux Mondiaux élite
    if reading.lowers[phrase.determiner + 1] in NUMERALS or reading.lowers[phrase.determiner + 1].isdigit():
        return False
    if reading.word(phrase.determiner - 1) == "et" and reading.word(phrase.determiner - 2) in NUMERALS:
        return False  # trente et un jours
    if reading.word(phrase.determiner - 1) == "l'" or (reading.lowers[phrase.determiner] == "ce" and head.finite):
        return False
    if (following.lower in ("et", "ou", "/") and phrase.mask & PLURAL) or (head.adjective and following.lower == ","):
        return False  # les cinquième et sixième étapes, vos nom et adresse
    if _is_shared(reading, phrase) or following.lower == "vitae":
        return False
    if reading.is_hyphenated(phrase.head) or not following.traits & (Trait.KNOWN | Trait.MARK | Trait.CAPITAL):
        return False
    if is_noun_only(following):
        return False  # the first part of a compound, perhaps: les mini compétitions
    return bool(phrase.before) or is_article(reading, phrase.determiner)


def _is_shared(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a plural determiner stands for two nouns, or a plural noun for two determiners."""
    if phrase.mask & PLURAL:  # les nom d'utilisateur et mot de passe
        end = past_complements(reading, phrase.end)
        joined = reading.forms[end + 1]
        return reading.lowers[end] in ("et", "ou") and bool(joined.noun) and joined.lower not in DETERMINERS
    at = phrase.determiner - 2  # le premier et le dernier points
    before = at > 0 and reading.lowers[at + 1] in ("et", "ou") and is_prenominal(reading.lowers[at])
    return bool(before) and bool(phrase.before) and reading.lowers[at - 1] in DETERMINERS


_CATEGORIES = frozenset("élite junior espoir cadet minime amateur".split())
"""Categories of riders, which stand after a noun as they are."""


def _mended(reading: Reading, phrase: NounPhrase) -> tuple[int, tuple[str, ...]]:
    """The word to change and what it becomes: the determiner where it is but an s away or stands alone."""
    determiner = reading.tokens[phrase.determiner].text
    if determiner.lower() in ("leur", "leurs"):
        return phrase.determiner, (determiner + "s" if len(determiner) == 4 else determiner[:-1],)
    head = reading.tokens[phrase.head].text
    return phrase.head, renumbered(head, SINGULAR if phrase.mask & SINGULAR else PLURAL)
