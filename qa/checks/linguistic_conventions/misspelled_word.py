"""The check ``misspelled-word``."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._leftovers import is_name, is_part, is_set_off
from qa.english.words import looks_english
from qa.french.forms import Trait
from qa.french.spelling import corrections
from qa.french.tokens import Kind
from qa.grammar import reading_of, span_of, swap
from qa.i18n import _
from qa.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.patterns import Match
    from qa.french.phrases import Reading
    from qa.model import Segment

SHORTEST = 4
"""Letters of the words that are looked at."""
_COMMON = Trait.KNOWN | Trait.MARK | Trait.CAPITAL


@check(category="linguistic-conventions/spelling", fix="unsafe", needs=("lexicon", "glossary"))
def misspelled_word(segment: Segment, context: Context) -> Iterator[Finding]:
    """An unknown word that one slip parts from a known one: an accent, a doubled letter, another verb's ending.

    The lexicon has 471,703 forms, in both spellings of 1990. Names, English words (`english-leftover` and
    `untranslated-word` look at those), terms of the glossary, words in quotation marks, compounds and words newly made
    with a usual prefix or suffix are left alone. Not attempted: words that are spelled like another (`set-phrase` and
    the checks of homophones), and slips of two letters, but for those that are common: they are listed in
    ``qa/french/phrasebook/spellings.txt``.

    Wrong:
        fr: Le developpement du sport avance.

        fr: Il apelle son directeur.

        fr: C'est un evenement important.

        fr: Il habite un apartement au centre.

        fr: Le succés est total.

        fr: Il faut considerer cette option.

        fr: Un environement sain aide à guérir.

        fr: L'enregisrement dure une heure.

        fr: Ces deux bijous lui plaisent.

        fr: Nous pensont partir demain.

        fr: Il est très accomodant.

        fr: Il est arrivé hier soirr.

        fr: Il tenit bon jusqu'au sommet.

        fr: Ils ont prendu la tête.

        fr: Elle devera partir.

        fr: Il a permi une attaque.

        fr: Le sistème est en panne.

        fr: Quelle athmosphère !

    Right:
        fr: Le développement du sport avance.

        fr: Il appelle son directeur.

        fr: C'est un événement important.

        fr: Il habite un appartement au centre.

        fr: Le succès est total.

        fr: Il faut considérer cette option.

        fr: Un environnement sain aide à guérir.

        fr: L'enregistrement dure une heure.

        fr: Ces deux bijoux lui plaisent.

        fr: Nous pensons partir demain.

        fr: Il est très accommodant.

        fr: Il est arrivé hier soir.

        fr: Il tint bon jusqu'au sommet.

        fr: Ils ont pris la tête.

        fr: Elle devra partir.

        fr: Il a permis une attaque.

        fr: Le système est en panne.

        fr: Quelle atmosphère !

        fr: Il cite « language » et The language of love, puis Bad Connection.

        fr: Le weblog de l'équipe est rétroposé.

        fr: Ils ont précompilé et reparamétré le système.

        fr: Il parle de « developpement » et de tarmac.

        fr: Un événement, un évènement, connaître et connaitre.

        fr: Le fichier data.developpement est lu par hydrogen-fr.

        fr: Un relief horizontalisé ne vaut pas ces pinailleries.

        fr: Des puncheurs, des sprinteuses et des rouleurs.

        fr: La kermesse flamande, le velodrome@exemple.fr.

        fr: Un paraclimbing et des nagas.

        fr: Les coureur·euses et les spectateur·rices sont prêt·e·s.
    """
    reading = reading_of(segment.target, context)
    for index, form in enumerate(reading.forms):
        if form.traits & _COMMON or len(form.text) < SHORTEST or not form.text.isalpha() or not form.text.islower():
            continue
        if reading.tokens[index].kind is not Kind.WORD or not _is_plain(segment, context, reading, index):
            continue
        found = corrections(form.text)
        if found and (all(_bare(one) == _bare(form.text) for one in found) or not _recurs(form.text, context)):
            message = _("« {word} » is in no dictionary; perhaps « {better} »").format(
                word=form.text, better=_(" or ").join(found)
            )
            yield Finding(span_of(reading, index), message, found)
    for match in context.view(segment.target).syntax.set_phrases.get("spellings", ()):
        if not _is_quotation(segment, context, reading, match):
            yield swap(reading, match.first, match.better, match.last)


def _bare(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _recurs(word: str, context: Context) -> bool:
    """Whether another segment of the document has the word too, so that it may be a term of its subject."""
    return sum(word in segment.target.prose for segment in context.document.segments) > 1


def _is_plain(segment: Segment, context: Context, reading: Reading, index: int) -> bool:
    """Whether the unknown word at an index is used as a French one, and once."""
    word, span = reading.forms[index].text, span_of(reading, index)
    if len(reading.places[word]) > 1 or looks_english(word) or word in context.glossary.register.tables["known"]:
        return False
    if word.removesuffix("s").endswith("eure") and context.lexicon.knows(word.removesuffix("s")[:-1]):
        return False  # vainqueure, entraîneure: feminines that are used before dictionaries have them
    if any(_is_foreign(reading, beside) for beside in (index - 1, index + 1)):
        return False
    return not is_part(segment.target.prose, span) and not is_set_off(segment.target, context, span)


def _is_quotation(segment: Segment, context: Context, reading: Reading, match: Match) -> bool:
    """Whether a listed misspelling may be the word of another language, or of a name."""
    if is_name(reading, match.first) or is_set_off(segment.target, context, span_of(reading, match.first, match.last)):
        return True
    beside = (match.first - 1, match.last + 1)
    return any(_is_foreign(reading, index) or looks_english(reading.word(index)) for index in beside)


def _is_foreign(reading: Reading, index: int) -> bool:
    """Whether a neighbour is an unknown word too, so that both may be of another language."""
    if not 0 <= index < len(reading.tokens):
        return False
    form = reading.forms[index]
    return not form.traits & (Trait.KNOWN | Trait.MARK) and reading.tokens[index].kind is Kind.WORD
