"""The check ``adjective-before-noun``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import FP, FS, MP, SINGULAR, Trait
from qa.french.phrases import bare_phrase, is_article, is_noun_only, is_prenominal
from qa.grammar import agreeing, phrases_of, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import NounPhrase, Reading
    from qa.model import Segment


@check(category="linguistic-conventions/grammar/agreement", severity=Severity.MAJOR, fix="unsafe", needs=("lexicon",))
def adjective_before_noun(segment: Segment, context: Context) -> Iterator[Finding]:
    """An adjective before its noun in another gender or number.

    Not attempted: an adjective used as an adverb or as a noun, compounds written without hyphen, names, and phrases
    whose determiner and noun already disagree (`determiner-number`, `determiner-gender`).

    Wrong:
        fr: Les jeune coureurs ont souffert.

        fr: Les dernier kilomètres ont été cruels.

        fr: Un nouvelle coureur arrive dans l'équipe.

        fr: Le prochaine match aura lieu samedi.

        fr: Ses meilleur amis l'attendent.

        fr: De beau paysages défilent.

        fr: Ils ont visité de grand châteaux.

        fr: C'est une nouvel équipe.

        fr: Elle habite une grand maison blanche.

        fr: Il y a eu de fort pluies.

        fr: Une excellent idée a germé.

        fr: Les même questions reviennent.

        fr: Une petit entreprise du Jura a gagné le marché.

        fr: Ces vieux maisons seront rasées.

        fr: Elle signe son meilleure film.

    Right:
        fr: Les jeunes coureurs ont souffert.

        fr: Les derniers kilomètres ont été cruels.

        fr: Un nouveau coureur arrive dans l'équipe.

        fr: Le prochain match aura lieu samedi.

        fr: Ses meilleurs amis l'attendent.

        fr: De beaux paysages défilent.

        fr: Ils ont visité de grands châteaux.

        fr: C'est une nouvelle équipe.

        fr: Elle habite une grande maison blanche.

        fr: Il y a eu de fortes pluies.

        fr: Une excellente idée a germé.

        fr: Les mêmes questions reviennent.

        fr: Une petite entreprise du Jura a gagné le marché.

        fr: Ces vieilles maisons seront rasées.

        fr: Elle signe son meilleur film.

        fr: La grand-mère et les nouveau-nés dorment.

        fr: La toute première fois, les tout derniers mètres.

        fr: Un ancien première ligne et un faux plat montant.

        fr: Le premier surpris fut son frère ; les premiers surpris, ses amis.

        fr: Les hauts fonctionnaires et les haut placés.

        fr: Un bon nombre de coureurs, un grand merci.

        fr: Une fausse note, un faux départ, de vrais amis.

        fr: Une demi heure, nu pieds, feu la reine.

        fr: Le second Grand Tour et la jeune Danoise.

        fr: Il est même premier, elle reste seule femme du lot.
    """
    reading = reading_of(segment.target, context)
    phrases = phrases_of(segment.target, context)
    for phrase in [*phrases, *_bare(reading)]:
        mask = phrase.mask & phrase.head_mask
        if not phrase.before or not mask or not _is_sure(reading, phrase):
            continue
        for index in phrase.before:
            form = reading.forms[index]
            if form.adjective & mask or (form.lower in _LOOSE and not _is_bare(reading, phrase, index, mask)):
                continue
            word = reading.tokens[index].text
            message = _("« {adjective} » does not agree with « {noun} »").format(
                adjective=word, noun=reading.tokens[phrase.head].text
            )
            better = agreeing(word, mask, reading.tokens[index + 1].text)
            chosen = better[-1:] if phrase.determiner == phrase.before[0] else better[:1]  # de nombreuses fois
            yield Finding(span_of(reading, index), message, chosen)


def _is_bare(reading: Reading, phrase: NounPhrase, index: int, mask: int) -> bool:
    """Whether *grand* or *fort* at an index is the plain adjective, and no part of *grand-mère* or adverb."""
    if reading.lowers[index] == "grand":
        return mask == MP or reading.lowers[phrase.head].rstrip("s") not in _GRAND
    return reading.lowers[index] == "fort" and not mask & SINGULAR and not reading.forms[phrase.head].adjective


_GRAND = frozenset(
    "mère père oncle tante parent route rue place chose messe voile duchesse croix halte garde soif faim peur peine "
    "pitié hâte angle écran".split()
)
"""What joins *grand*, with or without a hyphen, whatever its gender."""
_LOOSE = frozenset("demi semi mi nu feu ex tout toute haut bas fort bref tel telle tels telles grand sacré".split())


def _bare(reading: Reading) -> Iterator[NounPhrase]:
    """Adjective and noun after `de`, which stands for the plural article."""
    for index in reading.at(("de", "d'")):
        index += reading.lowers[index + 1] in ("très", "si", "aussi", "trop")  # noqa: PLW2901 - past the degree
        if reading.forms[index + 1].adjective and is_prenominal(reading.lowers[index + 1]):
            phrase = bare_phrase(reading, index + 1)
            if phrase is not None:
                yield phrase


def _is_sure(reading: Reading, phrase: NounPhrase) -> bool:
    head, following = reading.forms[phrase.head], reading.forms[phrase.head + 1]
    if head.traits & (Trait.CAPITAL | Trait.NAME | Trait.OTHER | Trait.ADVERB) or is_noun_only(following):
        return False
    if reading.is_hyphenated(phrase.before[-1]):
        return False  # les franc-tireurs
    before = reading.forms[phrase.before[-1]]
    if phrase.determiner < phrase.before[0] and phrase.mask in (FS, FP) and not phrase.mask & before.nominal:
        return bool(head.noun) and is_article(reading, phrase.determiner)  # la meilleur note
    if head.finite & 0b101100 and before.noun and before.lower not in ("nouvel", "bel", "vieil", "fol"):
        return False  # la jeune porte: an adjective and a noun, or a noun and its verb
    if head.adjective & phrase.mask & reading.forms[phrase.before[-1]].noun:
        return False  # les premiers surpris: a noun and its adjective
    return bool(head.noun) and (phrase.determiner == phrase.before[0] or is_article(reading, phrase.determiner))
