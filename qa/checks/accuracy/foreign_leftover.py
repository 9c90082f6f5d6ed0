"""The check ``foreign-leftover``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._languages import LEFTOVERS
from qa.checks._leftovers import is_name, is_part, is_set_off
from qa.french.forms import Trait
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_LANGUAGE = {word: language for language, words in LEFTOVERS.items() for word in words}


@check(
    category="accuracy/untranslated",
    severity=Severity.MAJOR,
    needs=("lexicon", "glossary"),
    words=frozenset(_LANGUAGE),
)
def foreign_leftover(segment: Segment, context: Context) -> Iterator[Finding]:
    """A Dutch, German, Italian or Spanish word left in a French sentence.

    Not every article was English first. Reported: common words of those languages that French does not have, in small
    letters, with a French word on either side, outside quotation marks and brackets and not beside a name, of which
    they may be part (Mathieu van der Poel, Giro della Toscana). Not attempted: words that French spells alike.

    Wrong:
        fr: Le coureur est tombé nicht loin de la ligne.

        fr: Il court voor une équipe néerlandaise.

        fr: La course della semaine commence mardi.

        fr: Le sprinteur est muy content de sa journée.

        fr: Elle a signé een contrat de deux ans.

        fr: L'équipe heeft confirmé la nouvelle.

        fr: Le corridore italien a gagné deux étapes.

        fr: L'étape sera auch disputée dans le froid.

        fr: Le renner belge a chuté lourdement.

        fr: Il a fini deuxième pero garde le sourire.

    Right:
        fr: Le coureur est tombé non loin de la ligne.

        fr: Il court pour une équipe néerlandaise.

        fr: La course de la semaine commence mardi.

        fr: Le sprinteur est très content de sa journée.

        fr: Elle a signé un contrat de deux ans.

        fr: L'équipe a confirmé la nouvelle.

        fr: Le coureur italien a gagné deux étapes.

        fr: L'étape sera aussi disputée dans le froid.

        fr: Le coureur belge a chuté lourdement.

        fr: Il a fini deuxième mais garde le sourire.

        fr: Le Giro della Toscana et la Settimana Coppi e Bartali se courent en Italie.

        fr: Le quotidien Het Nieuwsblad et l'hebdomadaire Die Zeit en parlent.

        fr: La maglia rosa, le ciclamino et les tifosi, la Ronde van Vlaanderen et ses flandriens.

        fr: Il a lâché un « muy bien », puis un « vamos » (ahora o nunca) à ses équipiers.

        fr: Le slogan Samen voor elkaar orne le bus.
    """
    text = segment.target
    reading = reading_of(text, context)
    for index in reading.at(_LANGUAGE.keys() & reading.places.keys()):
        span = span_of(reading, index)
        if reading.forms[index].traits & Trait.CAPITAL or is_part(text.prose, span):
            continue
        if not (_is_french(reading, index - 1) and _is_french(reading, index + 1)):
            continue
        if not is_set_off(text, context, span):
            language = _LANGUAGE[reading.lowers[index]]
            message = _("« {word} » is {language}").format(word=reading.tokens[index].text, language=_(language))
            yield Finding(span, message, confidence=0.8)


def _is_french(reading: Reading, index: int) -> bool:
    """Whether the token is a French word, a number or a mark, and no name."""
    if not 0 <= index < len(reading.tokens):
        return True
    form = reading.forms[index]
    return bool(form.traits & (Trait.KNOWN | Trait.MARK)) and not is_name(reading, index)
