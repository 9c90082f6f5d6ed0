"""The check ``cest-or-sest``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs
from qa.french.words import DETERMINERS, STOPS
from qa.grammar import after_subjects, reading_of, swap
from qa.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Finding, Segment


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("est", "était"),
)
def cest_or_sest(segment: Segment, context: Context) -> Iterator[Finding]:
    """*C'est* for *s'est*, or *s'est* for *c'est*.

    Reported: *c'est* between a subject and a participle; *s'est* at the head of a clause before what is no
    participle. Not attempted: a subject that is a name.

    Wrong:
        fr: Il c'est imposé au sprint.

        fr: Elle c'est trompée de porte.

        fr: S'est la troisième fois qu'il abandonne.

        fr: Je crois que s'est trop tard.

        fr: Le maire c'est dit surpris.

        fr: Il c'était préparé tout l'hiver.

        fr: S'est dans ce café qu'il écrivait.

        fr: La joueuse tchèque c'est imposée hier.

        fr: On c'est vus à Paris.

        fr: Il a dit que s'était une erreur.

    Right:
        fr: Il s'est imposé au sprint.

        fr: Elle s'est trompée de porte.

        fr: C'est la troisième fois qu'il abandonne.

        fr: Je crois que c'est trop tard.

        fr: Le maire s'est dit surpris.

        fr: Il s'était préparé tout l'hiver.

        fr: C'est dans ce café qu'il écrivait.

        fr: La joueuse tchèque s'est imposée hier.

        fr: On s'est vus à Paris.

        fr: Il a dit que c'était une erreur.

        fr: S'est-il rendu compte de son erreur ?

        fr: Ce qu'il s'est dit ce soir-là, c'est un secret.

        fr: S'est ajoutée à cela une crevaison.

        fr: Le problème, c'est le vent ; le vélo, c'est sa vie.

        fr: Il s'est bien passé de lui.

        fr: Gagner c'est bien, c'est même mieux.

        fr: La course que s'est offerte le Belge est belle.

        fr: Lui, c'est réglé ; elle, c'est fait.

        fr: Il dit que c'est fini, c'est vrai.

        fr: L'équipe s'est de nouveau montrée, elle s'est à peine vue.
    """
    reading = reading_of(segment.target, context)
    slots = after_subjects(segment.target, context)
    for index in reading.at(("c'",)):
        subject = slots.get(index)
        if subject is None or reading.lowers[index + 1] not in _VERBS:
            continue
        form = reading.forms[skip_adverbs(reading, index + 2)]
        if form.participle and (subject.pronoun or not form.noun or form.lower == "dit"):
            yield swap(reading, index, "s" + reading.tokens[index].text[1:])
    for index in reading.at(("s'",)):
        if reading.lowers[index + 1] not in _VERBS or not _opens(reading, index):
            continue
        following = reading.forms[index + 2]
        complement = reading.forms[skip_adverbs(reading, index + 2)]
        if complement.participle or following.lower.startswith("-") or following.lower == "de":
            continue
        if following.lower in DETERMINERS or following.lower in ("dans", "pour", "avec", "trop", "très", "moi", "lui"):
            yield swap(reading, index, "c" + reading.tokens[index].text[1:])


_VERBS = ("est", "était")


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS or reading.word(index - 1) in ("que", "mais", "car")
