"""The check ``reversed-direction``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._directions import reversals
from qa.i18n import _
from qa.model import Finding, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(category="accuracy/mistranslation", severity=Severity.CRITICAL, needs=("source",))
def reversed_direction(segment: Segment, context: Context) -> Iterator[Finding]:
    """The translation says the opposite: ahead for behind, gained for lost, more for less, never for never again.

    The small words of a race report carry its result. Reported are only patterns that leave no doubt: the same number
    on the other side of the gap, a comparison turned round, *never … again* without its *plus*. A sentence rightly
    told from the other rider's side (*A is 1:41 down on B*, « B a 1'41'' d'avance sur A ») is silent.

    Wrong:
        en: He is now 1:41 down on the leader.
        fr: Il a désormais 1'41'' d'avance sur le leader.

        en: Kuss said that he never wanted to be a leader in a Grand Tour again.
        fr: Kuss a dit qu'il n'a jamais voulu être leader dans un Grand Tour.

        en: She lost 25 seconds to the favourites.
        fr: Elle a gagné 25 secondes sur les favorites.

        en: Roglič outsprinted Yates into second.
        fr: Roglič a devancé Yates au sprint pour la deuxième place.

        en: More than 200 riders started.
        fr: Moins de 200 coureurs ont pris le départ.

        en: After three stage wins he wants to take a fourth on Sunday.
        fr: Après trois victoires d'étape, il veut prendre la quatrième place dimanche.

        en: He will ride the Giro next year.
        fr: Il courra le Giro l'année dernière.

        en: Pieterse was dropped on the final descent.
        fr: Pieterse a été lâchée dans la dernière montée.

        en: The leader extended her advantage to two minutes.
        fr: La leader a réduit son avance à deux minutes.

        en: He broke his left wrist in the crash.
        fr: Il s'est cassé le poignet droit dans la chute.

        en: The women's race will start in Genoa.
        fr: La course masculine partira de Gênes.

        en: Vingegaard beat Pogačar at the summit.
        fr: Pogačar a battu Vingegaard au sommet.

        en: He rode from Nice to Sanremo.
        fr: Il a roulé de Sanremo à Nice.

        en: The team denied that a contract had been signed.
        fr: L'équipe a confirmé qu'un contrat avait été signé.

    Right:
        en: Pieterse was dropped on the final descent, and came back on the climb.
        fr: Pieterse, lâchée à la dernière bosse, est revenue dans la montée.

        en: The leader extended her advantage to two minutes.
        fr: La leader a porté son avance à deux minutes.

        en: He broke his left wrist, and his right one hurts.
        fr: Il a mal au poignet droit et s'est cassé l'autre.

        en: The team denied that a contract had been signed.
        fr: L'équipe a démenti, mais son agent a confirmé la signature.

        en: Vingegaard beat Pogačar at the summit.
        fr: Pogačar a été battu par Vingegaard au sommet.

        en: He is now 1:41 down on the leader.
        fr: Il compte désormais 1'41'' de retard sur le leader.

        en: Roglič is 1:41 down on Vingegaard.
        fr: Vingegaard a 1'41'' d'avance sur Roglič.

        en: Kuss said that he never wanted to be a leader in a Grand Tour again.
        fr: Kuss a dit qu'il ne voulait plus jamais être leader dans un Grand Tour.

        en: Roglič outsprinted Yates into second.
        fr: Roglič a devancé Yates, deuxième, au sprint.

        en: No more than 200 riders started.
        fr: Moins de 200 coureurs ont pris le départ.

        en: He never won here, and never will again.
        fr: Il n'a jamais gagné ici et ne gagnera plus.
    """
    if segment.source is None:
        return
    for found in reversals(context.view(segment.source), context.view(segment.target)):
        message = _("“{source}” is turned round: « {target} »")
        yield Finding(
            span=Span(*found.target.span()),
            message=message.format(source=found.source[0], target=found.target[0]),
            source_span=Span(*found.source.span()),
            confidence=0.9,
        )
