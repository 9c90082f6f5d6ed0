"""The check ``numeral-number``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.complements import past_complements
from qa.french.forms import PERSONS, PLURAL, Trait
from qa.french.phrases import bare_phrase, is_noun_only
from qa.french.words import AVOIR, CLITICS, DETERMINERS, ETRE, NUMERALS, PREPOSITIONS, SUBJECTS
from qa.grammar import agreeing, reading_of, renumbered, span_of, swap
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment

_NOT_COUNTED = frozenset(
    "ferme net brut "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi "
    "vendredi samedi dimanche zéro heure h contre partout millième dixième ensemble pas bis dehors debout matin midi "
    "soir haut bas devant derrière avant arrière bien mal monde argent".split()
)
_AMOUNTS = frozenset(
    "million millions milliard milliards millier milliers dizaine dizaines vingtaine trentaine "
    "quarantaine cinquantaine "
    "centaine centaines douzaine".split()
)
_STREETS = frozenset("rue avenue boulevard place quai impasse allée chemin route cours square".split())
_UNITS = frozenset(["zéro", "0", "1", "00"])


@check(category="linguistic-conventions/grammar/agreement", severity=Severity.MAJOR, fix="unsafe", needs=("lexicon",))
def numeral_number(segment: Segment, context: Context) -> Iterator[Finding]:
    """A noun in the singular after a number of two or more.

    A generic title counts as a noun (*trois Grand Tour*). Not attempted: numbers that follow a noun (*l'étape 17*),
    years, decimals, dates, and team or brand names (*les quatre Jumbo*).

    Wrong:
        fr: Il a remporté trois étape et deux maillots.

        fr: Les cinq blessé ont été évacués.

        fr: Quatre maison ont brûlé.

        fr: Les 170 coureur sont partis à midi.

        fr: Il a couru les trois Grand Tour la même année.

        fr: Elle a gagné deux Grands Tour en un an.

        fr: Il manque 15 point au Danois.

        fr: Douze cheval ont pris le départ.

        fr: Ses trente an pèsent à peine.

        fr: Une dizaine de personne ont été évacuées.

        fr: Beaucoup de voiture sont garées ici.

        fr: Les deux journal ont fusionné.

        fr: À dix kilomètre de la ligne, tout explose.

    Right:
        fr: Il a remporté trois étapes et deux maillots.

        fr: Les cinq blessés ont été évacués.

        fr: Quatre maisons ont brûlé.

        fr: Les 170 coureurs sont partis à midi.

        fr: Il a couru les trois Grands Tours la même année.

        fr: Elle a gagné deux Grands Tours en un an.

        fr: Il manque 15 points au Danois.

        fr: Douze chevaux ont pris le départ.

        fr: Ses trente ans pèsent à peine.

        fr: Une dizaine de personnes ont été évacuées.

        fr: Beaucoup de voitures sont garées ici.

        fr: Les deux journaux ont fusionné.

        fr: À dix kilomètres de la ligne, tout explose.

        fr: Les quatre Jumbo et les deux Pierre mènent.

        fr: L'étape 17 marque un tournant, le dossard 51 gagne.

        fr: Le 15 août 2023, à 20 heures, il a 1,5 million de voix.

        fr: Trois après-midi, cinq mille euros, deux bras, six prix.

        fr: Une victoire trois à zéro, trois zéro pour les Bleus.

        fr: En 2019 victoire, en 2020 défaite.

        fr: Les deux, fatigue et peur, ont joué.

        fr: Du sommeil et un peu de musculation font du bien.

        fr: Ils sont cinq face au vent, deux contre un.

        fr: Les 24 Heures du Mans et les Quatre Jours de Dunkerque.

        fr: Le numéro deux mondial et la Formule 1 moderne.

        fr: Le livre existe en 29 langues, et en 19 complètement ; Karoo-2.10 affiche la carte.

        fr: Dix-huit mois de prison dont six ferme, mille euros net.

        fr: Un coureur sur six change d'équipe, un Belge sur deux roule, un sprint à quatre royal.

        fr: Trop de pluie ralentit ; avec beaucoup de courage les coureurs repartent.
    """
    reading = reading_of(segment.target, context)
    for index, phrase in _many(reading):
        message = _("« {noun} » is singular after « {number} »").format(
            noun=reading.tokens[phrase.head].text, number=reading.tokens[index].text
        )
        first = phrase.before[0] if phrase.before else phrase.head
        yield Finding(span_of(reading, first, phrase.head), message, _mended(reading, phrase))
    for index in _numbers(reading):
        if reading.lowers[index + 1] == "personne" and not _follows_noun(reading, index):
            yield swap(reading, index + 1, "personnes")
            continue
        bare = bare_phrase(reading, index + 1)
        if bare is not None and not bare.head_mask & PLURAL and _is_sure(reading, index, bare):
            message = _("« {noun} » is singular after « {number} »").format(
                noun=reading.tokens[bare.head].text, number=reading.tokens[index].text
            )
            yield Finding(span_of(reading, index + 1, bare.head), message, _mended(reading, bare))


def _many(reading: Reading) -> Iterator[tuple[int, NounPhrase]]:
    """Each *beaucoup de* with a singular noun and a plural verb: *beaucoup de voiture sont*."""
    for index in reading.at(("beaucoup", "trop", "peu", "tant", "assez", "énormément")):
        if reading.lowers[index + 1] not in ("de", "d'") or reading.word(index - 1) in ("un", "et", "ou", "ni"):
            continue  # un peu de; the verb may have a sum for its subject
        phrase = bare_phrase(reading, index + 2)
        if phrase is None or phrase.head_mask & PLURAL or reading.forms[phrase.head].adjective:
            continue
        verb, _clitics = skip_clitics(reading, past_complements(reading, phrase.end))
        form = reading.forms[verb]
        if phrase.end <= verb <= phrase.end + 1 and form.persons & PERSONS["3p"] and not form.persons & PERSONS["3s"]:
            if not form.nominal and not reading.forms[phrase.head].traits & (Trait.CAPITAL | Trait.NAME):
                yield index, phrase


def _numbers(reading: Reading) -> Iterator[int]:
    """The index of the last word of each number: a numeral, figures, or `millions de`."""
    yield from reading.at(NUMERALS)
    yield from reading.at([lower for lower in reading.places if lower.isdigit()])
    for index in reading.at(_AMOUNTS):
        if reading.lowers[index + 1] in ("de", "d'"):
            yield index + 1


def _is_sure(reading: Reading, index: int, phrase: NounPhrase) -> bool:
    number, head = reading.lowers[index], reading.forms[phrase.head]
    if head.lower in _NOT_COUNTED or head.lower in ETRE or head.lower in AVOIR or head.lower.endswith("ième"):
        return False
    if (
        reading.lowers[index + 1].endswith("ième")
        or number in _UNITS
        or (number.isdigit() and (int(number) < 2 or len(number) == 4))
    ):
        return False
    if number in ("neuf", "onze") and reading.word(index - 1) in (
        "un",
        "le",
        "de",
        "ce",
        "tout",
        "flambant",
        "à",
        "du",
        "au",
    ):
        return False
    if head.traits & Trait.ADVERB and head.lower.endswith("ment"):
        return False  # vingt langues, dont dix complètement
    if reading.text[max(reading.tokens[index].start - 1, 0) : reading.tokens[index].start] in (".", "-", "/"):
        return False  # la version 2.10 affiche
    loose = head.finite & 0b101100 or head.adjective
    before = reading.word(index - 1)
    measure = before == "sur" or (number.isdigit() and before in ("de", "d'", "à"))
    measure = measure or (before == "à" and bool(head.adjective))
    if head.traits & Trait.PRESENT_PARTICIPLE or (loose and measure):
        return False  # un niveau de 85 donne de bons résultats, un coureur sur six change, un sprint à deux royal
    if number.isdigit() and head.lower in _STREETS:
        return False  # au 12 rue de Paris
    if head.traits & (Trait.NAME | Trait.OTHER):
        return False
    if head.traits & Trait.CAPITAL and not (phrase.before and reading.forms[phrase.before[-1]].traits & Trait.CAPITAL):
        return False
    following = reading.forms[phrase.head + 1]
    return not _follows_noun(reading, index) and not (is_noun_only(following) and following.noun & PLURAL)


def _follows_noun(reading: Reading, index: int) -> bool:
    """Whether the number may belong to a word before it (l'étape 17, numéro deux, 1 contre 1)."""
    previous = reading.word(index - 1)
    if (
        index == 0
        or reading.lowers[index] in ("de", "d'")
        or previous in DETERMINERS
        or previous in PREPOSITIONS
        or previous in ("et", "que", "qu'", "à", "ou")
    ):
        return False
    form = reading.forms[index - 1]
    before = reading.word(index - 2)
    article = before in ("le", "la", "les", "l'") and form.noun
    if (form.finite and not article and before in SUBJECTS.keys() | CLITICS) or (
        form.participle and before in AVOIR | ETRE
    ):
        return False
    if previous == "peine":
        return False
    return bool(form.noun or form.traits & (Trait.CAPITAL | Trait.MARK)) and previous not in (",", ".", ":", "a")


def _mended(reading: Reading, phrase: NounPhrase) -> tuple[str, ...]:
    words = []
    for index in range(phrase.before[0] if phrase.before else phrase.head, phrase.head + 1):
        word, form = reading.tokens[index].text, reading.forms[index]
        made: tuple[str, ...]
        if index == phrase.head:
            made = renumbered(word, PLURAL)
        elif form.adjective & PLURAL:
            made = (word,)
        else:
            made = agreeing(word, phrase.head_mask << 2 & PLURAL)
        if not made:
            return ()
        words.append(made[0])
    return (" ".join(words),)
