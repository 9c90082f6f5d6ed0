"""The check ``literal-particle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Severity
from qa.terms.particles import literal_particles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(
    category="accuracy/mistranslation",
    severity=Severity.MINOR,
    needs=("source", "lexicon"),
    words="dehors hors haut bas arrière autour dedans loin".split(),
)
def literal_particle(segment: Segment, context: Context) -> Iterator[Finding]:
    """The particle of an English verb is rendered as an adverb of place: *équipés dehors* for "kitted out".

    Of a phrasal verb a machine may render verb and particle each for itself. Reported where the source has the verb
    with its particle, and the target a dictionary's rendering of the verb with *dehors*, *hors*, *vers le haut*, *en
    bas*, *en arrière*, *autour*, *dedans* or *au loin* without a complement. Silent beside verbs of motion and of
    outdoor life, and where another word of the source says where.

    Wrong:
        en: They were kitted out in a new suit.
        fr: Ils étaient équipés dehors d'une nouvelle tenue.

        en: The logos had been blacked out with a pen.
        fr: Les logos avaient été noircis dehors avec un stylo.

        en: Wipe down the chain with a clean rag.
        fr: Essuyez vers le bas la chaîne avec un chiffon propre.

        en: The sealant dries out after three months.
        fr: Le préventif sèche dehors après trois mois.

        en: The frame has been stripped back to save weight.
        fr: Le cadre a été dépouillé en arrière pour gagner du poids.

        en: In the wind the wheel got pushed around.
        fr: Dans le vent, la roue a été poussée autour.

        en: The jacket wets out after an hour of rain.
        fr: La veste mouille dehors après une heure de pluie.

        en: The stock sold out within a day.
        fr: Le stock s'est vendu dehors en une journée.

        en: They scaled back their plans.
        fr: Ils ont réduit en arrière leurs projets.

        en: The brand bought back its shares.
        fr: La marque a acheté en arrière ses actions.

    Right:
        en: They were kitted out in a new suit.
        fr: Ils étaient équipés d'une nouvelle tenue.

        en: The logos had been blacked out with a pen.
        fr: Les logos avaient été masqués au feutre.

        en: Wipe down the chain with a clean rag.
        fr: Essuyez la chaîne avec un chiffon propre.

        en: The sealant dries out after three months.
        fr: Le préventif sèche au bout de trois mois.

        en: The frame has been stripped back to save weight.
        fr: Le cadre a été mis à nu pour gagner du poids.

        en: They ate out and slept outside.
        fr: Ils ont mangé dehors et dormi dehors.

        en: She looked up and pulled the bike up.
        fr: Elle a regardé vers le haut et tiré le vélo vers le haut.

        en: He was wiping his shoes down at the bottom.
        fr: Il essuyait ses chaussures en bas.

        en: They bought food down in the valley.
        fr: Ils ont acheté à manger en bas de la vallée.

        en: The laundry dries out in the open.
        fr: Le linge sèche dehors.
    """
    for span, english in literal_particles(segment, context):
        there = segment.target.value[span.start : span.end]
        verb = segment.source.value[english.start : english.end] if segment.source else ""
        message = _("« {there} » renders “{verb}” and its particle word for word").format(there=there, verb=verb)
        yield Finding(span, message, source_span=english, confidence=0.8)
