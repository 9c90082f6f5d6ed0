"""The check ``name-misspelled``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.tokens import words
from qa.i18n import _
from qa.model import Finding, Severity
from qa.naming.misspellings import corrections
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.naming.misspellings import Correction


@check(category="accuracy/mistranslation/entity", severity=Severity.MAJOR, fix="unsafe", needs=("glossary", "lexicon"))
def name_misspelled(segment: Segment, context: Context) -> Iterator[Finding]:
    """A name that is nearly, but not quite, one of the register or of the rest of the text.

    Engines drop and double letters in names they have rarely seen, and mix up given names. A word is reported only
    where something anchors it: the other half of the person's name, the right spelling elsewhere in the document, or,
    in a text about cycling, a long name of the register that no other word is near. A French word, another name of the
    register and a person with another given name are silent, and so is whatever
    the source spells in the same way: it knows better who is meant.

    Wrong:
        fr: Jonas Vingegaad a distancé ses rivaux dans le col.

        fr: Ce n'est que grâce à l'aide de Mikkel Landa que l'Américain est resté en tête du peloton.

        fr: Le peloton a repris Julien Alaphilippe à deux kilomètres du sommet.

        fr: Le maillot jaune reste sur les épaules de Vinegaard après l'étape du Tourmalet.

        fr: Mathieu van der Poell a dominé le sprint de l'échappée.

        en: The peloton waited for Kurt Bogaerts at the top.
        fr: Le peloton attendait Kurt Bogaert au sommet.

    Right:
        fr: Jonas Vingegaard a distancé ses rivaux dans le col.

        fr: Ce n'est que grâce à l'aide de Mikel Landa que l'Américain est resté en tête du peloton.

        fr: Le peloton a repris Julian Alaphilippe à deux kilomètres du sommet.

        fr: Le maillot jaune reste sur les épaules de Vingegaard après l'étape du Tourmalet.

        fr: Mathieu van der Poel a dominé le sprint de l'échappée.

        en: The peloton waited for Kurt Bogaerts at the top.
        fr: Le peloton attendait Kurt Bogaerts au sommet.

        fr: Adam Yates et son frère Simon ont mené le peloton.

        en: Carapazzi, a junior, joined the peloton at the top of the pass.
        fr: Carapazzi, un junior, a rejoint le peloton au sommet du col.

        fr: Le peloton traversera la belle Sauzon, puis montera à la Madone d'Utelle.

        fr: Mikkel Bjerg a roulé en tête du peloton pour Mads Pedersen.
    """
    source = context.view(segment.source).word_set if segment.source is not None else frozenset()
    for correction in corrections(segment, context):
        if source.issuperset(word for word, _, _ in words(correction.written)):
            continue
        names = names_in(segment.target, context)
        if any(name.role == "deprecated" and name.span.overlaps(correction.span) for name in names):
            continue  # the whole is a wrong form of a name: name-mistranslated
        yield Finding(
            span=correction.span,
            message=_message(correction),
            replacements=(correction.better,),
            concept=correction.concept or None,
            confidence=correction.confidence,
        )


def _message(correction: Correction) -> str:
    message = _("« {written} » is probably {better}").format(written=correction.written, better=correction.better)
    if correction.evidence == "document":
        message += _(", as elsewhere in this text")
    if correction.evidence == "source":
        message += _(", as in the source")
    return message
