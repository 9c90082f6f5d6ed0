"""The check ``wrong-conjugation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.grammar import phrase_findings
from qa.i18n import marked
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
)
def wrong_conjugation(segment: Segment, context: Context) -> Iterator[Finding]:
    """A form that its verb does not have, or not in that person: *vous faisez*, *ils croivent*, *il conclue*.

    Listed in ``qa/french/phrasebook/conjugations.txt``. Not attempted: regular slips (*il prendera*), which
    `misspelled-word` tells.

    Wrong:
        fr: Vous faisez une erreur.

        fr: Ils croivent tout ce qu'on leur dit.

        fr: Il conclue son discours par un appel au calme.

        fr: Nous courerons dix kilomètres.

        fr: Il a éteind la lumière.

        fr: Il faut que vous soyiez patients.

        fr: Ils s'enfuyèrent dans la nuit.

        fr: Elle a résout le problème.

        fr: Il travaille et il acquière de l'expérience.

        fr: Je voirai bien demain.

        fr: Il faut qu'il soie présent.

        fr: Il fesait beau ce jour-là.

    Right:
        fr: Vous faites une erreur.

        fr: Ils croient tout ce qu'on leur dit.

        fr: Il conclut son discours par un appel au calme.

        fr: Nous courrons dix kilomètres.

        fr: Il a éteint la lumière.

        fr: Il faut que vous soyez patients.

        fr: Ils s'enfuirent dans la nuit.

        fr: Elle a résolu le problème.

        fr: Il travaille et il acquiert de l'expérience.

        fr: Je verrai bien demain.

        fr: Il faut qu'il soit présent.

        fr: Il faisait beau ce jour-là.

        fr: Une affaire conclue, une clause exclue, il faut qu'il conclue et qu'elle acquière un vélo.

        fr: La soie est douce, le ver à soie aussi ; il a gagné, sœur aînée exclue.

        fr: La joueuse A résout le problème en premier.

        fr: Il résout le problème, ils fuient, que j'aie raison ou non.
    """
    message = marked("« {wrong} » is no form of this verb here: « {better} »")
    for finding in phrase_findings(segment.target, "conjugations", message, context):
        start = finding.span.start
        if start < 3 or segment.target.prose[start - 3 : start] != " A ":
            yield finding  # else la joueuse A résout le problème
