"""The check ``determiner-gender``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.forms import FEMININE, MASCULINE, Trait
from qa.french.phrases import before_consonant, genders, is_article, is_noun_only, numbers
from qa.french.words import AVOIR, DETERMINERS, ETRE, OPENING, PREPOSITIONS
from qa.grammar import agreeing, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment

_PAIRS = (
    ("le", "la"), ("un", "une"), ("ce", "cette"), ("cet", "cette"), ("mon", "ma"), ("ton", "ta"), ("son", "sa"),
    ("du", "de la"), ("au", "à la"), ("aucun", "aucune"), ("quel", "quelle"), ("quels", "quelles"),
    ("certains", "certaines"), ("différents", "différentes"), ("divers", "diverses"),
)  # fmt: skip
_TO_FEMININE = dict(_PAIRS)
_TO_MASCULINE = {feminine: masculine for masculine, feminine in reversed(_PAIRS)}


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=DETERMINERS,
)
def determiner_gender(segment: Segment, context: Context) -> Iterator[Finding]:
    """A masculine determiner before a feminine noun, or the reverse.

    Not attempted: nouns of both genders (*un mode, une mode*), names, an elided article, and words that may be a
    verb after a
    pronoun (*il la porte*).

    Wrong:
        fr: La peloton a ralenti dans la plaine.

        fr: Le victoire se jouera au sprint.

        fr: Une incendie a détruit la grange.

        fr: Le public a salué sa courage.

        fr: Cette match a tenu ses promesses.

        fr: Un équipe de secouristes attend au sommet.

        fr: Il a franchi le ligne les bras levés.

        fr: Elle pense au saison prochaine.

        fr: La guidon s'est cassé net.

        fr: Au terme d'un longue étape, il a gagné.

        fr: Elle a vu une arbre tomber.

        fr: Cet équipe mérite sa place.

    Right:
        fr: Le peloton a ralenti dans la plaine.

        fr: La victoire se jouera au sprint.

        fr: Un incendie a détruit la grange.

        fr: Le public a salué son courage.

        fr: Ce match a tenu ses promesses.

        fr: Une équipe de secouristes attend au sommet.

        fr: Il a franchi la ligne les bras levés.

        fr: Elle pense à la saison prochaine.

        fr: Le guidon s'est cassé net.

        fr: Au terme d'une longue étape, il a gagné.

        fr: Elle a vu un arbre tomber.

        fr: Cette équipe mérite sa place.

        fr: Son équipe, mon amie et ton ancienne école.

        fr: Le tour du lac et la tour du château, le mode et la mode.

        fr: La médaille remportée la comble, la longue attente le mine.

        fr: Il la porte, elle le pense, on le marque.

        fr: La juge et le juge, une élève et un élève.

        fr: La Movistar et la Lotto roulent pour le Tour.

        fr: La jaune est à lui, la rouge est à elle.

        fr: Une sentinelle, une victime, un mannequin.

        fr: Ce montre-t-il bien, ce semble, la route ?

        fr: Ce dernier écoute, ce même vendredi ; ce machiniste machine, elle ce montre.

        fr: Un après-midi, une après-midi ; le gens d'armes.

        fr: Une clarinette en la bémol joue le la dièse ; la v. 3 suit la v. 2.

        fr: Le semi-rigide aura ses adeptes, comme la montée du colle Nivolet et le colle delle Finestre.

        fr: Il soulève le vélo puis le dépose sur le toit, selon une variable nombre.

        fr: La vainqueur du jour a salué la foule.
    """
    reading = reading_of(segment.target, context)
    for phrase in phrases_of(segment.target, context):
        if reading.lowers[phrase.determiner] in ("mon", "ton", "son"):
            if not _is_masculine_possessive(reading, phrase):
                continue
        elif phrase.head_mask & phrase.mask:
            continue
        if not _is_sure(reading, phrase):
            continue
        first, last = phrase.determiner, (phrase.before or (phrase.determiner,))[-1]
        message = (_("« {noun} » is feminine") if phrase.head_mask & FEMININE else _("« {noun} » is masculine")).format(
            noun=reading.tokens[phrase.head].text
        )
        yield Finding(span_of(reading, first, last), message, _mended(reading, phrase))


def _is_masculine_possessive(reading: Reading, phrase: NounPhrase) -> bool:
    return not phrase.head_mask & MASCULINE and before_consonant(reading, phrase.determiner + 1)


def _is_sure(reading: Reading, phrase: NounPhrase) -> bool:
    head = reading.forms[phrase.head]
    lower = reading.lowers[phrase.determiner]
    if lower not in _TO_FEMININE and lower not in _TO_MASCULINE:
        return False
    if not numbers(phrase.mask) & numbers(phrase.head_mask) or genders(phrase.head_mask) == 3:
        return False
    if head.traits & (Trait.CAPITAL | Trait.NAME | Trait.ADVERB | Trait.OTHER) or head.lower in _DOUBTFUL:
        return False
    if head.lower in AVOIR or (lower == "ce" and head.finite and not _is_determiner(reading, phrase)):
        return False  # ce semble, le semi-rigide aura
    following = reading.forms[phrase.head + 1]
    if head.lower in _ITALIAN and (following.traits & Trait.CAPITAL or following.lower in _ITALIAN_ARTICLES):
        return False
    if is_noun_only(following) or reading.is_hyphenated(phrase.head):
        return False
    if reading.word(phrase.determiner - 1) == "l'":
        return False
    if lower == "la" and head.lower in _AFTER_NOTES:
        return False  # une clarinette en la bémol
    if lower in _PRONOUNS and head.finite and not phrase.before and _ends_subject(reading, phrase.determiner):
        return False
    return bool(phrase.before) or is_article(reading, phrase.determiner)


def _is_determiner(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a *ce* opens a clause or follows a preposition, so that it is no *se* before a verb."""
    if phrase.before:
        return False  # ce dernier écoute
    before = reading.word(phrase.determiner - 1)
    return before in PREPOSITIONS or before in OPENING


