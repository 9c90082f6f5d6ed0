"""The check ``adjective-after-noun``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._adjective_hosts import fits_before
from qa.checks._adjectives import (
    ADVERBIAL,
    COLOURS,
    DEGREES,
    IN_ANT,
    INVARIABLE,
    LABELLED,
    SHADES,
    SPANS,
    like_an_adverb,
)
from qa.french.forms import GRAMMATICAL, PLURAL, SINGULAR, Trait
from qa.french.phrases import bare_phrase, is_adjective, is_article, is_noun_only, numbers
from qa.french.words import AVOIR, COLLECTIVES, ETRE
from qa.grammar import agreeing, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment


@check(category="linguistic-conventions/grammar/agreement", severity=Severity.MAJOR, fix="unsafe", needs=("lexicon",))
def adjective_after_noun(segment: Segment, context: Context) -> Iterator[Finding]:
    """An adjective or participle right after its noun in another gender or number.

    In *un nombre de points élevé* the adjective belongs to the first noun: it is reported only where no noun of the
    chain agrees with it. Not attempted: coordination (*les équipes belge et française*), colours and nouns used as
    adjectives, and what may describe the subject (*il a fini la course épuisé*).

    Wrong:
        fr: Il a pris une décision courageux en plein final.

        fr: Des mesures exceptionnel ont été prises.

        fr: Les élections présidentielle auront lieu en mai.

        fr: Une équipe belge a recruté un grimpeur italienne.

        fr: Il vit dans une maison ancien au bord du lac.

        fr: Une pluie glacial tombait sur les tribunes.

        fr: Les pays voisin ont fermé leurs frontières.

        fr: Un groupe composée de dix hommes a pris le large.

        fr: La presse national en parle.

        fr: Les plages publics seront nettoyées.

        fr: Il roule sur des routes sinueux.

        fr: Les habitants, réunis en assemblée général, ont voté.

        fr: Une mesure très important a été votée.

        fr: Des femmes politique ont signé l'appel.

        fr: Une voix doux s'éleva. Une fois les travaux terminé, la rue a rouvert.

        fr: Ils suivent des routes étroites et dangereuse.

        fr: Il roule sur des routes étroite et dangereuses.

        fr: Des résultats économiques excellent ont été publiés.

        fr: Des rues particulièrement étroite mènent au port.

        fr: Il a fait preuve d'une patience exceptionnel.

    Right:
        fr: Il a pris une décision courageuse en plein final.

        fr: Des mesures exceptionnelles ont été prises.

        fr: Les élections présidentielles auront lieu en mai.

        fr: Une équipe belge a recruté un grimpeur italien.

        fr: Il vit dans une maison ancienne au bord du lac.

        fr: Une pluie glaciale tombait sur les tribunes.

        fr: Les pays voisins ont fermé leurs frontières.

        fr: Un groupe composé de dix hommes a pris le large.

        fr: La presse nationale en parle.

        fr: Les plages publiques seront nettoyées.

        fr: Il roule sur des routes sinueuses.

        fr: Les habitants, réunis en assemblée générale, ont voté.

        fr: Une mesure très importante a été votée.

        fr: Des femmes politiques ont signé l'appel.

        fr: Une voix douce s'éleva. Une fois les travaux terminés, la rue a rouvert.

        fr: Ils suivent des routes étroites et dangereuses.

        fr: Il roule sur des routes étroites et dangereuses.

        fr: Des résultats économiques excellents ont été publiés.

        fr: Des rues particulièrement étroites mènent au port.

        fr: Il a fait preuve d'une patience exceptionnelle.

        fr: Il a fini la course totalement épuisé ; un homme assez grand ; elle a jugé le film trop long.

        fr: Les candidats libres excellent ; une équipe cycliste amateur, un pneu avant neuf, un choix politique juste.

        fr: L'agence a par la suite confirmé que tout allait bien.

        fr: Des yeux marron, une jupe kaki, des maillots bleu marine ont été vendus.

        fr: Un nombre de points élevé et un taux de glycémie normal.

        fr: Les équipes belge et française, les langues anglaise, russe et chinoise.

        fr: Il a terminé la course épuisé et elle a quitté le Tour ruinée.

        fr: Le départ de la course donné, la pluie est tombée.

        fr: Une ambiance bon enfant, une victoire haut la main.

        fr: Des hommes et des femmes heureux ont dansé.

        fr: Une date et une heure de début fixes, des pistes de ski verte et bleue, deux photos d'album maximum.

        fr: Le choix de fleurs et de fruits proposé, le jour de la semaine préféré, la page aperçu, la valeur vrai.

        fr: Le « quatre » de poursuite qualifié s'entraîne. Des crinières rouge feu, les cols droit devant.

        fr: Les avis divergent ; elle reste pour l'instant absente ; ils sont une trentaine assis là.

        fr: On court ce risque en explorant cette grotte seuls.

        fr: La police a par la suite confirmé la nouvelle. Verra-t-on un jour pareils gants pure laine ?

        fr: La ministre de la Santé allemand a raison d'en rire, dit-il.

        fr: La sortie, tout d'abord animée par Paul, a tout de suite plu aux champions du monde juniors.

        fr: A l'origine conçu pour la piste, ce vélo a changé.
    """
    reading = reading_of(segment.target, context)
    for phrase in [*phrases_of(segment.target, context), *_bare(reading)]:
        mask = phrase.mask & phrase.head_mask
        if not mask or not (phrase.after or phrase.determiner < phrase.head):
            continue
        other = (
            like_an_adverb(reading, phrase, mask)
            or _second(reading, phrase, mask)
            or _third(reading, phrase, mask)
            or _like_a_verb(reading, phrase, mask)
        )
        if other:
            yield _finding(reading, phrase, other, mask)
        if not phrase.after:
            continue
        index = phrase.after[0]
        form = reading.forms[index]
        fits = form.adjective | form.participle
        if fits & mask or form.lower in INVARIABLE or not _is_sure(reading, phrase):
            continue
        if _is_coordinated(reading, phrase, fits, mask):
            continue
        if fits_before(reading, phrase, fits):
            continue
        yield _finding(reading, phrase, index, mask)


def _finding(reading: Reading, phrase: NounPhrase, index: int, mask: int) -> Finding:
    word = reading.tokens[index].text
    message = _("« {adjective} » does not agree with « {noun} »").format(
        adjective=word, noun=reading.tokens[phrase.head].text
    )
    return Finding(span_of(reading, index), message, agreeing(word, mask)[:1])


def _third(reading: Reading, phrase: NounPhrase, mask: int) -> int:
    """An adjective right after one that agrees with their noun, and that does not; 0 where there is none."""
    if len(phrase.after) < 2 or phrase.determiner == phrase.head or phrase.after[1] != phrase.head + 2:
        return 0
    index = phrase.after[1]
    first, form, following = reading.forms[index - 1], reading.forms[index], reading.forms[index + 1]
    if not first.adjective & mask or first.noun or form.noun or form.participle or form.lower in INVARIABLE:
        return 0
    if (
        form.adjective & mask
        or form.traits & (Trait.CAPITAL | Trait.NAME | Trait.PRESENT_PARTICIPLE)
        or reading.is_hyphenated(index)
    ):
        return 0
    alone = (
        following.lower not in ("et", "ou", ",", "ni", "que")
        and not following.noun
        and is_article(reading, phrase.determiner)
    )
    return index if alone and not fits_before(reading, phrase, form.adjective) else 0


def _like_a_verb(reading: Reading, phrase: NounPhrase, mask: int) -> int:
    """An adjective that may be a verb too, right before the verb of its noun (*des choix excellent ont*); else 0."""
    form, following = reading.forms[phrase.end], reading.forms[phrase.end + 1]
    last = reading.forms[phrase.after[-1]].adjective if phrase.after else mask
    if not form.finite or not form.adjective or form.adjective & mask or not last & mask:
        return 0
    if following.traits & Trait.PREPOSITION:
        return 0  # les avis divergent entre eux
    if form.noun and (form.lower in INVARIABLE or following.lower not in AVOIR | ETRE):
        return 0
    if form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL) or (phrase.end == phrase.head + 1 and phrase.before):
        return 0
    verbal = following.lower in AVOIR or following.lower in ETRE or (following.finite and not following.nominal)
    return phrase.end if verbal and is_article(reading, phrase.determiner) and not form.participle else 0


def _second(reading: Reading, phrase: NounPhrase, mask: int) -> int:
    """The adjective after `et` or `mais` that goes with one before it and differs in gender from their singular noun,
    or in number from their plural; 0 where there is none."""
    index = phrase.end + 1
    first, form, following = reading.forms[phrase.end - 1], reading.forms[index], reading.forms[index + 1]
    plural = not mask & SINGULAR and not first.adjective & SINGULAR
    if reading.lowers[phrase.end] not in ("et", "mais") or phrase.determiner == phrase.head:
        return 0
    if mask & PLURAL and not plural:
        return 0
    if not first.adjective & mask or first.noun or form.noun or form.participle or not form.adjective & SINGULAR:
        return 0
    plain = is_adjective(form) and not form.traits & (Trait.CAPITAL | Trait.NAME) and form.lower not in INVARIABLE
    ends = following.traits & (Trait.MARK | Trait.PREPOSITION) or not following.lower
    return index if plain and ends and not form.adjective & mask else 0


def _bare(reading: Reading) -> Iterator[NounPhrase]:
    for index in reading.at(("de", "d'", "en", "sans", "avec", "par")):
        noun = reading.forms[index + 1]
        if noun.lower in ADVERBIAL.get(reading.lowers[index], ()):
            continue  # tout d'abord animée, tout de suite senti
        if reading.lowers[index] not in ("de", "d'") and reading.forms[index - 1].finite & 0b101100:
            continue  # ils sont en effet prêts
        if noun.noun and not noun.adjective and not noun.finite & 0b101100:
            phrase = bare_phrase(reading, index + 1)
            if phrase is not None and phrase.after:
                yield phrase


def _is_sure(reading: Reading, phrase: NounPhrase) -> bool:
    head = reading.forms[phrase.head]
    between = reading.lowers[phrase.head + 1 : phrase.after[0]]
    if (between and not DEGREES.issuperset(between)) or (head.finite & 0b101100 and phrase.determiner == phrase.head):
        return False
    if head.traits & (Trait.CAPITAL | Trait.NAME | Trait.OTHER | Trait.ADVERB | Trait.INFINITIVE):
        return False
    adjective = reading.forms[phrase.after[0]]
    if adjective.lower.endswith(("teur", "teurs", "trice", "trices")) and adjective.noun:
        return False  # les droits administrateur
    if reading.is_hyphenated(phrase.after[0]) or reading.is_hyphenated(phrase.head):
        return False
    if adjective.traits & (Trait.CAPITAL | Trait.NAME) or head.adjective & phrase.mask & adjective.noun:
        return False
    if reading.word(phrase.determiner - 1) in SPANS.get(head.lower, ()):
        return False  # elle est pour l'instant absente
    if phrase.determiner == 1 and reading.lowers[0] == "a":
        return False  # A l'origine conçu par
    if head.lower in COLLECTIVES and (adjective.adjective | adjective.participle) & PLURAL:
        return False  # ils sont une trentaine assis là
    if head.lower == "cas" and reading.lowers[phrase.determiner] in ("aucun", "tout", "tous"):
        return False  # ils ne sont en aucun cas impuissants
    if head.lower in ("type", "genre", "sorte", "espèce", "style", "air", "côté", "fois", "façon", "mine"):
        return False
    if head.lower in LABELLED and adjective.noun & SINGULAR:
        return False  # la page aperçu, au niveau maternelle, la valeur vrai
    after = reading.forms[phrase.end]
    if not after.traits & (Trait.KNOWN | Trait.MARK | Trait.CAPITAL) and not after.lower.endswith("'"):
        return False  # une configuration dual boot
    following = reading.forms[phrase.after[0] + 1]
    described = (following.finite and not following.noun) or following.lower in AVOIR or adjective.lower in IN_ANT
    if adjective.traits & Trait.PRESENT_PARTICIPLE and not described:
        return False  # des coureurs venant de loin
    if adjective.lower.startswith(("pareil", "pur")) and following.nominal & adjective.adjective:
        return False  # un jour pareille aventure; des gants pure laine
    if adjective.lower == "droit" and following.lower == "devant":
        return False  # les collines droit devant
    verbal = reading.lowers[phrase.after[0] + 2] in AVOIR | ETRE
    if adjective.lower in COLOURS and following.noun and (not verbal or following.lower in SHADES):
        return False  # des cheveux rouge feu
    if following.lower in ("vif", "clair", "foncé", "pâle", "sombre", "profond"):
        return False
    if is_noun_only(reading.forms[phrase.end]):
        return False  # the adjective may be that of the next noun
    return phrase.determiner == phrase.head or is_article(reading, phrase.determiner)


def _is_coordinated(reading: Reading, phrase: NounPhrase, fits: int, mask: int) -> bool:
    """Whether the adjective, or its noun, is one of several."""
    following = reading.lowers[phrase.after[0] + 1]
    other = reading.forms[phrase.after[0] + 2].adjective
    if following == "et" and other & mask and not other & SINGULAR:
        return False  # des routes étroite et dangereuses
    before = reading.word(phrase.determiner - 1)
    if following == "," and before in ("fois", "", ".", "!", "?"):
        participle = reading.forms[phrase.after[0]]
        after = reading.forms[phrase.after[0] + 2]
        if participle.participle and not participle.adjective and after.traits & (Trait.DETERMINER | Trait.PRONOUN):
            return False  # les travaux terminés, la rue rouvre
    if not numbers(fits) & numbers(mask) and following in ("et", "ou", ",", "ni", "/", "(", "-", "–", "que", "puis"):
        return True
    if before in ("de", "d'"):  # d'une estime et d'une jalousie inégalées
        before = reading.word(phrase.determiner - 2)
    return before in ("et", "ou", "ni", ",") and bool(fits & PLURAL)
