"""The check ``missing-ne``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._denials import DENYING, bare_denials
from qa.checks._english import set_off
from qa.checks._lost_ne import before_infinitives, neither
from qa.french.euphony import starts_with_vowel_sound
from qa.grammar import reading_of, slots_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("pas", "jamais", "guère", "ni", *DENYING),
)
def missing_ne(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Pas*, *rien* or *aucun* without *ne*: *il veut pas*, *j'ai aucun doute*, *rien a changé*.

    Only between a subject pronoun, or a noun before *avoir*, and what denies the verb, and between a subject that
    denies and its verb; never in quotation marks, where speech is rendered as it was said. Not attempted:
    *plus*, which may add.

    Wrong:
        fr: Il veut pas attaquer.

        fr: Je suis pas venu pour perdre.

        fr: Ils ont pas gagné depuis mai.

        fr: C'est pas le moment.

        fr: Elle sait pas encore.

        fr: Vous avez pas compris.

        fr: Il y a pas de vent.

        fr: Tu peux pas rester là.

        fr: Nous avons jamais douté.

        fr: J'ai pas le temps.

        fr: Aucun coureur a abandonné.

        fr: Rien a changé depuis lundi.

        fr: Personne comprend la question.

        fr: Il dit que personne a répondu.

        fr: Aucun des deux candidats viendra.

        fr: Nul est censé ignorer la loi.

        fr: Aucune des équipes abandonne.

        fr: Rien leur fait plaisir.

        fr: J'ai aucune raison de partir.

        fr: Il a rien compris à la course.

        fr: Nous avons eu aucun ennui mécanique.

        fr: Il y a personne au sommet.

        fr: Les favoris ont pas bougé.

        fr: L'équipe a aucune raison de paniquer.

        fr: On a pas le choix.

        fr: Elle vient jamais ici.

        fr: Nous avons guère eu le choix.

        fr: Il est important de pas tomber.

        fr: Elle ralentit pour pas glisser.

        fr: Ni Paul ni Marie viendront.

    Right:
        fr: Il ne veut pas attaquer.

        fr: Je ne suis pas venu pour perdre.

        fr: Ils n'ont pas gagné depuis mai.

        fr: Ce n'est pas le moment.

        fr: Elle ne sait pas encore.

        fr: Vous n'avez pas compris.

        fr: Il n'y a pas de vent.

        fr: Tu ne peux pas rester là.

        fr: Nous n'avons jamais douté.

        fr: Je n'ai pas le temps.

        fr: Aucun coureur n'a abandonné.

        fr: Rien n'a changé depuis lundi.

        fr: Personne ne comprend la question.

        fr: Il dit que personne n'a répondu.

        fr: Aucun des deux candidats ne viendra.

        fr: Nul n'est censé ignorer la loi.

        fr: Aucune des équipes n'abandonne.

        fr: Rien ne leur fait plaisir.

        fr: Je n'ai aucune raison de partir.

        fr: Il n'a rien compris à la course.

        fr: Nous n'avons eu aucun ennui mécanique.

        fr: Il n'y a personne au sommet.

        fr: Les favoris n'ont pas bougé.

        fr: L'équipe n'a aucune raison de paniquer.

        fr: On n'a pas le choix.

        fr: Elle ne vient jamais ici.

        fr: Nous n'avons guère eu le choix.

        fr: Il est important de ne pas tomber.

        fr: Elle ralentit pour ne pas glisser.

        fr: Ni Paul ni Marie ne viendront.

        fr: Un bruit de pas, une avance de pas moins de dix points, il faut pas mal rouler pour pas cher.

        fr: On est pas à pas montés ; on a pas mal roulé ; si elle vient jamais, elle verra.

        fr: Les favoris ont pas mal souffert, le rien a un sens, sans que l'équipe a aucune place.

        fr: Sans qu'il ait rien dit, avant qu'elle ait aucun souci, je doute qu'il y ait personne.

        fr: Il est parti sans rien dire, il a gagné un rien plus tôt, elle a une personne à voir.

        fr: Sans que personne le sache, sans que rien ait changé, aucun bruit, rien que le vent.

        fr: Cette personne a compris, la personne est venue, un rien a suffi ; qui a gagné ? Personne.

        fr: Le score est nul, est-ce grave ? Match nul : reste le retour.

        fr: Il ne veut pas, il n'a jamais voulu.

        fr: « C'est pas gagné », a-t-il dit.

        fr: Il avance pas à pas, il compte pas mal d'amis.

        fr: Elle fait un pas, il fait pas de géant.

        fr: Pas moi, pas lui ; il part, pas elle.

        fr: Il est plus fort que jamais, on a jamais vu.

        fr: Si jamais il vient, il verra. C'est le plus beau col qu'elle ait jamais vu.

        fr: Il gagne, jamais il ne perd.

        fr: Il roule pas moins de cent kilomètres.

        fr: Elle dit : pas question.

        fr: Il parle sans guère de passion.
    """
    reading = reading_of(segment.target, context)
    for index, better in (*before_infinitives(reading), *neither(reading)):
        message = _("« ne » is missing before « {verb} »").format(verb=reading.tokens[index].text)
        yield Finding(span_of(reading, index), message, (better,))
    quoted = None
    for start, verb, last in bare_denials(reading, slots_of(segment.target, context)):
        span = span_of(reading, start, last)
        quoted = set_off(segment.target.prose) if quoted is None else quoted
        if any(other.overlaps(span) for other in quoted):
            continue
        message = _("« ne » is missing before « {verb} »").format(verb=reading.tokens[verb].text)
        yield Finding(span, message, (_mended(reading, start, last),))


def _mended(reading: Reading, start: int, index: int) -> str:
    """The words from the subject to *pas* with *ne*."""
    subject = _FULL.get(reading.lowers[start], reading.tokens[start].text)
    if reading.tokens[start].text[0].isupper():
        subject = subject[0].upper() + subject[1:]
    rest = reading.text[reading.tokens[start + 1].start : reading.tokens[index].end]
    vowel = reading.lowers[start + 1] == "y" or starts_with_vowel_sound(reading.tokens[start + 1].text)
    return f"{subject} n'{rest}" if vowel else f"{subject} ne {rest}"


_FULL = {"c'": "ce", "j'": "je"}