def _ends_subject(reading: Reading, index: int) -> bool:
    """Whether a participle in apposition stands before ``index``, so that a pronoun may: la place obtenue la comble."""
    before = [reading.word(at) for at in range(max(index - 4, 0), index)]
    return (
        bool(before) and bool(reading.forms[index - 1].participle) and not any(w in AVOIR or w in ETRE for w in before)
    )


_PRONOUNS = frozenset(["le", "la"])
_ITALIAN = frozenset(["colle", "monte"])
"""What Italian passes are called: le colle Nivolet, le colle delle Finestre."""
_ITALIAN_ARTICLES = frozenset("del della delle dei degli di".split())
_AFTER_NOTES = frozenset("bémol dièse bécarre majeur mineur".split())
_DOUBTFUL = frozenset(
    "applet gens après-midi avant-midi réglisse amour délice orgue hymne pâque merci moitié numéro temps socket pipe "
    "big data sénateur professeur docteur auteur ingénieur médecin écrivain chef chauffeur procureur recteur "
    "proviseur gouverneur vainqueur".split()
)


def _mended(reading: Reading, phrase: NounPhrase) -> tuple[str, ...]:
    determiner = reading.tokens[phrase.determiner].text
    lower = determiner.lower()
    new = (_TO_FEMININE if phrase.head_mask & FEMININE else _TO_MASCULINE).get(lower)
    if new is None or not phrase.head_mask:
        return ()
    words = []
    for index in phrase.before:
        word = reading.tokens[index].text
        fits = reading.forms[index].adjective & phrase.head_mask
        made = (word,) if fits else agreeing(word, phrase.head_mask, reading.tokens[index + 1].text)
        if not made:
            return ()
        words.append(made[0])
    following = words[0] if words else reading.tokens[phrase.determiner + 1].text
    vowel = starts_with_vowel_sound(following)
    if new == "ce" and vowel:
        new = "cet"
    if new in ("le", "la", "de la", "à la", "ma", "ta", "sa") and vowel is not False:
        return ()  # it would join the next word
    new = new[0].upper() + new[1:] if determiner[0].isupper() else new
    return (" ".join([new, *words]),)
